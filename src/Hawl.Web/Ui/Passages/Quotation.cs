using Hawl.Core.Correspondence;

namespace Hawl.Web.Ui.Passages;

// What of a quotation is the question that the words under it answer.
public static class Quotation
{
    // A quotation longer than a question is the letter, not a question of it.
    private const int LongestQuestion = 700;

    public static bool IsQuoted(StoredPassage passage) => passage.Kind == "quoted";

    // Where the question begins: at the start of a short quotation; in a longer one, if answers stand within the letter, at its
    // last numbered line; at the end where there is none.
    public static int QuestionIn(IReadOnlyList<StoredPassage.Block> quoted, bool answersWithin)
    {
        if (quoted.Sum(Length) <= LongestQuestion)
        {
            return 0;
        }

        var last = quoted.Count - 1;
        while (answersWithin && last >= 0 && !Items.BeginsOne(WithoutMarks(quoted[last])))
        {
            last--;
        }

        return answersWithin && last >= 0 && quoted.Skip(last).Sum(Length) <= LongestQuestion ? last : quoted.Count;
    }

    // A quoted line of plain text keeps its ">"; where the page says otherwise that it is quoted, the mark goes.
    public static StoredPassage.Block WithoutMarks(StoredPassage.Block block) =>
        block is { QuoteDepth: > 0, Kind: "line" or "preformatted", Runs: [var first, ..] runs }
            ? block with { Runs = [first with { Text = first.Text.TrimStart('>', ' ', '\u00A0') }, .. runs.Skip(1)] }
            : block;

    // Blocks in stretches that are quoted or not.
    public static IEnumerable<(bool Quoted, IReadOnlyList<StoredPassage.Block> Blocks)> Divide(IReadOnlyList<StoredPassage.Block> blocks)
    {
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            var quoted = blocks[start].QuoteDepth > 0;
            end = start + 1;
            while (end < blocks.Count && blocks[end].QuoteDepth > 0 == quoted)
            {
                end++;
            }

            yield return (quoted, [.. blocks.Skip(start).Take(end - start)]);
        }
    }

    private static int Length(StoredPassage.Block block) =>
        (block.Runs ?? []).Sum(r => r.Text.Length) + (block.Cells ?? []).Sum(c => c.Runs.Sum(r => r.Text.Length));
}
