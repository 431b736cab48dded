using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// What of the mails in hand has not been taken in yet, their bytes put into the store of files.
public sealed class TakenMails(HawlContext db, FileStore files)
{
    public async Task<List<(ArrivedMail Mail, IReadOnlyList<string> Recipients)>> NewOfAsync(
        IReadOnlyList<ArrivedMail> mails, CancellationToken cancellation)
    {
        var hashes = mails.Select(m => m.Hash).Distinct().ToList();
        var rows = await db.MailDeliveries.AsNoTracking().Where(d => hashes.Contains(d.RawHash))
            .Select(d => new { d.RawHash, d.Recipient }).ToListAsync(cancellation);
        var taken = rows.Select(d => (d.RawHash, d.Recipient)).ToHashSet();
        var coming = new List<(ArrivedMail, IReadOnlyList<string>)>();
        foreach (var mail in mails)
        {
            var recipients = mail.Envelope.Recipients.Select(MailOrigin.Address).Where(r => taken.Add((mail.Hash, r))).ToList();
            if (recipients.Count > 0)
            {
                await files.KeepAsync(mail.Hash, mail.Bytes);
                coming.Add((mail, recipients));
            }
        }

        return coming;
    }
}
