using Hawl.Core.Data;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail that is kept goes to a request as if it had been sent to the request's own address: by the intake's own steps, once.
// Returns the number of the message it is there.
public sealed class PlaceMail(HawlContext db, KeptMail kept, JudgeSender judgeSender, StoreMail store, MailWrites writes)
{
    public async Task<long> ExecuteAsync(string rawHash, string sentTo, long requestId, string why, CancellationToken cancellation)
    {
        var request = await db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations)
            .SingleOrDefaultAsync(r => r.Id == requestId, cancellation)
            ?? throw new RuleException("request-unknown", $"There is no request {requestId}.");
        var origin = await kept.OriginAsync(rawHash, sentTo, request, cancellation);
        // The place of a delivery that ended in the holding pen, or was taken back, is free again.
        await db.MailDeliveries.Where(d => d.RawHash == rawHash && d.Recipient == origin.Recipient && d.IncomingMessageId == null)
            .ExecuteDeleteAsync(cancellation);
        if (await FindAsync(rawHash, origin.Recipient, cancellation) is { } there)
        {
            return there;
        }

        writes.Begin();
        var mail = ReadMail.From(await kept.BytesAsync(rawHash, cancellation));
        var automatic = AutomaticMail.Judge(mail.Message);
        var sender = await judgeSender.ExecuteAsync(request, mail.Message, cancellation);
        var odd = mail.Defects.Count == 0 ? "nothing odd" : string.Join("; ", mail.Defects);
        origin.Decided("Read", $"{mail.Message.Leaves.Count} parts", odd);
        origin.Decided("JudgeAutomatic", Words.Of(automatic.Class), automatic.Why);
        origin.Decided("FindRequest", $"request {requestId}", why);
        origin.Decided("JudgeSender", sender.BelongsToAuthority ? "the authority" : "someone else", sender.Why);
        await store.ExecuteAsync(request, mail, origin, automatic, sender, cancellation);
        await writes.CommitAsync(cancellation);
        return await FindAsync(rawHash, origin.Recipient, cancellation)
            ?? throw new InvalidOperationException("A mail that was stored has a message.");
    }

    private Task<long?> FindAsync(string rawHash, string recipient, CancellationToken cancellation) => db.MailDeliveries
        .Where(d => d.RawHash == rawHash && d.Recipient == recipient).Select(d => d.IncomingMessageId).SingleOrDefaultAsync(cancellation);
}
