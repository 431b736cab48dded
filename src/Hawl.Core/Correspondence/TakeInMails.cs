using Hawl.Mail.Addresses;
using Hawl.Mail.Automatic;

namespace Hawl.Core.Correspondence;

// Mails from the journal to their requests or the holding pen: Read → JudgeAutomatic → FindRequest → JudgeSender → JudgeAge → Store.
// Each step says its result and its reason. All are written in one transaction: where one fails none is, and each is to be tried by
// itself. Done again after a crash, it changes nothing.
public sealed class TakeInMails(RequestsAtHand atHand, TakenMails taken, DropMail drop, DeliverMail deliver, MailWrites writes)
{
    public async Task ExecuteAsync(IReadOnlyList<ArrivedMail> mails, CancellationToken cancellation)
    {
        var coming = await taken.NewOfAsync(mails, cancellation);
        if (coming.Count == 0)
        {
            return;
        }

        writes.Begin();
        var read = coming.Select(c => ReadMail.From(c.Mail.Bytes)).ToList();
        var named = coming.SelectMany(c => c.Recipients).Select(r => ReplyAddress.Find(r)?.Id).OfType<long>().Distinct().ToList();
        await atHand.ReadAsync(named, [.. read.Select(m => m.Identity).Distinct()], cancellation);
        foreach (var ((mail, recipients), message) in coming.Zip(read))
        {
            await TakeInAsync(mail, message, recipients, cancellation);
        }

        await writes.CommitAsync(cancellation);
    }

    private async Task TakeInAsync(
        ArrivedMail arrived, ReadMail mail, IReadOnlyList<string> recipients, CancellationToken cancellation)
    {
        var automatic = AutomaticMail.Judge(mail.Message);
        foreach (var recipient in recipients)
        {
            var origin = new MailOrigin(arrived.Envelope, arrived.Hash, recipient);
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
