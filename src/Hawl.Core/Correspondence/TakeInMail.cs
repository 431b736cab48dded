using Hawl.Core.Data;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail from the journal to its request or the holding pen: Read → JudgeAutomatic → FindRequest → JudgeSender → Store.
// Each step says its result and its reason. Done again after a crash, it changes nothing.
public sealed class TakeInMail(HawlContext db, FileStore files, JudgeRecipient findRequest, StoreMail store, HoldMail hold)
{
    public async Task ExecuteAsync(IntakeEnvelope envelope, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var rawHash = await files.PutAsync(new MemoryStream(bytes.ToArray(), writable: false), cancellation);
        var mail = ReadMail.From(bytes);
        var automatic = AutomaticMail.Judge(mail.Message);
        foreach (var recipient in envelope.Recipients.Select(MailOrigin.Address).Distinct())
        {
            if (await db.MailDeliveries.AnyAsync(d => d.RawHash == rawHash && d.Recipient == recipient, cancellation))
            {
                continue;
            }

            var origin = new MailOrigin(envelope, rawHash, recipient);
            var odd = mail.Defects.Count == 0 ? "nothing odd" : string.Join("; ", mail.Defects);
            origin.Decided("Read", $"{mail.Message.Leaves.Count} parts", odd);
            origin.Decided("JudgeAutomatic", Words.Of(automatic.Class), automatic.Why);
            await PlaceAsync(origin, mail, automatic, cancellation);
        }
    }

    private async Task PlaceAsync(MailOrigin origin, ReadMail mail, Automatic automatic, CancellationToken cancellation)
    {
        switch (await findRequest.ExecuteAsync(origin.Recipient, cancellation))
        {
            case RecipientMatch.Exact exact:
                origin.Decided("FindRequest", $"request {exact.RequestId}", "the address is the request's own");
                var request = await RequestAsync(exact.RequestId, cancellation);
                var sender = JudgedSender.Of(mail.Message, request.Authority);
                origin.Decided("JudgeSender", sender.BelongsToAuthority ? "the authority" : "someone else", sender.Why);
                await store.ExecuteAsync(request, mail, origin, automatic, sender, cancellation);
                break;
            case RecipientMatch.Near near:
                await hold.ExecuteAsync(origin, mail, near.Why, near.RequestId, cancellation);
                break;
            case RecipientMatch.None none:
                await hold.ExecuteAsync(origin, mail, none.Why, null, cancellation);
                break;
        }
    }

    private Task<Request> RequestAsync(long id, CancellationToken cancellation) => db.Requests
        .Include(r => r.Authority).ThenInclude(a => a.Translations).SingleAsync(r => r.Id == id, cancellation);
}
