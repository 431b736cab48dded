using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Mail.Quotation;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// What was sent to an old request's own address and is held for its owner, the newest first.
public sealed class WaitingMailQuery(HawlContext db, FileStore files, RedactionQuery redactions)
{
    private const int Most = 50;

    public async Task<IReadOnlyList<WaitingMail>> FindAsync(long requestId, string language, CancellationToken cancellation)
    {
        var redaction = await redactions.FindAsync(requestId, language, cancellation);
        var held = await db.HeldMails.AsNoTracking().Where(h => h.GuessRequestId == requestId && h.ForRequester && h.SettledAt == null)
            .OrderByDescending(h => h.ReceivedAt).Take(Most).ToListAsync(cancellation);
        var waiting = new List<WaitingMail>();
        foreach (var mail in held)
        {
            var read = await ReadAsync(mail.RawHash, cancellation);
            var from = read.Message.From is [{ Name: { } name }, ..] ? redaction.Text(name) : null;
            var passages = redaction.Passages([.. Folding.Fold(read.Body, []).Select(PassageShape.Of)]);
            waiting.Add(new WaitingMail(
                mail.Id, from, redaction.Text(mail.Subject), mail.ReceivedAt, passages, read.Body.Attachments.Count));
        }

        return waiting;
    }

    public Task<int> CountAsync(long requestId, CancellationToken cancellation) =>
        db.HeldMails.CountAsync(h => h.GuessRequestId == requestId && h.ForRequester && h.SettledAt == null, cancellation);

    private async Task<ReadMail> ReadAsync(string hash, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var raw = files.Open(hash);
        await raw.CopyToAsync(bytes, cancellation);
        return ReadMail.From(bytes.ToArray());
    }
}
