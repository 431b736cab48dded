using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// The versions of the answers to a batch that the viewer may see, the newest first. One that holds what may not be seen any more is
// withdrawn at that moment, before its files are; one that was not looked through since the rules changed keeps its files back.
public sealed class DatasetVersionsQuery(HawlContext db, LostHoldingsQuery lost, HawlSettings settings, SiteToday today)
{
    public async Task<IReadOnlyList<ShownVersion>> FindAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var gone = lost.Find();
        var batches = db.Batches.VisibleTo(viewer, today.Value);
        var versions = await db.DatasetVersions.AsNoTracking()
            .Where(v => v.BatchId == batchId && batches.Any(b => b.Id == batchId)).OrderByDescending(v => v.Number)
            .Select(v => new { Version = v, IsLost = v.WithdrawnAt == null && gone.Any(h => h.VersionId == v.Id) })
            .ToListAsync(cancellation);
        var (redaction, rules) = (Redaction.For(settings, 0, "", []), Redaction.RulesOf(settings));
        return [.. versions.Select(v => Shown(v.Version, v.IsLost ? DatasetLoss.Message : v.Version.Loss, redaction, rules))];
    }

    private static ShownVersion Shown(DatasetVersion version, DatasetLoss? loss, Redaction redaction, string rules) => new()
    {
        Number = version.Number,
        PublishedAt = version.PublishedAt,
        Note = loss is null && version.Note is { } note ? redaction.Text(note) : null,
        Corrects = version.Corrects,
        Authorities = version.Authorities,
        Answers = version.Answers,
        ZipSize = version.ZipSize,
        XlsxSize = version.XlsxSize,
        ZipHash = loss is null ? version.ZipHash : "",
        XlsxHash = loss is null ? version.XlsxHash : "",
        RowsHash = loss is null ? version.RowsHash : "",
        Loss = loss,
        IsChecked = version.Rules == rules,
    };
}
