using Hawl.Mail.Bodies;

namespace Hawl.Mail.Mime;

/// <summary>One part of a message (RFC 2045 §2.4): a multipart with children, an attached message with its own parts as children, or a leaf
/// with content.</summary>
/// <example><code>message.Leaves[0].Text() // the text of the first leaf</code></example>
public sealed class Part
{
    private readonly Lazy<DecodedText> text;

    internal Part() => text = new Lazy<DecodedText>(DecodeText);

    /// <summary>The path of the part, as IMAP numbers parts (RFC 3501 §6.4.5): "1", "2.1". The root of a multipart message has
    /// "".</summary>
    public required string Number { get; init; }

    /// <summary>The header fields of the part; those of the message for its root.</summary>
    public required HeaderList Headers { get; init; }

    /// <summary>The media type in lower case, <c>text/plain</c> where none is declared (RFC 2045 §5.2) and
    /// <c>application/octet-stream</c> where the declared one cannot be read.</summary>
    public required string ContentType { get; init; }

    /// <summary>The parameters of the media type by lower-case name, decoded (RFC 2231).</summary>
    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    /// <summary><c>inline</c>, <c>attachment</c> or another word of the sender's in lower case (RFC 2183); null where none is
    /// given.</summary>
    public string? Disposition { get; init; }

    /// <summary>The file name, decoded, without folders and control characters; null where the sender gives none.</summary>
    public string? FileName { get; init; }

    /// <summary>The identifier by which an HTML body can name the part (RFC 2392), without angle brackets; null where there is
    /// none.</summary>
    public string? ContentId { get; init; }

    /// <summary>The decoded bytes: of a leaf its content, of an attached message that message, of a multipart nothing (unless it could
    /// not be divided).</summary>
    public ReadOnlyMemory<byte> Content { get; init; }

    /// <summary>The parts inside: of a multipart or container its parts in order, of an attached message that message's root.</summary>
    public IReadOnlyList<Part> Children { get; init; } = [];

    /// <summary>The attached message (RFC 2046 §5.2.1); null where the part is none.</summary>
    public Message? AttachedMessage { get; init; }

    /// <summary>What was odd about the part itself, in words.</summary>
    public IReadOnlyList<string> Defects =>
        IsText && Children.Count == 0 && ReadText().Defect is { } lost ? [.. OwnDefects, lost] : OwnDefects;

    /// <summary>Whether the part is a <c>multipart/…</c>.</summary>
    public bool IsMultipart => ContentType.StartsWith("multipart/", StringComparison.Ordinal);

    /// <summary>Whether the part is a <c>text/…</c>.</summary>
    public bool IsText => ContentType.StartsWith("text/", StringComparison.Ordinal);

    /// <summary>Whether the part wraps a message's text and files into one, as <c>winmail.dat</c> and signatures do; they are its
    /// <see cref="Children"/>.</summary>
    public bool IsContainer => Children.Count > 0 && !IsMultipart && AttachedMessage is null;

    /// <summary>Whether the sender calls the part an attachment.</summary>
    public bool IsAttachment => Disposition == "attachment";

    internal IReadOnlyList<string> OwnDefects { get; init; } = [];

    /// <summary>Why the part was not divided though it holds others; null where all of it was read.</summary>
    internal string? Unread { get; init; }

    /// <summary>The HTML of the part, once it was read.</summary>
    internal HtmlReading? Html { get; set; }

    /// <summary>The content as text, see <see cref="ReadText"/>.</summary>
    public string Text() => ReadText().Text;

    /// <summary>The content as text in the declared character set, else as UTF-8 where it is that, else as Windows-1252. HTML without a
    /// declared
    /// character set is asked for its <c>meta</c> element. Nothing is thrown for strange bytes: they become U+FFFD and a defect.</summary>
    public DecodedText ReadText() => text.Value;

    /// <summary>The part and everything inside it, attached messages opened, in the order of the message.</summary>
    public IEnumerable<Part> SelfAndDescendants()
    {
        var open = new Stack<Part>([this]);
        while (open.TryPop(out var part))
        {
            yield return part;
            for (var i = part.Children.Count - 1; i >= 0; i--)
            {
                open.Push(part.Children[i]);
            }
        }
    }

    private DecodedText DecodeText()
    {
        Parameters.TryGetValue("charset", out var declared);
        return TextDecoder.Decode(Content.Span, declared ?? (ContentType == "text/html" ? MetaCharset.Find(Content.Span) : null));
    }
}
