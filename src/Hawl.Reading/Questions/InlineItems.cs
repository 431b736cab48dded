using System.Text.RegularExpressions;

namespace Hawl.Reading.Questions;

// Lists within a sentence: "Please send (a) the log for 2022, and (b) your letters about it". They count in a letter without any other
// list, and within an item that has no parts in lines of their own.
internal static partial class InlineItems
{
    private const int FewestItems = 2;
    private const int FewestWords = 2;
    private const int MostLabels = 200;

    public static IReadOnlyList<LetterItem> With(LetterPage page, IReadOnlyList<LetterItem> items)
    {
        var alone = items.Count > 1 ? []
            : Paragraphs(page).Select(span => Within(page, null, span.Start, span.End)).FirstOrDefault(found => found.Count > 0) ?? [];
        if (items.Count == 0 || (alone.Count > 0 && alone[0].Key == items[0].Key))
        {
            return alone;
        }

        return [.. items.SelectMany(item => item.Parts.Count > 0 ? [item] : Divided(page, item))];
    }

    private static IEnumerable<LetterItem> Divided(LetterPage page, LetterItem item)
    {
        var parts = Within(page, item, item.Start, item.Start + item.Length);
        if (parts.Count > 0)
        {
            item.Length = page.Trimmed(item.Start, parts[0].Label).Length;
            item.Parts.AddRange(parts);
        }

        return parts.Prepend(item);
    }

    private static List<LetterItem> Within(LetterPage page, LetterItem? parent, int start, int end)
    {
        var labels = Labels(page.Text[start..end]);
        var items = new List<LetterItem>();
        for (var n = 0; n < labels.Count; n++)
        {
            var from = start + labels[n].End;
            var (first, length) = n + 1 < labels.Count ? Unjoined(page, from, start + labels[n + 1].Start)
                : page.Trimmed(from, parent is null ? from + Sentence(page.Text[from..end]) : end);
            items.Add(new LetterItem(ListStack.Key(parent, labels[n].Kind, labels[n].Label), parent, labels[n].Kind, first)
            {
                Length = length,
                Label = start + labels[n].Start,
            });
        }

        return items.Count >= FewestItems && items.TrueForAll(item => page.Words(item).Split(' ').Length >= FewestWords) ? items : [];
    }

    // The labels of the first list that begins in a text and goes on: one after the other, all of one kind.
    private static List<(ListLabel Label, ListKind Kind, int Start, int End)> Labels(string text)
    {
        var found = new List<(ListLabel Label, ListKind Kind, int Start, int End)>();
        foreach (var match in Bracketed().Matches(text).Where(one => ListLabel.IsLabel(one.Groups[1].ValueSpan)).Take(MostLabels))
        {
            var label = new ListLabel(match.Groups[1].Value);
            var (kind, _) = found.Count == 0 ? label.Readings().First() : (found[0].Kind, 0);
            if (label.Readings().Contains((kind, found.Count + 1)))
            {
                found.Add((label, kind, match.Index, match.Index + match.Length));
            }
        }

        return found;
    }

    // Without the comma and the "and" before the next label.
    private static (int Start, int Length) Unjoined(LetterPage page, int from, int to)
    {
        var (start, length) = page.Trimmed(from, to);
        var words = page.Text.AsSpan(start, length).TrimEnd(",;").TrimEnd();
        var last = words[(words.LastIndexOfAny(' ', '\n') + 1)..];
        words = QuestionCues.IsJoint(last) ? words[..^last.Length].TrimEnd().TrimEnd(",;") : words;
        return (start, words.TrimEnd().Length);
    }

    private static int Sentence(string text) => SentenceEnd().Match(text) is { Success: true } end ? end.Index + 1 : text.Length;

    private static IEnumerable<(int Start, int End)> Paragraphs(LetterPage page)
    {
        var start = -1;
        foreach (var line in page.Lines.Where(line => start >= 0 || !line.IsBlank))
        {
            start = start < 0 ? line.Start : start;
            if (line.IsBlank || line == page.Lines[^1])
            {
                yield return (start, line.End);
                start = -1;
            }
        }
    }

    [GeneratedRegex(@"(?<!\S)\(([a-z]|[ivx]{1,5}|[0-9]{1,2})\)\s+(?=\w)", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"[?.!](?=\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceEnd();
}
