using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// The versions of a batch's answers, the newest first. One that holds what may not be seen any more is withdrawn at that moment, before
// its files are.
public sealed class DatasetVersionsQuery(HawlContext db, LostHoldingsQuery lost, HawlSettings settings)
{
    public async Task<IReadOnlyList<ShownVersion>> FindAsync(long batchId, CancellationToken cancellation)
    {
        var gone = lost.Find();
        var versions = await db.DatasetVersions.AsNoTracking().Where(v => v.BatchId == batchId).OrderByDescending(v => v.Number)
            .Select(v => new { Version = v, IsLost = v.WithdrawnAt == null && gone.Any(h => h.VersionId == v.Id) })
            .ToListAsync(cancellation);
        var redaction = Redaction.For(settings, 0, "", []);
        return [.. versions.Select(v => Shown(v.Version, v.IsLost ? DatasetLoss.Message : v.Version.Loss, redaction))];
    }

    private static ShownVersion Shown(DatasetVersion version, DatasetLoss? loss, Redaction redaction) => new()
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
    };
}
