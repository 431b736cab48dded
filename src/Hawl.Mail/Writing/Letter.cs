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

    /// <summary>The identifier of the message this one answers, without angle brackets; null where it answers none.</summary>
    public string? InReplyTo { get; init; }

    /// <summary>The identifiers of the conversation, oldest first, without angle brackets.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>Further header fields, name and plain value, such as <c>Auto-Submitted: auto-generated</c> (RFC 3834 §5).</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];
}
