using Hawl.Core.Correspondence;
using Hawl.Core.Data;

namespace Hawl.Core.Moderation;

// What cannot be placed waits there, with the reason and a guess; among the writes of the intake.
public sealed class HoldingPen(HawlContext db)
{
    public void Put(MailOrigin origin, ReadMail mail, string why, long? guess, bool forRequester)
    {
        origin.Decided("FindRequest", "the holding pen", why);
        var held = new HeldMail
        {
            Id = Guid.CreateVersion7(origin.ReceivedAt),
            RawHash = origin.RawHash,
            Recipient = origin.Recipient,
            FromAddress = mail.Message.From is [var from, ..] ? from.Address : null,
            Subject = mail.Message.Subject,
            ReceivedAt = origin.ReceivedAt,
            Reason = why,
            GuessRequestId = guess,
            ForRequester = forRequester,
        };
        db.HeldMails.Add(held);
        db.MailDeliveries.Add(origin.Delivery(null, held.Id));
    }
}
