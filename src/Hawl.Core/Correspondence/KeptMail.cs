using System.Text.Json;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail that came before, as it first came: its bytes, and its envelope readdressed to a request.
public sealed class KeptMail(HawlContext db, FileStore files, LetterComposer composer, TimeProvider clock)
{
    public async Task<MailOrigin> OriginAsync(string rawHash, string sentTo, Request request, CancellationToken cancellation)
    {
        var recipient = MailOrigin.Address(composer.ReplyAddressOf(request));
        var first = await db.MailDeliveries.AsNoTracking().Where(d => d.RawHash == rawHash)
            .OrderByDescending(d => d.Recipient == sentTo).ThenBy(d => d.ReceivedAt).FirstAsync(cancellation);
        var trace = JsonSerializer.Deserialize<Trace>(first.Trace, JsonSerializerOptions.Web);
        var envelope = new IntakeEnvelope
        {
            DeliveryId = trace?.DeliveryId ?? first.Id,
            MailFrom = first.MailFrom,
            Recipients = [recipient],
            Peer = trace?.Peer,
            HeloName = trace?.HeloName,
            Protocol = trace?.Protocol ?? "",
            ReceivedAt = first.ReceivedAt,
        };
        return new MailOrigin(envelope, rawHash, recipient) { PlacedAt = clock.GetUtcNow().UtcDateTime };
    }

    public async Task<ReadOnlyMemory<byte>> BytesAsync(string rawHash, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var file = files.Open(rawHash);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private sealed record Trace(string? Peer, string? HeloName, string? Protocol, Guid? DeliveryId);
}
