using Hawl.Reading.Replies;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// A table that reached us cell by cell, a title in a line of its own and its numbers below it, where the titles say in the letter's order
// what was asked: "Reports / 1,204 / 1,377 / Prosecutions / 3 / 0".
internal static class StackedCells
{
    private const int FewestTitles = 2;
    private const int ShortestInitials = 2;
    private const int LongestSmall = 3;
    private const int MostTables = 60;

    public static List<AnswerPassage> Pair(ReplyContext context, IReadOnlyList<int> open)
    {
        var (reply, asked) = (context.Reply, open.Select(n => context.Letter.Questions[n].Text).ToList());
        var words = asked.ConvertAll(ContentWords.Of);
        var own = words.ConvertAll(one => one.Where(word => words.Count(other => other.Contains(word)) == 1).ToHashSet());
        var initials = asked.ConvertAll(Initials);
        var found = new List<AnswerPassage>();
        foreach (var blocks in Paragraphs(reply).Select(lines => GroupLines.Blocks(reply, lines))
            .Where(blocks => blocks.Count >= FewestTitles && blocks.Count <= open.Count).Take(MostTables))
        {
            var titles = blocks.ConvertAll(block => (Text: reply.Of(block.Title), Words: ContentWords.Of(reply.Of(block.Title))));
            bool Says(int title, int question) => titles[title].Words.Overlaps(own[question])
                || IsInitials(titles[title].Text, initials[question]);
            var (first, shared) = Enumerable.Range(0, open.Count - blocks.Count + 1)
                .Select(from => (From: from, Shared: titles.Where((_, n) => Says(n, from + n)).Count())).MaxBy(one => one.Shared);
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

    // "FPNs" for fixed penalty notices.
    private static bool IsInitials(string title, string initials) => title.TrimEnd('s') is { Length: >= ShortestInitials } name
        && name.All(char.IsUpper) && initials.Contains(name, StringComparison.Ordinal);

    private static string Initials(string asked) => string.Concat(asked.Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > LongestSmall).Select(word => char.ToUpperInvariant(word[0])));
}
