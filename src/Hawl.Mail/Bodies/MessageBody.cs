using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>What a message says, as blocks of text with their style, and what is attached to it. Made by <see cref="Read"/>.</summary>
/// <example><code>
/// var body = MessageBody.Read(MessageReader.Read(bytes));
/// foreach (var block in body.Blocks) { … }
/// </code></example>
public sealed record MessageBody
{
    /// <summary>The blocks in order.</summary>
    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>The text of the blocks with line feeds between them, in plain text as many as there were. Offsets of blocks and cells
    /// point into it.</summary>
    public required string Text { get; init; }

    /// <summary>The HTML of the body as it was sent, decoded but otherwise untouched: never show it; null where there is none.</summary>
    public string? Html { get; init; }

    /// <summary>The number of the part the body begins with; empty where there is no body.</summary>
    public string BodyPart { get; init; } = "";

    /// <summary>What is attached, in the order of the message: attached messages whole, pictures of the text included.</summary>
    public IReadOnlyList<Part> Attachments { get; init; } = [];

    /// <summary>One entry for every leaf of the message, in its order.</summary>
    public IReadOnlyList<LedgerEntry> Ledger { get; init; } = [];

    /// <summary>What was odd about the body, in words.</summary>
    public IReadOnlyList<string> Defects { get; init; } = [];

    /// <summary>Whether the body shows this attachment in its place.</summary>
    public bool IsInline(Part attachment) => Ledger.Any(e => e.Fate == LeafFate.Inline && ReferenceEquals(e.Part, attachment));

    /// <summary>Reads the body of a message. Of alternatives (RFC 2046 §5.1.4) the HTML is taken, unless it says nothing; nothing is
    /// fetched and no
    /// script runs.</summary>
    public static MessageBody Read(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        return message.Body ??= new BodyReader().Read(message);
    }
}
