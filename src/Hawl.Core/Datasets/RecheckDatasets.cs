using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// When other words are taken out than before, every version is looked through, a few at a time; one that holds any of them is withdrawn.
// So are those that hold a request under a name that it has no longer.
public sealed class RecheckDatasets(HawlContext db, WithdrawVersion withdraw, FileStore files, HawlSettings settings, TimeProvider clock)
{
    public const string JobKind = "recheck-datasets";
    public const int AtOnce = 20;

    // Those that hold something of a request, or where none is named, those that were kept or looked through by other rules.
    public async Task<JobResult> ExecuteAsync(long requestId, CancellationToken cancellation)
    {
        var rules = Redaction.RulesOf(settings);
        var standing = db.DatasetVersions.Where(v => v.WithdrawnAt == null);
        var next = requestId == CheckDatasets.All
            ? await standing.Where(v => v.Rules == null || v.Rules != rules).OrderBy(v => v.Id).Take(AtOnce).ToListAsync(cancellation)
            : await standing.Where(v => db.DatasetHoldings.Any(h => h.VersionId == v.Id && h.RequestId == requestId))
                .ToListAsync(cancellation);
        foreach (var version in next)
        {
            if (await HoldsLostWordsAsync(version, cancellation))
            {
                await withdraw.ExecuteAsync(version.Id, DatasetLoss.Words, cancellation);
                continue;
            }

            version.Checked(rules);
            await db.SaveChangesAsync(cancellation);
        }

        return requestId == CheckDatasets.All && next.Count == AtOnce
            ? JobResult.RetryAt(clock.GetUtcNow().UtcDateTime, $"looked through up to version {next[^1].Id}")
            : JobResult.Finished;
    }

    private async Task<bool> HoldsLostWordsAsync(DatasetVersion version, CancellationToken cancellation)
    {
        var slugs = await db.Requests.Where(r => r.BatchId == version.BatchId).ToDictionaryAsync(r => r.Id, r => r.Slug, cancellation);
        var redaction = Redaction.For(settings, 0, "", []);
        if (version.Texts.Any(t => redaction.Text(t) != t))
        {
            return true;
        }

        await using var rows = new KeptRows(files.Open(version.RowsHash));
        await foreach (var row in rows.ReadAsync(cancellation))
        {
            if ((row.RequestId is { } request && row.RequestSlug != slugs.GetValueOrDefault(request))
                || row.Cells.Values.SelectMany(TextsOf).Any(t => redaction.Text(t) != t))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<string> TextsOf(TableCell cell) =>
        new[] { cell.Value, cell.RefersTo, cell.Evidence?.Text, cell.Evidence?.Cell }.OfType<string>();
}
