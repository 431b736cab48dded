using System.Text;

namespace Hawl.Mail.Bodies;

/// <summary>Joins the lines of format=flowed text (RFC 3676 §4) and counts the marks of quotation.</summary>
internal static class Flowed
{
    private const int DeepestQuote = 50;

    /// <summary>The paragraphs; each keeps the marks of quotation of its first line.</summary>
    public static IEnumerable<FlowedLine> Join(IEnumerable<string> lines, bool deletesSpace)
    {
        var held = new StringBuilder();
        var depth = 0;
        var count = 0;
        foreach (var line in lines)
        {
            var quotes = Marks(line);
            if (count > 0 && (quotes != depth || IsSignature(line, quotes)))
            {
                yield return new FlowedLine(held.ToString(), depth, count > 1);
                held.Clear();
                count = 0;
            }

            depth = quotes;
            var words = Unstuffed(line, quotes);
            var flows = words.EndsWith(' ') && words != "-- ";
            held.Append(count == 0 ? line[..quotes] + (quotes > 0 && words.Length > 0 ? " " : "") : "");
            held.Append(flows && deletesSpace ? words[..^1] : words);
            count++;
            if (!flows)
            {
                yield return new FlowedLine(held.ToString(), depth, count > 1);
                held.Clear();
                count = 0;
            }
        }

        if (count > 0)
        {
            yield return new FlowedLine(held.ToString(), depth, count > 1);
        }
    }

    /// <summary>How deep a line of ordinary plain text is quoted: "&gt;" marks at its beginning, blanks between them allowed.</summary>
    public static int QuoteDepth(string line)
    {
        var depth = 0;
        foreach (var c in line)
        {
            if (c == '>' && depth < DeepestQuote)
            {
                depth++;
            }
            else if (c is not (' ' or '\u00A0' or '\t'))
            {
                break;
            }
        }

        return depth;
    }

    private static int Marks(string line)
    {
        var marks = line.AsSpan().IndexOfAnyExcept('>');
        return marks < 0 ? line.Length : marks;
    }

    private static string Unstuffed(string line, int quotes) =>
        line.Length > quotes && line[quotes] == ' ' ? line[(quotes + 1)..] : line[quotes..];

    private static bool IsSignature(string line, int quotes) => Unstuffed(line, quotes) is "-- " or "--";
}
