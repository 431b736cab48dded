using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Datasets;

// A batch whose answers the viewer may publish; null: it is not theirs.
public sealed class DatasetToPublishQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    public async Task<Found?> FindAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var (me, isAdmin) = (viewer.UserId, viewer.IsAdmin);
        var batch = await db.Batches.AsNoTracking().VisibleTo(viewer, today.Value)
            .Where(b => b.Id == batchId && (b.UserId == me || isAdmin))
            .Select(b => new
            {
                b.Title,
                b.Language,
                Last = db.DatasetVersions.Where(v => v.BatchId == batchId).Max(v => (int?)v.Number) ?? 0,
                Answers = db.Answers.Count(a => a.BatchId == batchId),
                Unsure = db.Answers.Count(a => a.BatchId == batchId && a.NeedsPerson),
            })
            .SingleOrDefaultAsync(cancellation);
        return batch is null ? null : new Found(batch.Title, LanguageOf(batch.Language), batch.Last, batch.Answers, batch.Unsure);
    }

    private string LanguageOf(string letter) => DatasetWords.Languages.Contains(letter) ? letter : settings.DefaultLanguage;

    // Last: the number of the last version; 0: there is none.
    public sealed record Found(string Title, string Language, int Last, int Answers, int Unsure);
}
