using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Statistics;

// Writes down which grounds a message names, in place of what was found in it before. A message that is gone names none.
public sealed class FindCitations(HawlContext db)
{
    public const string JobKind = "find-citations";

    public async Task ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        var message = await db.IncomingMessages.AsNoTracking().Where(m => m.Id == messageId && m.Automatic == "none")
            .Select(m => new
            {
                m.RequestId,
                m.Request.RegimeId,
                Passages = m.Texts.OrderByDescending(t => t.ReaderVersion).ThenBy(t => t.Part).Select(t => t.Passages).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        var found = message?.Passages is { } passages
            ? CitedGrounds.In(message.RegimeId, StoredPassage.Read(passages)).Select(g => (g.Regime.Id, g.Ref)).Distinct().ToList()
            : [];
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await db.Citations.Where(c => c.MessageId == messageId).ExecuteDeleteAsync(cancellation);
        db.Citations.AddRange(found.Select(f => new Citation
        {
            MessageId = messageId,
            RegimeId = f.Id,
            Provision = f.Ref,
            RequestId = message?.RequestId ?? 0,
        }));
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }
}
