using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Mail.Automatic;

namespace Hawl.Core.Correspondence;

// Puts a mail with its request: the message, its files, its event and the record of its delivery, among the caller's writes.
public sealed class StoreMail(HawlContext db, MessageMaker messages, RecordReport report, EventJobs jobs, MailWrites writes)
{
    public async Task ExecuteAsync(
        Request request, ReadMail mail, MailOrigin origin, Automatic automatic, JudgedSender sender, CancellationToken cancellation)
    {
        var same = await SameAsync(request, mail, cancellation);
        if (same.Find(m => m.ContentHash == mail.ContentHash) is { } known)
        {
            origin.Decided("Store", "delivered again", "a message with the same Message-ID and content is there already");
            writes.Then(() => db.MailDeliveries.Add(origin.Delivery(known.Id())));
            return;
        }

        var seen = same.Count == 0 ? "not seen before" : "seen before with other content";
        origin.Decided("Store", "a new message", $"its Message-ID was {seen}");
        var message = await messages.MakeAsync(request, mail, origin, automatic, sender, same.Count > 0, cancellation);
        var moment = new Moment(origin.PlacedAt, AskedLaw.Named(request.RegimeId).LocalDate(origin.ReceivedAt));
        db.IncomingMessages.Add(message);
        writes.Then(async c =>
        {
            db.MailDeliveries.Add(origin.Delivery(message.Id));
            jobs.Queue(request.ReplyReceived(message.Id, automatic.Class is not AutomaticClass.None, moment));
            await report.ExecuteAsync(message, mail.Message, automatic, moment, c);
        });
    }

    // Messages of the request with this Message-ID: there already, or among what is about to be written.
    private async Task<List<Known>> SameAsync(Request request, ReadMail mail, CancellationToken cancellation)
    {
        var there = await messages.SeenAsync(request, mail, cancellation);
        var coming = request.IncomingMessages.Where(m => m.Id == 0 && m.Identity == mail.Identity);
        return
        [
            .. there.Select(m => new Known(m.ContentHash, () => m.Id)),
            .. coming.Select(m => new Known(m.ContentHash, () => m.Id)),
        ];
    }

    private sealed record Known(string ContentHash, Func<long> Id);
}
