using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Statistics;

public static class StatisticsMapping
{
    private const int LongestRegime = 40;
    private const int LongestProvision = 60;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Citation>(citation =>
        {
            citation.HasKey(c => new { c.MessageId, c.RegimeId, c.Provision });
            citation.Property(c => c.RegimeId).HasMaxLength(LongestRegime);
            citation.Property(c => c.Provision).HasMaxLength(LongestProvision);
            citation.HasIndex(c => c.RequestId);
            citation.HasIndex(c => new { c.RegimeId, c.Provision, c.RequestId });
        });
        model.Entity<CitationTally>(tally =>
        {
            tally.HasKey(t => new { t.RegimeId, t.Provision });
            tally.Property(t => t.RegimeId).HasMaxLength(LongestRegime);
            tally.Property(t => t.Provision).HasMaxLength(LongestProvision);
        });
        model.Entity<CitationSearch>(search =>
        {
            search.HasKey(s => s.Version);
            search.Property(s => s.Version).ValueGeneratedNever();
        });
    }
}
