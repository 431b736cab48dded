using Hawl.Core.Data;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail that was read, to its request or into the holding pen: FindRequest → JudgeSender → JudgeAge → Store.
public sealed class DeliverMail(HawlContext db, JudgeRecipient findRequest, JudgeAge judgeAge, StoreMail store, HoldMail hold)
{
    public async Task ExecuteAsync(MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        switch (await findRequest.ExecuteAsync(origin.Recipient, cancellation))
        {
            case RecipientMatch.Exact exact:
                origin.Decided("FindRequest", $"request {exact.RequestId}", "the address is the request's own");
                await PlaceAsync(await RequestAsync(exact.RequestId, cancellation), origin, mail, automatic, cancellation);
                break;
            case RecipientMatch.Near near:
                await hold.ExecuteAsync(origin, mail, near.Why, near.RequestId, forRequester: false, cancellation);
                break;
            case RecipientMatch.Notices or RecipientMatch.Person:
                await hold.ExecuteAsync(origin, mail, "somebody answered a notice of this site", null, forRequester: false, cancellation);
                break;
            case RecipientMatch.None none:
                await hold.ExecuteAsync(origin, mail, none.Why, null, forRequester: false, cancellation);
                break;
        }
    }

    private async Task PlaceAsync(
        Request request, MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        var sender = JudgedSender.Of(mail.Message, request.Authority);
        origin.Decided("JudgeSender", sender.BelongsToAuthority ? "the authority" : "someone else", sender.Why);
        if (await judgeAge.ExecuteAsync(request, sender, origin.ReceivedAt, cancellation) is { } why)
        {
            await hold.ExecuteAsync(origin, mail, why, request.Id, forRequester: true, cancellation);
            return;
        }

        await store.ExecuteAsync(request, mail, origin, automatic, sender, cancellation);
    }

    private Task<Request> RequestAsync(long id, CancellationToken cancellation) => db.Requests
        .Include(r => r.Authority).ThenInclude(a => a.Translations).SingleAsync(r => r.Id == id, cancellation);
}
