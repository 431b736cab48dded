using Hawl.Mail.Addresses;
using Hawl.Mail.Bodies;

namespace Hawl.Mail.Mime;

/// <summary>A message as it was read: headers, parts, and what was odd about it. Made by <see cref="MessageReader"/>.</summary>
/// <example><code>
/// var message = MessageReader.Read(bytes);
/// var writer = message.From.Count > 0 ? message.From[0].Address : null;
/// </code></example>
public sealed class Message
{
    internal Message(Part root, IReadOnlyList<string> ownDefects)
    {
        Root = root;
        OwnDefects = ownDefects;
        Leaves = [.. root.SelfAndDescendants().Where(p => p.Children.Count == 0)];
        MessageId = MessageIdList.Parse(Headers.Value("Message-ID")) is [var id, ..] ? id : null;
        Date = Headers.All("Date").Select(h => MessageDate.Parse(h.Value)).FirstOrDefault(d => d is not null);
        From = Mailboxes("From");
        To = Mailboxes("To");
        Cc = Mailboxes("Cc");
        ReplyTo = Mailboxes("Reply-To");
        Sender = Mailboxes("Sender") is [var sender, ..] ? sender : null;
        InReplyTo = MessageIdList.Parse(Headers.Value("In-Reply-To"));
        References = MessageIdList.Parse(Headers.Value("References"));
    }

    /// <summary>The header fields in their order.</summary>
    public HeaderList Headers => Root.Headers;

    /// <summary>The message's identifier without angle brackets (RFC 5322 §3.6.4); null where there is none.</summary>
    public string? MessageId { get; }

    /// <summary>The date the sender gives, with its offset (RFC 5322 §3.6.1); null where there is none that can be read.</summary>
    public DateTimeOffset? Date { get; }

    /// <summary>The subject, decoded, on one line; empty where there is none.</summary>
    public string Subject => Headers.Value("Subject") ?? "";

    /// <summary>The authors (RFC 5322 §3.6.2).</summary>
    public IReadOnlyList<Mailbox> From { get; }

    /// <summary>The addressees.</summary>
    public IReadOnlyList<Mailbox> To { get; }

    /// <summary>Those who got a copy.</summary>
    public IReadOnlyList<Mailbox> Cc { get; }

    /// <summary>Where the author wants answers to go; empty where the author does not say.</summary>
    public IReadOnlyList<Mailbox> ReplyTo { get; }

    /// <summary>Who sent the message for its author; null where the author did.</summary>
    public Mailbox? Sender { get; }

    /// <summary>The identifiers of the messages this one answers, without angle brackets.</summary>
    public IReadOnlyList<string> InReplyTo { get; }

    /// <summary>The identifiers of the conversation, oldest first, without angle brackets.</summary>
    public IReadOnlyList<string> References { get; }

    /// <summary>The part that is the whole message.</summary>
    public Part Root { get; }

    /// <summary>Every part that holds no others, in order, those of attached messages included.</summary>
    public IReadOnlyList<Part> Leaves { get; }

    /// <summary>What was odd about the message and its parts, in words; empty for a message that keeps the rules.</summary>
    public IReadOnlyList<string> Defects =>
    [
        .. OwnDefects,
        .. Root.SelfAndDescendants().SelectMany(p => p.Defects.Select(d => p.Number.Length == 0 ? d : $"part {p.Number}: {d}")),
    ];

    internal IReadOnlyList<string> OwnDefects { get; }

    /// <summary>The body, once it was read: many judgements ask for it.</summary>
    internal MessageBody? Body { get; set; }

    private List<Mailbox> Mailboxes(string name) => [.. Headers.All(name).SelectMany(h => MailboxList.Parse(h.Raw))];
}
