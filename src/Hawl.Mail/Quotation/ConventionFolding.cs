using System.Text.RegularExpressions;

namespace Hawl.Mail.Quotation;

/// <summary>Folds by the conventions of mail programs alone, where it is not known what was sent.</summary>
internal static partial class ConventionFolding
{
    private const string Marked = "marked as quoted";
    private const string Earlier = "earlier mail below a mail program's heading";
    private const int MostAnnouncing = 40;
    private const int LongestAnnouncing = 400;

    public static void Fold(IReadOnlyList<FoldLine> lines)
    {
        foreach (var line in lines.Where(l => l.IsMarked))
        {
            line.Fold(Marked);
        }

        for (var i = 1; i + 1 < lines.Count; i++)
        {
            // A long address that a program moved to a line of its own, without the mark.
            if (lines[i].Why is null && lines[i - 1].IsMarked && lines[i + 1].IsMarked && LoneLink().IsMatch(lines[i].Block.Text))
            {
                lines[i].Fold(Marked);
            }
        }

        var headings = QuoteHeadings.Find(lines);
        foreach (var heading in headings)
        {
            FoldBelow(lines, heading);
        }

        Wordless.Fold(lines);
    }

    /// <summary>Where quoted lines follow the heading, they fold and what stands between them stays. Otherwise everything below is earlier
    /// mail, as far as the quotation reaches in which the heading stands; unless nothing stands above it, for then it is the message, or
    /// what stands there says that the answers are below.</summary>
    private static void FoldBelow(IReadOnlyList<FoldLine> lines, QuoteHeading heading)
    {
        var depth = AngledHeading.DepthAt(lines, heading.Start);
        var marksLines = heading.End < lines.Count && IsDeeper(lines[heading.End], depth);
        for (var i = heading.Start; i < heading.End; i++)
        {
            lines[i].Fold(QuoteHeading.Why);
        }

        if (!marksLines && (!lines.Take(heading.Start).Any(l => l.HasWords) || Announces().IsMatch(Above(lines, heading.Start))))
        {
            return;
        }

        for (var i = heading.End; i < lines.Count && lines[i].Block.QuoteDepth >= depth; i++)
        {
            if (lines[i].Why is null && (!marksLines || IsDeeper(lines[i], depth)))
            {
                lines[i].Fold(Earlier);
            }
        }
    }

    /// <summary>What the writer says right above a line.</summary>
    private static string Above(IReadOnlyList<FoldLine> lines, int end)
    {
        var said = new List<string>();
        for (var i = end - 1; i >= 0 && said.Count < MostAnnouncing; i--)
        {
            if (lines[i].Why is null && lines[i].HasWords)
            {
                var text = lines[i].Text;
                said.Add(text.Length > LongestAnnouncing ? text[^LongestAnnouncing..] : text);
            }
        }

        said.Reverse();
        return string.Join(' ', said);
    }

    private static bool IsDeeper(FoldLine line, int depth) => line.Block.QuoteDepth > depth || line.Text.StartsWith('|');

    [GeneratedRegex(
        @"\b(?:answer(?:s|ed)?|responses?|responded|repl(?:y|ies|ied)|comments?) (?:\S+ ){0,5}?"
        + @"(?:(?<!(?:e-?mail|message|requests?|enquiry|query|letter|note|correspondence|trail|chain|thread|questions?) )below|in-?line"
        + @"|embedded|against each|under(?:neath)? each|in (?:red|blue|green|purple|bold|italics?|capitals|colou?r)\b)"
        + @"|\b(?:below|see|typed|marked|highlighted) in (?:red|blue|green|purple|bold|italics?)\b"
        + @"|\b(?:atebion|ymateb|ymatebion) (?:\S+ ){0,5}?(?:isod|mewn coch|yn goch|mewn glas)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Announces();

    [GeneratedRegex(@"^\s*[(<\[]?https?://\S+[)>\]]?[\s>]*$", RegexOptions.CultureInvariant)]
    private static partial Regex LoneLink();
}
