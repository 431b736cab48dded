using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// The requester lets in a mail that waits because the request is old. Let in twice, it is there once; the request is open again.
public sealed class AcceptHeldMail(HawlContext db, PlaceMail place, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(Guid heldId, Actor by, CancellationToken cancellation)
    {
        var held = await db.HeldMails.AsNoTracking().SingleOrDefaultAsync(h => h.Id == heldId && h.ForRequester, cancellation);
        if (held is not { GuessRequestId: { } requestId })
        {
            throw new RuleException("held-mail-unknown", "There is no such mail in the holding pen.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        var moment = moments.Now(request);
        if (held.SettledAt is null && by.Id is { } who)
        {
            await db.HeldMails.SettleAsync(heldId, HeldMailState.Delivered, who, moment.At, cancellation);
            var message = await place.ExecuteAsync(held.RawHash, held.Recipient, requestId, "its requester let it in", cancellation);
            jobs.Queue(request.HeldMailAccepted(message, by, null, moment));
            await db.SaveChangesAsync(cancellation);
            await transaction.CommitAsync(cancellation);
        }
    }
}
