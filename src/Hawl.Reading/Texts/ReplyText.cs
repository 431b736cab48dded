using System.Text;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Reading.Texts;

/// <summary>
/// The text of a reply with that of its readable attachments, as lines that know their place. Evidence points into <see cref="Text"/>.
/// Reading it takes time that grows with its length.
/// </summary>
/// <example><code>ReplyText.Of(MailFile.Read(bytes, "reply.eml")).Text</code></example>
public sealed class ReplyText
{
    private static readonly string[] _readable = [".txt", ".csv", ".html", ".htm"];

    private ReplyText(MessageBody body, string subject)
    {
        Body = body;
        Subject = subject;
        Text = body.Text;
        Lines = [.. body.Blocks.Where(block => block.Length > 0).Select(block => new ReplyLine(block, 0, null))];
    }

    /// <summary>The words of body and attachments, a white line between two of them.</summary>
    public string Text { get; private set; }

    /// <summary>The subject of the message; empty where there is none.</summary>
    public string Subject { get; }

    internal MessageBody Body { get; }

    internal List<ReplyLine> Lines { get; }

    /// <summary>Whether files came with it that are not part of the text.</summary>
    public bool HasOtherFiles { get; private set; }

    /// <summary>Reads a message.</summary>
    /// <param name="message">Any message.</param>
    /// <returns>Its text; empty for a message without words. Never throws on content.</returns>
    public static ReplyText Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var reply = new ReplyText(MessageBody.Read(message), message.Subject);
        var text = new StringBuilder(reply.Text);
        foreach (var file in reply.Body.Attachments)
        {
            reply.Add(file, text);
        }

        reply.Text = text.ToString();
        return reply;
    }

    internal string Of(Span span) => Text[span.Start..span.End];

    internal Evidence Prove(Span span) => new(Of(span), span.Start, span.End) { Part = LineAt(span.Start)?.Part };

    // The line that holds a place.
    internal ReplyLine? LineAt(int place) => Lines.Count == 0 ? null : Lines[IndexAt(place)];

    // That line and those below it.
    internal IEnumerable<ReplyLine> LinesFrom(int place)
    {
        for (var n = IndexAt(place); n < Lines.Count; n++)
        {
            yield return Lines[n];
        }
    }

    // By halving.
    private int IndexAt(int place)
    {
        var (low, high) = (0, Lines.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Lines[middle].Start <= place ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private void Add(Part file, StringBuilder text)
    {
        var kind = Path.GetExtension(file.FileName ?? "").ToLowerInvariant();
        if (file.AttachedMessage is not null
            || !(file.ContentType.StartsWith("text/", StringComparison.Ordinal) || _readable.Contains(kind)))
        {
            HasOtherFiles |= !file.ContentType.StartsWith("image/", StringComparison.Ordinal);
            return;
        }

        var isHtml = file.ContentType == "text/html" || kind is ".html" or ".htm";
        var inside = MessageBody.Read(MailFile.Read(Encoding.UTF8.GetBytes(file.Text()), isHtml ? "file.html" : "file.txt"));
        text.Append(text.Length == 0 ? "" : "\n\n");
        var offset = text.Length;
        text.Append(inside.Text);
        Lines.AddRange(inside.Blocks.Where(block => block.Length > 0).Select(block => new ReplyLine(block, offset, file.Number)));
    }
}
