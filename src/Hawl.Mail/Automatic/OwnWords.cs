using System.Text;
using System.Text.RegularExpressions;
using Hawl.Mail.Bodies;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Automatic;

/// <summary>The beginning of what a message itself says, up to the first quotation, made easy to search.</summary>
/// <param name="Lines">The lines as written.</param>
/// <param name="Text">Lower case, apostrophes and blanks of one kind; paragraphs parted by line feeds, their lines joined.</param>
/// <param name="IsWhole">Whether nothing was cut off for length.</param>
/// <param name="HasFiles">Whether files are attached, pictures aside.</param>
internal sealed partial record OwnWords(IReadOnlyList<string> Lines, string Text, bool IsWhole, bool HasFiles)
{
    private const int Longest = 8_000;

    // A line this long was broken for width, so that the next line continues its sentence.
    private const int FullLine = 50;

    public static OwnWords Of(Message message)
    {
        var body = MessageBody.Read(message);
        var lines = new List<string>();
        var text = new StringBuilder();
        foreach (var block in body.Blocks.TakeWhile(b => b.QuoteDepth == 0 && b.QuoteMark is null && text.Length <= Longest))
        {
            var line = block.Text;
            if (Quotation().IsMatch(line))
            {
                break;
            }

            var joins = lines.Count > 0 && !block.AfterBlank && block.Kind == BlockKind.Line && lines[^1].Length >= FullLine;
            text.Append(text.Length == 0 ? "" : joins ? " " : "\n").Append(line.AsSpan(0, Math.Min(line.Length, Longest)));
            lines.Add(line);
        }

        var isWhole = text.Length <= Longest;
        return new OwnWords(
            lines, Plain(text.ToString(0, Math.Min(text.Length, Longest))), isWhole,
            body.Attachments.Any(a => !a.ContentType.StartsWith("image/", StringComparison.Ordinal) && !body.IsInline(a)));
    }

    /// <summary>Lower case, with apostrophes and blanks of one kind, so that phrases are found however a program wrote them.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (c)
            {
                case '‘' or '’' or 'ʼ' or '´' or '`':
                    plain.Append('\'');
                    break;
                case '\n':
                    plain.Append('\n');
                    break;
                default:
                    var isBlank = char.IsWhiteSpace(c);
                    if (!isBlank || (plain.Length > 0 && plain[^1] is not (' ' or '\n')))
                    {
                        plain.Append(isBlank ? ' ' : char.ToLowerInvariant(c));
                    }

                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>The lines by which mail programs and servers begin somebody else's message.</summary>
    [GeneratedRegex(
        @"^\s*(?:>|-{2,}\s*(?:original|forwarded|ursprüngliche|message d|mensaje|messaggio|neges wreiddiol|this is a copy"
        + @"|below this line|returned message|undelivered message)"
        + @"|(?:on|ar) .{8,200}\b(?:wrote|ysgrifennodd).{0,60}:\s*$|(?:from|oddi wrth|von|de)\s?:\s?\S|return-path:|received: |_{20,})",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Quotation();
}
