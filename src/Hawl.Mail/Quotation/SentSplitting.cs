using Hawl.Mail.Bodies;

namespace Hawl.Mail.Quotation;

/// <summary>Divides a line that ends a sentence of ours and goes on with words of the writer's: programs break our lines elsewhere, and
/// people write on behind them.</summary>
internal static class SentSplitting
{
    private const int MostByChance = 2;

    /// <summary>The lines, those that hold both divided between the two. A line that holds a whole sentence of ours stays whole, since
    /// the question explains the answer behind it.</summary>
    public static List<FoldLine> Split(List<FoldLine> lines, SentText sent)
    {
        var divided = new List<FoldLine>(lines.Count + 8);
        var last = -1;
        foreach (var line in lines)
        {
            var words = last >= 0 && line.SentAt == last + 1 ? TailOf(line, sent) : 0;
            divided.AddRange(words > 0 ? Halves(line, words) : [line]);
            last = line.HasWords ? line.SentLast : last;
        }

        if (divided.Count > lines.Count)
        {
            SentMatching.Match(divided, sent);
        }

        return divided;
    }

    /// <summary>The number of words with which the line ends a sentence of ours that began before it, under the same mark; 0 where it
    /// does not.</summary>
    private static int TailOf(FoldLine line, SentText sent)
    {
        if (line.RepeatedHead == line.Words.Count || line.Block.Kind is BlockKind.TableRow
            || sent.EndOfSentence(line.SentAt - 1) is not null)
        {
            return 0;
        }

        // The first of the new words may happen to be the next of ours.
        for (var words = line.RepeatedHead; words > 0 && line.RepeatedHead - words <= MostByChance; words--)
        {
            if (sent.EndOfSentence(line.SentAt + words - 1) is { } mark)
            {
                var head = line.Text[..MatchWords.EndOf(line.Text, words)].TrimEnd('"', '”', '’', '\'', ')', '<', '(', '[');
                return head.EndsWith(mark) ? words : 0;
            }
        }

        return 0;
    }

    private static IEnumerable<FoldLine> Halves(FoldLine line, int words)
    {
        var block = line.Block;
        var text = block.Text;
        var end = text.Length - line.Text.Length + MatchWords.EndOf(line.Text, words);
        var next = end + text.AsSpan(end).Length - text.AsSpan(end).TrimStart().Length;
        return next >= text.Length
            ? [line]
            :
            [
                new FoldLine(block with { Runs = Cut(block.Runs, 0, end), Length = end }),
                new FoldLine(block with
                {
                    Runs = Cut(block.Runs, next, text.Length), Start = block.Start + next, Length = text.Length - next, AfterBlank = false,
                    QuoteMark = null,
                })
                {
                    NewHead = line.RepeatedHead - words,
                },
            ];
    }

    private static List<Run> Cut(IReadOnlyList<Run> runs, int start, int end)
    {
        var cut = new List<Run>();
        var at = 0;
        foreach (var run in runs)
        {
            var (from, to) = (Math.Max(start - at, 0), Math.Min(end - at, run.Text.Length));
            if (from < to)
            {
                cut.Add(run with { Text = run.Text[from..to] });
            }

            at += run.Text.Length;
        }

        return cut;
    }
}
