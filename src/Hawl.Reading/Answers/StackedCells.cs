using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A table that reached us cell by cell, a title in a line of its own and its numbers below it, where the titles say in the letter's order
// what was asked: "Reports / 1,204 / 1,377 / Prosecutions / 3 / 0".
internal static class StackedCells
{
    private const int FewestTitles = 2;
    private const int ShortestInitials = 2;

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open)
    {
        var reply = context.Reply;
        var found = new List<AnswerPassage>();
        foreach (var lines in Paragraphs(reply))
        {
            var blocks = GroupLines.Blocks(reply, lines);
            if (blocks.Count < FewestTitles || blocks.Count > open.Count)
            {
                continue;
            }

            var titles = blocks.ConvertAll(block => reply.Of(block.Title));
            var (first, shared) = Enumerable.Range(0, open.Count - blocks.Count + 1).Select(from => (From: from, Shared: titles
                .Where((title, n) => Says(title, context.Letter.Questions[open[from + n]].Text)).Count())).MaxBy(one => one.Shared);
            if (shared >= FewestTitles && shared * 2 > titles.Count)
            {
                found.AddRange(blocks.Select((block, n) => new AnswerPassage(
                    [open[first + n]], new Span(block.Title.Start, block.Values[^1].End), AnswerOrigin.Table)
                {
                    Cells = block.Values,
                    IsSpoken = true,
                }));
            }
        }

        return found;
    }

    // The authority's own lines between blank ones.
    private static IEnumerable<List<Span>> Paragraphs(ReplyText reply)
    {
        var lines = new List<Span>();
        foreach (var line in reply.Lines)
        {
            if (lines.Count > 0 && (!line.IsOwn || line.Block.AfterBlank))
            {
                yield return lines;
                lines = [];
            }

            if (line.IsOwn && line.Text.Trim().Length > 0)
            {
                lines.Add(Sentences.Trimmed(reply.Text, new Span(line.Start, line.End)));
            }
        }

        yield return lines;
    }

    // A word of the question, or its first letters: "FPNs" for fixed penalty notices.
    private static bool Says(string title, string asked) => ContentWords.Of(title).Overlaps(ContentWords.Of(asked))
        || (title.TrimEnd('s') is { Length: >= ShortestInitials } initials && initials.All(char.IsUpper)
            && string.Concat(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0])))
                .Contains(initials, StringComparison.Ordinal));
}
