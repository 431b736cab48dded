using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The messages of a request for a viewer. The words of a message that is withheld are never read from the store.
public sealed class CorrespondenceQuery(HawlContext db, AcknowledgementsQuery acknowledgements)
{
    public async Task<IReadOnlyList<ShownMessage>> FindAsync(
        long requestId, Redaction redaction, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var outgoing = await OutgoingAsync(requestId, redaction, viewer, today, cancellation);
        var incoming = await IncomingAsync(requestId, redaction, viewer, today, cancellation);
        // Sent in the same instant, the letter comes before its answer.
        return [.. outgoing.Concat(incoming).OrderBy(m => m.At).ThenBy(m => m is ShownMessage.Incoming)];
    }

    private async Task<List<ShownMessage>> OutgoingAsync(
        long requestId, Redaction redaction, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var all = db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId == requestId);
        var letters = await all.VisibleTo(viewer, today)
            .Select(m => new { m.Id, m.SentAt, m.CreatedAt, m.FromName, m.Language, m.Body, m.State, m.ServerWords, m.Kind })
            .ToDictionaryAsync(m => m.Id, cancellation);
        var deliveries = await DeliveriesAsync([.. letters.Keys], redaction, cancellation);
        var places = await all.Select(m => new Place(m.Id, m.SentAt ?? m.CreatedAt, m.Visibility.Reason, m.Visibility.TombstonedAt != null))
            .ToListAsync(cancellation);
        return [.. places.Select<Place, ShownMessage>(p => letters.GetValueOrDefault(p.Id) is { } m
            ? new ShownMessage.Outgoing(
                p.Id, p.At, redaction.Text(m.FromName), m.Language, redaction.Passages(LetterPassages.Of(m.Body)), m.State,
                m.ServerWords is { } words ? redaction.Text(words) : null) { Kind = m.Kind, Deliveries = [.. deliveries[p.Id]] }
            : p.Withheld(isOutgoing: true))];
    }

    private async Task<ILookup<long, ShownDelivery>> DeliveriesAsync(
        List<long> letters, Redaction redaction, CancellationToken cancellation)
    {
        var facts = await db.DeliveryFacts.AsNoTracking().Where(f => letters.Contains(f.OutgoingMessageId)).OrderBy(f => f.At)
            .ThenBy(f => f.Id).Select(f => new { f.OutgoingMessageId, f.At, f.Kind, f.Server, f.Words, f.Permanent })
            .ToListAsync(cancellation);
        return facts.ToLookup(f => f.OutgoingMessageId, f => new ShownDelivery(
            f.At, f.Kind, f.Server is { } server ? redaction.Text(server) : null, redaction.Text(f.Words), f.Permanent == true));
    }

    // A report that says no more than that a letter arrived stands with that letter.
    private async Task<List<ShownMessage>> IncomingAsync(
        long requestId, Redaction redaction, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var all = db.IncomingMessages.AsNoTracking().Where(m => m.RequestId == requestId)
            .Where(m => m.Automatic != "delivery-report" || !db.DeliveryFacts.Any(f => f.IncomingMessageId == m.Id));
        var messages = await all.VisibleTo(viewer, today)
            .Select(m => new
            {
                m.Id,
                m.FromName,
                m.FromAuthority,
                m.FromAddress,
                m.SenderAddress,
                m.ReplyToAddress,
                m.IsForged,
                m.Subject,
                m.Automatic,
                m.Way,
                Passages = m.Texts.OrderByDescending(t => t.ReaderVersion).ThenBy(t => t.Part).Select(t => t.Passages).FirstOrDefault(),
            })
            .ToDictionaryAsync(m => m.Id, cancellation);
        var files = await FilesAsync(requestId, redaction, viewer, today, cancellation);
        var acknowledging = await acknowledgements.FindAsync(requestId, cancellation);
        var places = await all.Select(m => new Place(m.Id, m.ReceivedAt, m.Visibility.Reason, m.Visibility.TombstonedAt != null))
            .ToListAsync(cancellation);
        return [.. places.Select<Place, ShownMessage>(p => messages.GetValueOrDefault(p.Id) is { } m
            ? new ShownMessage.Incoming(
                p.Id, p.At, NameOf(m.FromName, redaction), m.FromAuthority, redaction.Text(m.Subject), m.Automatic,
                redaction.Passages(StoredPassage.Read(m.Passages ?? "[]")), [.. files[p.Id]])
            {
                Way = m.Way,
                IsForged = m.IsForged,
                SentThrough = OtherDomain(m.SenderAddress, m.FromAddress),
                AnswersAt = OtherDomain(m.ReplyToAddress, m.FromAddress),
                OnlyAcknowledges = acknowledging.Contains(p.Id) && files[p.Id].All(f => f.IsInline),
            }
            : p.Withheld(isOutgoing: false))];
    }

    private async Task<ILookup<long, ShownFile>> FilesAsync(
        long requestId, Redaction redaction, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var all = db.Attachments.AsNoTracking().Where(a => a.Message.RequestId == requestId);
        var files = await all.VisibleTo(viewer, today).Select(a => new { a.Id, a.FileName, a.ContentType, a.Size, a.Inline, a.Archive })
            .ToDictionaryAsync(a => a.Id, cancellation);
        var places = await all.OrderBy(a => a.Number).Select(a => new { a.Id, a.MessageId, a.Number, a.Visibility.Reason })
            .ToListAsync(cancellation);
        return places.ToLookup(p => p.MessageId, p => files.GetValueOrDefault(p.Id) is { } f
            ? new ShownFile(p.Number, PublicFileName.Of(f.FileName, p.Number, redaction), f.ContentType, f.Size, f.Inline)
            {
                Archive = ArchiveOf(f.Archive, redaction),
            }
            : ShownFile.Withheld(p.Number, p.Reason));
    }

    private static StoredArchive? ArchiveOf(string? stored, Redaction redaction) =>
        StoredArchive.Read(stored) is { } archive
            ? archive with { Members = [.. archive.Members.Select(m => m with { Name = redaction.Text(m.Name) })] }
            : null;

    // A domain is nobody's address.
    private static string? OtherDomain(string? address, string? from) =>
        DomainOf(address) is { Length: > 0 } domain && domain != DomainOf(from) ? domain : null;

    private static string? DomainOf(string? address) => address?[(address.LastIndexOf('@') + 1)..];

    // A mail program without a name for its owner puts the address there.
    private static string? NameOf(string? name, Redaction redaction) =>
        string.IsNullOrWhiteSpace(name) || redaction.Text(name) != name ? null : name;

    private sealed record Place(long Id, DateTime At, string? Reason, bool IsErased)
    {
        public ShownMessage.Withheld Withheld(bool isOutgoing) => new(Id, At, isOutgoing, IsErased, Reason);
    }
}
