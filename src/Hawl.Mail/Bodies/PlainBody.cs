using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>Turns plain text into blocks: a line a block, or a paragraph a block where the text is format=flowed (RFC 3676).</summary>
internal static class PlainBody
{
    public static void Read(Part part, BlockList blocks)
    {
        var text = part.ContentType == "text/html" ? HtmlGuard.Strip(part.Text()) : part.Text();
        var lines = Tidy(text).Split('\n');
        var format = part.Parameters.GetValueOrDefault("format");
        if (string.Equals(format, "flowed", StringComparison.OrdinalIgnoreCase))
        {
            var deletesSpace = string.Equals(part.Parameters.GetValueOrDefault("delsp"), "yes", StringComparison.OrdinalIgnoreCase);
            foreach (var line in Flowed.Join(lines, deletesSpace))
            {
                Add(line.Text, line.IsJoined ? BlockKind.Paragraph : BlockKind.Line, line.QuoteDepth, blocks);
            }

            return;
        }

        foreach (var line in lines)
        {
            Add(line, BlockKind.Line, Flowed.QuoteDepth(line), blocks);
        }
    }

    private static void Add(string line, BlockKind kind, int quoteDepth, BlockList blocks)
    {
        line = line.TrimEnd();
        if (line.Length == 0)
        {
            blocks.Blank();
        }
        else
        {
            blocks.Add(new Block { Kind = kind, Runs = LinkedText.Runs(line), QuoteDepth = quoteDepth });
        }
    }

    /// <summary>Line feeds only, a form feed as one; no other control characters but tabs.</summary>
    private static string Tidy(string text)
    {
        text = text.ReplaceLineEndings("\n");
        return text.Any(c => char.IsControl(c) && c is not '\n' and not '\t')
            ? string.Concat(text.Where(c => !char.IsControl(c) || c is '\n' or '\t'))
            : text;
    }
}
