using System.Text.RegularExpressions;

namespace Hawl.Mail.Quotation;

/// <summary>The headings of GroupWise (&gt;&gt;&gt; Name date &gt;&gt;&gt;) and of Lotus Notes, which puts every label on a line of its
/// own above its value.</summary>
internal static partial class AngledHeading
{
    private const int MostLines = 12;

    /// <summary>Whether GroupWise wrote the line. Its angles are no marks of quotation, and the mail below it has none.</summary>
    public static bool Is(IReadOnlyList<FoldLine> lines, int at) =>
        lines[at].Block.Text is ['>', '>', '>', ' ', ..] text
        && !(at > 0 && lines[at - 1].IsQuoted) && !(at + 1 < lines.Count && lines[at + 1].IsQuoted)
        && (Enclosed().IsMatch(text) || Written().IsMatch(text));

    /// <summary>How deep the quotation is in which the heading stands.</summary>
    public static int DepthAt(IReadOnlyList<FoldLine> lines, int at) => Is(lines, at) ? 0 : lines[at].Block.QuoteDepth;

    /// <summary>The block of Lotus Notes that begins with this line, a name or address above a time.</summary>
    public static QuoteHeading? Notes(IReadOnlyList<FoldLine> lines, int at)
    {
        if (at + 4 >= lines.Count || lines[at].IsQuoted || !Stamp().IsMatch(lines[at + 1].Text))
        {
            return null;
        }

        var last = Math.Min(lines.Count, at + MostLines);
        var to = Enumerable.Range(at + 2, last - at - 2).FirstOrDefault(i => lines[i].Text.Trim() is "To", -1);
        var subject = to < 0 ? -1 : Enumerable.Range(to, last - to).FirstOrDefault(i => lines[i].Text.Trim() is "Subject", -1);
        return subject < 0 ? null : new QuoteHeading(at, Math.Min(subject + 2, lines.Count), false);
    }

    [GeneratedRegex(@"^>>> .{1,200}\b\d{1,2}[:.]\d{2}\b.{0,20}>>>\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Enclosed();

    [GeneratedRegex(@"^>>> \S{1,20} .{0,300}\d.{0,300}:\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\s*\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4},? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[AP]M)?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Stamp();
}
