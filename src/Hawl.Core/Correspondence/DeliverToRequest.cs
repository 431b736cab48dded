using Hawl.Core.Data;
using Hawl.Core.Moderation;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail whose request is known, to that request; or into the holding pen when the request is too old for its sender.
public sealed class DeliverToRequest(HawlContext db, JudgeSender judgeSender, JudgeAge judgeAge, StoreMail store, HoldMail hold)
{
    public async Task ExecuteAsync(
        long requestId, MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        var request = await db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations)
            .SingleAsync(r => r.Id == requestId, cancellation);
        var sender = await judgeSender.ExecuteAsync(request, mail.Message, cancellation);
        origin.Decided("JudgeSender", sender.BelongsToAuthority ? "the authority" : "someone else", sender.Why);
        if (await judgeAge.ExecuteAsync(request, sender, origin.ReceivedAt, cancellation) is { } why)
        {
            await hold.ExecuteAsync(origin, mail, why, request.Id, forRequester: true, cancellation);
            return;
        }

        await store.ExecuteAsync(request, mail, origin, automatic, sender, cancellation);
    }
}
