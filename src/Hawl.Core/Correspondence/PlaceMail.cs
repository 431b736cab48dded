using System.Text.Json;
using Hawl.Core.Data;
using Hawl.Mail.Automatic;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A mail that is kept goes to a request as if it had been sent to the request's own address: by the intake's own steps, once.
// Returns the number of the message it is there.
public sealed class PlaceMail(HawlContext db, FileStore files, StoreMail store, LetterComposer composer, TimeProvider clock)
{
    public async Task<long> ExecuteAsync(string rawHash, string sentTo, long requestId, string why, CancellationToken cancellation)
    {
        var request = await db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations)
            .SingleOrDefaultAsync(r => r.Id == requestId, cancellation)
            ?? throw new RuleException("request-unknown", $"There is no request {requestId}.");
        var recipient = MailOrigin.Address(composer.ReplyAddressOf(request));
        var envelope = await EnvelopeAsync(rawHash, sentTo, recipient, cancellation);
        // The place of a delivery that ended in the holding pen, or was taken back, is free again.
        await db.MailDeliveries.Where(d => d.RawHash == rawHash && d.Recipient == recipient && d.IncomingMessageId == null)
            .ExecuteDeleteAsync(cancellation);
        if (await FindAsync(rawHash, recipient, cancellation) is { } there)
        {
            return there;
        }

        var mail = ReadMail.From(await BytesAsync(rawHash, cancellation));
        var automatic = AutomaticMail.Judge(mail.Message);
        var sender = JudgedSender.Of(mail.Message, request.Authority);
        var origin = new MailOrigin(envelope, rawHash, recipient) { PlacedAt = clock.GetUtcNow().UtcDateTime };
        var odd = mail.Defects.Count == 0 ? "nothing odd" : string.Join("; ", mail.Defects);
        origin.Decided("Read", $"{mail.Message.Leaves.Count} parts", odd);
        origin.Decided("JudgeAutomatic", Words.Of(automatic.Class), automatic.Why);
        origin.Decided("FindRequest", $"request {requestId}", why);
        origin.Decided("JudgeSender", sender.BelongsToAuthority ? "the authority" : "someone else", sender.Why);
        await store.ExecuteAsync(request, mail, origin, automatic, sender, cancellation);
        return await FindAsync(rawHash, recipient, cancellation)
            ?? throw new InvalidOperationException("A mail that was stored has a message.");
    }

    private Task<long?> FindAsync(string rawHash, string recipient, CancellationToken cancellation) => db.MailDeliveries
        .Where(d => d.RawHash == rawHash && d.Recipient == recipient).Select(d => d.IncomingMessageId).SingleOrDefaultAsync(cancellation);

    // As it first came.
    private async Task<IntakeEnvelope> EnvelopeAsync(string rawHash, string sentTo, string recipient, CancellationToken cancellation)
    {
        var first = await db.MailDeliveries.AsNoTracking().Where(d => d.RawHash == rawHash)
            .OrderByDescending(d => d.Recipient == sentTo).ThenBy(d => d.ReceivedAt).FirstAsync(cancellation);
        var trace = JsonSerializer.Deserialize<Trace>(first.Trace, JsonSerializerOptions.Web);
        return new IntakeEnvelope
        {
            DeliveryId = trace?.DeliveryId ?? first.Id,
            MailFrom = first.MailFrom,
            Recipients = [recipient],
            Peer = trace?.Peer,
            HeloName = trace?.HeloName,
            Protocol = trace?.Protocol ?? "",
            ReceivedAt = first.ReceivedAt,
        };
    }

    private async Task<ReadOnlyMemory<byte>> BytesAsync(string rawHash, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        await using var file = files.Open(rawHash);
        await file.CopyToAsync(bytes, cancellation);
        return bytes.ToArray();
    }

    private sealed record Trace(string? Peer, string? HeloName, string? Protocol, Guid? DeliveryId);
}
