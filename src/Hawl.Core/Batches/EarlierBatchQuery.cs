using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public sealed class EarlierBatchQuery(HawlContext db)
{
    // An unfinished run of the same batch is taken up again; a finished one is not repeated by mistake. Title and letter are tidied.
    public async Task<Batch?> FindAsync(NewBatch asked, CancellationToken cancellation)
    {
        var earlier = await db.Batches.Include(b => b.Authorities)
            .Where(b => b.UserId == asked.User.Id && b.Title == asked.Title && b.Letter == asked.Letter)
            .OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellation);
        var authorities = asked.Authorities.Select(a => a.Id).ToHashSet();
        if (earlier is null || !earlier.Authorities.Any(a => authorities.Contains(a.AuthorityId)))
        {
            return null;
        }

        var unfinished = await IsUnfinishedAsync(earlier, cancellation);
        if (unfinished && authorities.IsSubsetOf(earlier.Authorities.Select(a => a.AuthorityId)))
        {
            return earlier;
        }

        if (asked.Again)
        {
            return null;
        }

        throw unfinished
            ? new RuleException(
                "batch-unfinished",
                $"Batch {earlier.Id} has the same letter and fewer authorities, and is not finished. Finish it first, with the --to "
                + "it was begun with; or add --again to send the letter to all of these. Nothing was sent.")
            : new RuleException(
                "batch-sent-before",
                $"This letter was sent before, as batch {earlier.Id}. To send it once more, add --again. Nothing was sent.");
    }

    private async Task<bool> IsUnfinishedAsync(Batch batch, CancellationToken cancellation) => batch.State is not BatchState.Stopped
        && (batch.MadeAt is null
            || await db.OutgoingMessages.AnyAsync(m => m.Request.BatchId == batch.Id && m.State == LetterState.Queued, cancellation));
}
