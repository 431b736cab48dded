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

        if (earlier.MadeAt is null || asked.Again)
        {
            return earlier.MadeAt is null ? earlier : null;
        }

        throw new RuleException("batch-sent-before", $"This letter was sent before, as batch {earlier.Id}. To send it once more, add --again. Nothing was sent.");
    }
}
