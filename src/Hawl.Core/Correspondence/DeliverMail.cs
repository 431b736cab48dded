using Hawl.Core.Moderation;
using Hawl.Mail.Automatic;

namespace Hawl.Core.Correspondence;

// A mail that was read, to its request or into the holding pen: FindRequest → JudgeSender → JudgeAge → Store.
public sealed class DeliverMail(JudgeRecipient findRequest, MatchMail match, DeliverToRequest deliver, HoldingPen pen)
{
    public async Task ExecuteAsync(MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        switch (await findRequest.ExecuteAsync(origin.Recipient, cancellation))
        {
            case RecipientMatch.Exact exact:
                origin.Decided("FindRequest", $"request {exact.RequestId}", "the address is the request's own");
                await deliver.ExecuteAsync(exact.RequestId, origin, mail, automatic, cancellation);
                break;
            case RecipientMatch.Near near:
                await MatchAsync((near.Why, near.RequestId), origin, mail, automatic, cancellation);
                break;
            case RecipientMatch.None none:
                await MatchAsync((none.Why, null), origin, mail, automatic, cancellation);
                break;
            default:
                pen.Put(origin, mail, "somebody answered a notice of this site", null, forRequester: false);
                break;
        }
    }

    // A moderator can take back what is delivered here by itself, as any other delivery.
    private async Task MatchAsync(
        (string Why, long? RequestId) address, MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        var found = await match.ExecuteAsync(origin, mail, cancellation);
        if (found is { IsCertain: true, RequestId: { } requestId })
        {
            origin.Decided("FindRequest", $"request {requestId}", $"{address.Why}; but {found.Why}");
            await deliver.ExecuteAsync(requestId, origin, mail, automatic, cancellation);
            return;
        }

        var guess = found.RequestId ?? address.RequestId;
        pen.Put(origin, mail, $"{address.Why}; {found.Why}", guess, forRequester: false);
    }
}
