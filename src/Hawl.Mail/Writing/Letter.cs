using Hawl.Mail.Addresses;

namespace Hawl.Mail.Writing;

/// <summary>A letter to be sent: everything <see cref="LetterWriter"/> needs and nothing it makes up.</summary>
/// <example><code>
/// var letter = new Letter
/// {
///     From = new Mailbox("Mair Price", "foi+request-1-2fd4e1c6@requests.example"),
///     To = new Mailbox("Ashcombe Council", "foi@ashcombe.example"),
///     Subject = "Freedom of Information request - Road repairs",
///     Date = sentAt,
///     MessageId = MessageIds.New(id, "requests.example"),
///     Text = "Dear Ashcombe Council,\n…",
/// };
/// </code></example>
public sealed record Letter
{
    /// <summary>The author.</summary>
    public required Mailbox From { get; init; }

    /// <summary>The addressee.</summary>
    public required Mailbox To { get; init; }

    /// <summary>The subject, one line of plain text.</summary>
    public required string Subject { get; init; }

    /// <summary>When the letter is sent; it is written with its offset.</summary>
    public required DateTimeOffset Date { get; init; }

    /// <summary>The identifier without angle brackets, see <see cref="MessageIds"/>.</summary>
    public required string MessageId { get; init; }

    /// <summary>The whole text. Line ends may be CRLF or LF.</summary>
    public required string Text { get; init; }

    /// <summary>The same as an HTML document. With it the letter is <c>multipart/alternative</c>, plainest first (RFC 2046 §5.1.4); null
    /// for a letter of plain text.</summary>
    public string? Html { get; init; }

    /// <summary>Where an answer goes instead of to the author (RFC 5322 §3.6.2); null: to the author.</summary>
    public Mailbox? ReplyTo { get; init; }

    /// <summary>The page that ends mail of this kind, by a POST without any further question (RFC 2369 §3.2, RFC 8058 §3.1); null where
    /// there is nothing to end.</summary>
    public Uri? Unsubscribe { get; init; }

    /// <summary>The identifier of the message this one answers, without angle brackets; null where it answers none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The identifiers of the conversation, oldest first, without angle brackets.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Further header fields, name and plain value, such as <c>Auto-Submitted: auto-generated</c> (RFC 3834 §5).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
