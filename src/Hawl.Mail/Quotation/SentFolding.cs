using Hawl.Mail.Addresses;

namespace Hawl.Mail.Quotation;

/// <summary>Folds by comparison with what was sent: what repeats it goes, what was written into it stays.</summary>
internal static class SentFolding
{
    private const string Ours = "repeats what was sent";
    private const string Marked = "marked as quoted";
    private const string Earlier = "earlier mail of this conversation";

    public static void Fold(IReadOnlyList<FoldLine> lines)
    {
        FoldRepeats(lines);
        var headings = QuoteHeadings.Find(lines);
        FoldMarked(lines, headings);
        for (var i = headings.Count - 1; i >= 0; i--)
        {
            FoldBelow(lines, headings[i], i + 1 < headings.Count ? headings[i + 1].Start : lines.Count);
        }

        SentFooter.Fold(lines);
        Wordless.Fold(lines);
    }

    private static void FoldRepeats(IReadOnlyList<FoldLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].RepeatsUs && !GoesOn(lines, i))
            {
                lines[i].Fold(Ours);
            }
        }

        for (var i = 2; i < lines.Count; i++)
        {
            if (lines[i] is { Why: not null, BeginsSentLine: true, SentAt: <= 12 and > 0 } && IsSalutation(lines[i - 1], lines[i].SentAt))
            {
                lines[i - 1].Fold(Ours);
            }
        }
    }

    /// <summary>Whether the line goes on with a sentence of the writer's, which happens to repeat our words.</summary>
    private static bool GoesOn(IReadOnlyList<FoldLine> lines, int at)
    {
        var line = lines[at];
        return at > 0 && !line.IsQuoted && !line.BeginsSentLine && !line.Block.AfterBlank && lines[at - 1] is { Why: null, HasWords: true };
    }

    /// <summary>The salutation above our letter, where the name in it is not the one that we wrote.</summary>
    private static bool IsSalutation(FoldLine line, int wordsBefore) =>
        line.Why is null && line.Words.Count is > 1 and <= 12 && wordsBefore > 1 && line.Text.TrimEnd().EndsWith(',')
        && line.Words[0] is "dear" or "annwyl";

    /// <summary>Lines marked as quoted fold, but for what may have been written between or below our own lines: after a line of ours,
    /// lines no
    /// deeper than it stay, up to the heading of another mail.</summary>
    private static void FoldMarked(IReadOnlyList<FoldLine> lines, IReadOnlyList<QuoteHeading> headings)
    {
        var starts = headings.Select(h => h.Start).ToHashSet();
        var deepest = int.MaxValue;
        var hasOurs = false;
        for (var i = 0; i < lines.Count; i++)
        {
            hasOurs &= !starts.Contains(i);
            if (lines[i].Why == Ours)
            {
                hasOurs = true;
                deepest = lines[i].Block.QuoteDepth;
            }
            else if (lines[i] is { IsMarked: true, Why: null, SentAt: < 0 } && (!hasOurs || lines[i].Block.QuoteDepth > deepest))
            {
                lines[i].Fold(Marked);
            }
        }
    }

    private static void FoldUnmatched(IReadOnlyList<FoldLine> lines, int start, int end, string why)
    {
        for (var i = start; i < end && lines[i].Why != Ours; i++)
        {
            if (lines[i].Why is null && lines[i].SentAt < 0)
            {
                lines[i].Fold(why);
            }
        }
    }

    private static void FoldBelow(IReadOnlyList<FoldLine> lines, QuoteHeading heading, int end)
    {
        var depth = AngledHeading.DepthAt(lines, heading.Start);
        for (var i = heading.End; i < end; i++)
        {
            end = lines[i].Block.QuoteDepth < depth ? i : end;
        }

        var isOurs = !heading.IsForward && Enumerable.Range(heading.Start, heading.End - heading.Start)
            .Any(i => ReplyAddress.FindIn(lines[i].Text).Count > 0);
        if (isOurs)
        {
            FoldUnmatched(lines, heading.End, end, Earlier);
        }

        var next = Enumerable.Range(heading.End, lines.Count - heading.End).FirstOrDefault(i => lines[i].HasWords, -1);
        if (isOurs || (next >= 0 && lines[next].Why is not null))
        {
            for (var i = heading.Start; i < heading.End; i++)
            {
                lines[i].Fold(QuoteHeading.Why);
            }
        }
    }
}
