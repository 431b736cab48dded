using Hawl.Core.Data;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail from the journal to its request or the holding pen: Read → JudgeAutomatic → FindRequest → JudgeSender → JudgeAge → Store.
// Each step says its result and its reason. Done again after a crash, it changes nothing.
public sealed class TakeInMail(HawlContext db, FileStore files, DropMail drop, DeliverMail deliver)
{
    public async Task ExecuteAsync(IntakeEnvelope envelope, ReadOnlyMemory<byte> bytes, CancellationToken cancellation)
    {
        var rawHash = await files.KeepAsync(new MemoryStream(bytes.ToArray(), writable: false), cancellation);
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
            if (!await drop.ExecuteAsync(origin, automatic, cancellation))
            {
                await deliver.ExecuteAsync(origin, mail, automatic, cancellation);
            }
        }
    }
}
