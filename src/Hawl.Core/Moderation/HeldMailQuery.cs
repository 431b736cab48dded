using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Mail.Quotation;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

public sealed class HeldMailQuery(HawlContext db, FileStore files, HeldMailGuessesQuery guesses, SiteToday today)
{
    private const int LongestHeader = 1000;

    private const int MostPlaces = 20;

    private static readonly string[] Telling =
    [
        "From", "To", "Cc", "Date", "Subject", "Reply-To", "Sender", "Message-ID", "In-Reply-To", "Auto-Submitted", "X-Spam-Status",
        "Return-Path", "Delivered-To",
    ];

    public async Task<ShownHeldMail?> FindAsync(Guid id, string language, Viewer viewer, CancellationToken cancellation)
    {
        if (await Known(id, viewer).SingleOrDefaultAsync(cancellation) is not { } held)
        {
            return null;
        }

        var mail = await ReadAsync(held.RawHash, cancellation);
        var places = await db.IncomingMessages.AsNoTracking().VisibleTo(viewer, today.Value).Where(m => m.RawHash == held.RawHash)
            .OrderBy(m => m.Id).Take(MostPlaces).Select(m => new ShownHeldMail.Place(m.RequestId, m.Id, m.Request.Slug, m.Request.Title))
            .ToListAsync(cancellation);
        return new ShownHeldMail
        {
            Mail = held,
            Headers =
            [
                .. mail.Message.Headers.Where(h => Telling.Contains(h.Name, StringComparer.OrdinalIgnoreCase))
                    .Select(h => (h.Name, h.Value.Length > LongestHeader ? h.Value[..LongestHeader] : h.Value)),
            ],
            Passages = [.. Folding.Fold(mail.Body, []).Select(PassageShape.Of)],
            Files = [.. mail.Body.Attachments.Select(a => new ShownHeldMail.File(a.FileName ?? "", a.ContentType, a.Content.Length))],
            Defects = mail.Defects,
            Guesses = await guesses.FindAsync(held.Recipient, mail, language, viewer, cancellation),
            Places = places,
            SettledBy = await db.Users.Where(u => u.Id == held.SettledById).Select(u => u.Name).SingleOrDefaultAsync(cancellation),
        };
    }

    public Task<bool> IsKnownAsync(Guid id, Viewer viewer, CancellationToken cancellation) => Known(id, viewer).AnyAsync(cancellation);

    private IQueryable<HeldMail> Known(Guid id, Viewer viewer) =>
        db.HeldMails.AsNoTracking().KnownTo(db, viewer, today.Value).Where(h => h.Id == id);

    private async Task<ReadMail> ReadAsync(string hash, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var raw = files.Open(hash);
        await raw.CopyToAsync(bytes, cancellation);
        return ReadMail.From(bytes.ToArray());
    }
}
