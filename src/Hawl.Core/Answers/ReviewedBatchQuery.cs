using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// For the owner of a batch, whom they invited to help, and who looks after the site; null to everyone else.
public sealed class ReviewedBatchQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    public async Task<ReviewedBatch?> FindAsync(long batchId, Viewer viewer, CancellationToken cancellation)
    {
        var (me, looksAfter) = (viewer.UserId, viewer.IsModerator || viewer.IsAdmin);
        var batch = me is null ? null : await db.Batches.AsNoTracking().VisibleTo(viewer, today.Value).Where(b => b.Id == batchId)
            .Where(b => b.UserId == me || looksAfter
                || db.BatchReviewers.Any(
                    r => r.BatchId == batchId && r.UserId == me && r.AcceptedAt != null && r.EndedAt == null))
            .Select(b => new
            {
                b.Title,
                b.UserId,
                b.Language,
                b.LeavesStepsToPeople,
                Questions = b.Questions.OrderBy(q => q.Position).Select(q => new AskedQuestion(q.Key, q.Text, q.Parent, q.Stem)).ToList(),
            })
            .SingleOrDefaultAsync(cancellation);
        var redaction = Redaction.For(settings, 0, "", []);
        return batch is null ? null : new ReviewedBatch(
            batchId,
            redaction.Text(batch.Title),
            batch.UserId == me,
            batch.Language,
            [.. batch.Questions.Select(q => q with
            {
                Text = redaction.Text(q.Text),
                Stem = q.Stem is { } stem ? redaction.Text(stem) : null,
            })])
        {
            TakesSteps = settings.TakeReadSteps && batch.UserId == me ? !batch.LeavesStepsToPeople : null,
        };
    }
}
