using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Puts a mail with its request: the message, its files, its event and the record of its delivery, in one transaction.
public sealed class StoreMail(HawlContext db, FileStore files, MessageMaker messages, RecordReport report, EventJobs jobs)
{
    public async Task ExecuteAsync(
        Request request, ReadMail mail, MailOrigin origin, Automatic automatic, JudgedSender sender, CancellationToken cancellation)
    {
        var same = await db.IncomingMessages.Where(m => m.RequestId == request.Id && m.Identity == mail.Identity)
            .Select(m => new { m.Id, m.ContentHash }).ToListAsync(cancellation);
        if (same.Find(m => m.ContentHash == mail.ContentHash) is { } known)
        {
            origin.Decided("Store", "delivered again", "a message with the same Message-ID and content is there already");
            db.MailDeliveries.Add(origin.Delivery(known.Id));
            await files.RememberAsync(cancellation);
            await db.SaveChangesAsync(cancellation);
            return;
        }

        var seen = same.Count == 0 ? "not seen before" : "seen before with other content";
        origin.Decided("Store", "a new message", $"its Message-ID was {seen}");
        var message = await messages.MakeAsync(request, mail, origin, automatic, sender, cancellation);
        var moment = new Moment(origin.PlacedAt, AskedLaw.Named(request.RegimeId).LocalDate(origin.ReceivedAt));
        db.IncomingMessages.Add(message);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await files.RememberAsync(cancellation);
        await db.SaveChangesAsync(cancellation);
        db.MailDeliveries.Add(origin.Delivery(message.Id));
        jobs.Queue(request.ReplyReceived(message.Id, automatic.Class is not AutomaticClass.None, moment));
        await report.ExecuteAsync(message, mail.Message, automatic, moment, cancellation);
        await db.SaveChangesAsync(cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }
    }
}
