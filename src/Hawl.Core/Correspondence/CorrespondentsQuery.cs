using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Whom a letter about a request can be sent to: the authority's own address first, then each address there that has written and can
// be answered, the latest first.
public sealed class CorrespondentsQuery(HawlContext db)
{
    public async Task<IReadOnlyList<Correspondent>> FindAsync(long requestId, CancellationToken cancellation)
    {
        var messages = await db.IncomingMessages.AsNoTracking()
            .Where(m => m.RequestId == requestId && m.AnswerAddress != null)
            .OrderByDescending(m => m.ReceivedAt).ThenByDescending(m => m.Id)
            .Select(m => new { m.Id, m.AnswerAddress, m.AnswerName, m.ReceivedAt })
            .ToListAsync(cancellation);
        return
        [
            new Correspondent(null, null, null),
            .. messages.DistinctBy(m => m.AnswerAddress).Select(m => new Correspondent(m.Id, m.AnswerName, m.ReceivedAt)),
        ];
    }
}
