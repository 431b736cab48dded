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

    private readonly Dictionary<string, CellPlaces> _cells = new(StringComparer.Ordinal);

    private ReplyText(MessageBody body, string subject)
    {
        Body = body;
        Subject = subject;
        Text = body.Text;
        Lines = [.. body.Blocks.SelectMany(block => LayoutRow.Lines(block, body.Text)).Where(block => block.Length > 0)
            .Select(block => new ReplyLine(block, 0, null))];
    }

    /// <summary>The words of body and attachments, a white line between two of them.</summary>
    public string Text { get; private set; }

    /// <summary>The subject of the message; empty where there is none.</summary>
    public string Subject { get; }

    internal MessageBody Body { get; }

    internal List<ReplyLine> Lines { get; }

    /// <summary>The day of the message by its own clock; null where it does not say.</summary>
    public DateOnly? Sent { get; private init; }

    /// <summary>Whether files came with it that are not part of the text.</summary>
    public bool HasOtherFiles { get; private set; }

    /// <summary>Reads a message.</summary>
    /// <param name="message">Any message.</param>
    /// <returns>Its text; empty for a message without words. Never throws on content.</returns>
    public static ReplyText Of(Message message) => Of(message, []);

    /// <summary>Reads a message with files that were read elsewhere.</summary>
    /// <param name="message">Any message.</param>
    /// <param name="attached">The text of some of its files; others are read here, if they are text themselves.</param>
    /// <returns>Its text; empty for a message without words. Never throws on content.</returns>
    public static ReplyText Of(Message message, IReadOnlyList<AttachedText> attached)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(attached);
        var reply = new ReplyText(MessageBody.Read(message), message.Subject)
        {
            Sent = message.Date is { } date ? DateOnly.FromDateTime(date.DateTime) : null,
        };
        var text = new StringBuilder(reply.Text);
        foreach (var file in reply.Body.Attachments)
        {
            if (attached.FirstOrDefault(one => one.Part == file.Number) is { } read)
            {
                reply.Add(read, text);
            }
            else
            {
                reply.Add(file, text);
            }
        }

        // What came by post has no parts: its files stand beside it.
        foreach (var read in attached.Where(one => !reply.Body.Attachments.Any(file => file.Number == one.Part)))
        {
            reply.Add(read, text);
        }

        reply.Text = text.ToString();
        return reply;
    }

    internal string Of(Span span) => Text[span.Start..span.End];

    internal Evidence Prove(Span span) => Prove(span, span.Start);

    // Where a whole row proves what stands in one of its cells, `value` is the place of that.
    internal Evidence Prove(Span span, int value)
    {
        var line = LineAt(span.Start);
        return new(Of(span), span.Start, span.End)
        {
            Part = line?.Part,
            Page = line?.Page,
            Cell = line?.Part is { } part ? _cells.GetValueOrDefault(part)?.At(value) : null,
        };
    }

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
        if (file.ContentType == "text/csv" || kind == ".csv")
        {
            _cells[file.Number] = CellPlaces.OfValues(inside.Text, offset);
        }

        Lines.AddRange(inside.Blocks.Where(block => block.Length > 0).Select(block => new ReplyLine(Moved(block, offset), 0, file.Number)));
    }

    // What divides the cells of a line of a file of values.
    internal char Divider(ReplyLine line) => (line.Part is { } part ? _cells.GetValueOrDefault(part) : null)?.Divider ?? ',';

    private void Add(AttachedText read, StringBuilder text)
    {
        var (cells, page) = (new CellPlaces(), (int?)0);
        foreach (var one in read.Blocks)
        {
            var isApart = one.Block.AfterBlank || one.Page != page;
            text.Append(text.Length == 0 ? "" : isApart ? "\n\n" : "\n");
            page = one.Page;
            var words = one.Block.Text;
            var block = Moved(one.Block with { Start = 0, Length = words.Length, Part = read.Part }, text.Length);
            text.Append(words);
            for (var n = 0; n < Math.Min(one.Cells.Count, block.Cells.Count); n++)
            {
                cells.Add(block.Cells[n].Start, one.Cells[n]);
            }

            Lines.Add(new ReplyLine(block, 0, read.Part) { Page = one.Page });
        }

        _cells[read.Part] = cells;
    }

    // A block of a file, by its place in the whole text.
    private static Block Moved(Block block, int offset) => block with
    {
        Start = block.Start + offset,
        Cells = [.. block.Cells.Select(cell => cell with { Start = cell.Start + offset })],
    };
}
