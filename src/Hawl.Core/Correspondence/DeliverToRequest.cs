using Hawl.Core.Moderation;
using Hawl.Mail.Automatic;

namespace Hawl.Core.Correspondence;

// A mail whose request is known, to that request; or into the holding pen when the request is too old for its sender.
public sealed class DeliverToRequest(RequestsAtHand atHand, JudgeSender judgeSender, JudgeAge judgeAge, StoreMail store, HoldingPen pen)
{
    public async Task ExecuteAsync(
        long requestId, MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        var request = await atHand.GetAsync(requestId, cancellation);
        var sender = await judgeSender.ExecuteAsync(request, mail.Message, cancellation);
        origin.Decided("JudgeSender", sender.BelongsToAuthority ? "the authority" : "someone else", sender.Why);
        if (await judgeAge.ExecuteAsync(request, sender, origin.ReceivedAt, cancellation) is { } why)
        {
            pen.Put(origin, mail, why, request.Id, forRequester: true);
            return;
        }

        await store.ExecuteAsync(request, mail, origin, automatic, sender, cancellation);
    }
}
