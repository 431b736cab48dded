using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Mail.Addresses;
using Hawl.Mail.Automatic;

namespace Hawl.Core.Correspondence;

// Mail that nobody reads: recorded and never answered, so that no loop can begin. That is what comes to the address of a person's
// mail, where a report that it cannot be delivered is passed on; automatic answers to notices; and our own notices that came round.
public sealed class DropMail(HawlContext db, JobQueue queue, JudgeRecipient findRecipient, HawlSettings settings)
{
    // About the person whose mail came back.
    public const string BouncedJobKind = "person-bounced";

    // False: it is to be delivered.
    public async Task<bool> ExecuteAsync(MailOrigin origin, Automatic automatic, CancellationToken cancellation)
    {
        var match = ReplyAddress.Find(origin.Recipient) is null
            ? await findRecipient.ExecuteAsync(origin.Recipient, cancellation)
            : null;
        switch (match)
        {
            case RecipientMatch.Person person:
                Drop(origin, automatic, person.UserId, "the address is for reports about a person's mail");
                return true;
            case RecipientMatch.Notices when automatic.Class is not AutomaticClass.None:
                Drop(origin, automatic, null, "a program answered a notice of this site");
                return true;
            case var _ when IsOurOwn(origin):
                Drop(origin, automatic, null, "it is a notice of this site that came round again");
                return true;
            default:
                return false;
        }
    }

    // Whoever it was for gave an address that leads here.
    private bool IsOurOwn(MailOrigin origin) => PersonAddress.Find(origin.MailFrom) is not null
        || string.Equals(origin.MailFrom, settings.NoticesAddress, StringComparison.OrdinalIgnoreCase);

    private void Drop(MailOrigin origin, Automatic automatic, long? userId, string why)
    {
        var cameBack = userId is not null && automatic is { Class: AutomaticClass.Bounce, Permanent: not false };
        origin.Decided("FindRequest", "no request", why);
        origin.Decided("Store", cameBack ? "the person's mail came back" : "dropped", automatic.Why);
        db.MailDeliveries.Add(origin.Delivery(null));
        if (cameBack && userId is { } person)
        {
            queue.Add(BouncedJobKind, person);
        }
    }
}
