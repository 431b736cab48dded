using Hawl.Reading.Cues;
using Hawl.Reading.Questions;

namespace Hawl.Reading.Texts;

// A reply in two languages says everything twice, one after the other. Its halves begin with a salutation each.
internal static class Languages
{
    // The lines of the half in the letter's language, where two halves have numbered lines; otherwise all.
    public static List<ReplyLine> Preferred(List<ReplyLine> lines, string letter)
    {
        lines = WithoutPairs(lines, letter);
        var halves = new List<List<ReplyLine>> { new() };
        foreach (var line in lines)
        {
            var plain = PlainWords.Of(line.Text);
            if ((halves[^1].Count > 1 && plain.Has("salutationFirst")) || plain.Has("languageHeadWhole"))
            {
                halves.Add([]);
            }

            halves[^1].Add(line);
        }

        var numbered = halves.Where(half => half.Count(line => ItemMarker.At(line.Text) is not null) > 1).ToList();
        var isWelsh = IsWelsh(letter);
        var own = numbered.Where(half => IsWelsh(string.Join('\n', half.Select(line => line.Text))) == isWelsh).ToList();
        return numbered.Count > 1 && own.Count == 1 ? own[0] : lines;
    }

    // "1) 88 o randiroedd" and then "1) 88 plots": of two lines under one number that of the letter's language.
    private static List<ReplyLine> WithoutPairs(List<ReplyLine> lines, string letter)
    {
        var firsts = Enumerable.Range(0, Math.Max(0, lines.Count - 1)).Where(n => ItemMarker.At(lines[n].Text) is { IsPlain: false } one
            && ItemMarker.At(lines[n + 1].Text) is { IsPlain: false } next && one.Last == next.Last && one.Last != ListLabel.Dash).ToList();
        var isFirstWelsh = IsWelsh(string.Join('\n', firsts.Select(n => lines[n].Text)));
        var isSecondWelsh = IsWelsh(string.Join('\n', firsts.Select(n => lines[n + 1].Text)));
        if (firsts.Count < 2 || isFirstWelsh == isSecondWelsh)
        {
            return lines;
        }

        var left = firsts.Select(n => lines[isFirstWelsh == IsWelsh(letter) ? n + 1 : n]).ToHashSet();
        return [.. lines.Where(line => !left.Contains(line))];
    }

    // By small words that only one of the two languages has.
    public static bool IsWelsh(string text) => PlainWords.Of(text) is var plain && plain.Count("welshWord") > plain.Count("englishWord");
}
