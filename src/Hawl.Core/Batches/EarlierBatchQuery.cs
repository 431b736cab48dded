using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public sealed class EarlierBatchQuery(HawlContext db)
{
    // An unfinished run of the same batch is taken up again; a finished one is not repeated by mistake.
    public async Task<Batch?> FindAsync(NewBatch asked, string title, string letter, CancellationToken cancellation)
    {
        var earlier = await db.Batches.Include(b => b.Authorities)
            .Where(b => b.UserId == asked.User.Id && b.Title == title && b.Letter == letter)
            .OrderByDescending(b => b.Id).FirstOrDefaultAsync(cancellation);
        var authorities = asked.Authorities.Select(a => a.Id).ToHashSet();
        if (earlier is null || !earlier.Authorities.Any(a => authorities.Contains(a.AuthorityId)))
        {
            return null;
        }

        if (await IsUnfinishedAsync(earlier, cancellation))
        {
            return earlier;
        }

        return asked.Again
            ? null
            : throw new RuleException(
                "batch-sent-before",
                $"This letter was sent before, as batch {earlier.Id}. To send it once more, add --again. Nothing was sent.");
    }

    private async Task<bool> IsUnfinishedAsync(Batch batch, CancellationToken cancellation) => batch.MadeAt is null
        || await db.OutgoingMessages.AnyAsync(m => m.Request.BatchId == batch.Id && m.State == LetterState.Queued, cancellation);
}
