using System.Text.RegularExpressions;
using Hawl.Mail.Bodies;

namespace Hawl.Mail.Quotation;

/// <summary>Folds what programs add below our letter: the ruled box in which request sites put their footer, and the list of links that
/// a text
/// browser writes at the very end.</summary>
internal static partial class SentFooter
{
    private const int LongestBox = 60;
    private const string Why = "the footer of what was sent";

    public static void Fold(IReadOnlyList<FoldLine> lines)
    {
        for (var i = 1; i < lines.Count; i++)
        {
            if (lines[i - 1].Why is not null && lines[i].Why is null && IsRule(lines[i]))
            {
                FoldRange(lines, i, BoxEnd(lines, i));
            }
        }

        var list = lines.Count;
        while (list > 0 && Link().IsMatch(lines[list - 1].Text))
        {
            list--;
        }

        if (list > 0 && lines[list - 1].Why is not null)
        {
            FoldRange(lines, list, lines.Count);
        }
    }

    /// <summary>The line after the box; 0 where there is no box that speaks of replies, of the request and of publishing it.</summary>
    private static int BoxEnd(IReadOnlyList<FoldLine> lines, int start)
    {
        var words = new HashSet<string>();
        for (var i = start + 1; i < Math.Min(lines.Count, start + LongestBox) && !lines[i].RepeatsUs; i++)
        {
            if (IsRule(lines[i]))
            {
                return words.Overlaps(["replies", "reply", "atebion"]) && words.Overlaps(["request", "cais"])
                    && words.Overlaps(["published", "publish", "publication", "gyhoeddi", "cyhoeddi"]) ? i + 1 : 0;
            }

            words.UnionWith(lines[i].Words);
        }

        return 0;
    }

    private static bool IsRule(FoldLine line) => line.Block.Kind == BlockKind.Rule || Rule().IsMatch(line.Text);

    private static void FoldRange(IReadOnlyList<FoldLine> lines, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (lines[i].Why is null)
            {
                lines[i].Fold(Why);
            }
        }
    }

    [GeneratedRegex(@"^\s*[-_=*~]{8,}\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Rule();

    [GeneratedRegex(
        @"^\s*(?:References|Visible links|Hidden links:?|\d{1,3}\. (?:https?:|mailto:|Original URL:).*|https?://\S+)\s*$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Link();
}
