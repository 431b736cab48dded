using System.Text.Json;

namespace Hawl.Core.Correspondence;

// Where a mail came from and what was decided about it on its way: one for each recipient.
public sealed class MailOrigin(IntakeEnvelope envelope, string rawHash, string recipient)
{
    private readonly List<IntakeDecision> decisions = [];

    public string RawHash => rawHash;

    public string Recipient => recipient;

    public DateTime ReceivedAt => envelope.ReceivedAt;

    public string MailFrom => envelope.MailFrom;

    // When it came to its request: later than it was received, if somebody placed it by hand.
    public DateTime PlacedAt { get; init; } = envelope.ReceivedAt;

    // As it is kept and compared.
    public static string Address(string recipient) => Cut(recipient.ToLowerInvariant());

    public void Decided(string step, string result, string why) => decisions.Add(new IntakeDecision(step, result, why));

    // The longest that RFC 5321 §4.5.3.1 allows is 320; a pipe may be given anything.
    private static string Cut(string address) => address.Length > 320 ? address[..320] : address;

    public MailDelivery Delivery(long? messageId, Guid? heldMailId = null) => new()
    {
        Id = Guid.CreateVersion7(envelope.ReceivedAt),
        RawHash = rawHash,
        Recipient = recipient,
        ReceivedAt = envelope.ReceivedAt,
        MailFrom = Cut(envelope.MailFrom),
        Trace = Json(new { envelope.Peer, envelope.HeloName, envelope.Protocol, envelope.DeliveryId }),
        Decisions = Json(decisions),
        IncomingMessageId = messageId,
        HeldMailId = heldMailId,
    };

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, JsonSerializerOptions.Web);
}
