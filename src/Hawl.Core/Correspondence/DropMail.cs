using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Mail.Automatic;

namespace Hawl.Core.Correspondence;

// Mail to an address that only reports are meant for: recorded and never answered, so that no loop can begin. A report that a person's
// mail cannot be delivered is passed on; whatever else came, nobody reads.
public sealed class DropMail(HawlContext db, JobQueue queue)
{
    // About the person whose mail came back.
    public const string BouncedJobKind = "person-bounced";

    public async Task ExecuteAsync(MailOrigin origin, Automatic automatic, long? userId, CancellationToken cancellation)
    {
        var cameBack = userId is not null && automatic is { Class: AutomaticClass.Bounce, Permanent: not false };
        origin.Decided("FindRequest", "no request", userId is null ? "the address only sends" : "the address is for reports about a person's mail");
        origin.Decided("Store", cameBack ? "the person's mail came back" : "dropped", automatic.Why);
        db.MailDeliveries.Add(origin.Delivery(null));
        if (cameBack && userId is { } person)
        {
            queue.Add(BouncedJobKind, person);
        }

        await db.SaveChangesAsync(cancellation);
    }
}
