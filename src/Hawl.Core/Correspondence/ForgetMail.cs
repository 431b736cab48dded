using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Forgets a mail that belongs to nothing any more: that it came, and its row among the files. False when something still has it.
public sealed class ForgetMail(HawlContext db, FileStore files)
{
    public async Task<bool> ExecuteAsync(string rawHash, CancellationToken cancellation)
    {
        if (await db.HeldMails.AnyAsync(h => h.RawHash == rawHash, cancellation)
            || await db.IncomingMessages.AnyAsync(m => m.RawHash == rawHash, cancellation)
            || await db.Attachments.AnyAsync(a => a.FileHash == rawHash, cancellation))
        {
            return false;
        }

        await db.MailDeliveries.Where(d => d.RawHash == rawHash && d.IncomingMessageId == null).ExecuteDeleteAsync(cancellation);
        await files.ForgetAsync(rawHash, cancellation);
        return true;
    }
}
