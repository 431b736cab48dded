using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

public static class DatasetsMapping
{
    private const int Hash = 64;

    public static void Map(ModelBuilder model)
    {
        model.Entity<DatasetVersion>(version =>
        {
            version.HasIndex(v => new { v.BatchId, v.Number }).IsUnique();
            version.Property(v => v.Note).HasMaxLength(PublishDataset.LongestNote);
            version.Property(v => v.Language).HasMaxLength(10);
            version.Property(v => v.ZipHash).HasMaxLength(Hash);
            version.Property(v => v.XlsxHash).HasMaxLength(Hash);
            version.Property(v => v.RowsHash).HasMaxLength(Hash);
            version.Property(v => v.Rules).HasMaxLength(Hash);
            version.HasIndex(v => v.Rules).HasFilter("withdrawn_at IS NULL");
            version.Ignore(v => v.Files);
            version.Ignore(v => v.Texts);
            version.HasOne<Batch>().WithMany().HasForeignKey(v => v.BatchId);
            version.HasOne<User>().WithMany().HasForeignKey(v => v.PersonId);
        });
        model.Entity<DatasetHolding>(holding =>
        {
            holding.HasKey(h => new { h.VersionId, h.RequestId, h.MessageId });
            holding.HasIndex(h => h.RequestId);
            holding.HasOne<DatasetVersion>().WithMany().HasForeignKey(h => h.VersionId);
        });
    }
}
