using Hawl.Reading.Cues;
using Hawl.Reading.Questions;

namespace Hawl.Reading.Texts;

// A reply in two languages says everything twice, one after the other. Its halves begin with a salutation each.
internal static class Languages
{
    // The lines of the half in the letter's language, where two halves have numbered lines; otherwise all.
    public static List<ReplyLine> Preferred(List<ReplyLine> lines, string letter)
    {
        var halves = new List<List<ReplyLine>> { new() };
        foreach (var line in lines)
        {
            if (halves[^1].Count > 1 && PlainWords.Of(line.Text).Has("salutationFirst"))
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

    // By small words that only one of the two languages has.
    public static bool IsWelsh(string text) => PlainWords.Of(text) is var plain && plain.Count("welshWord") > plain.Count("englishWord");
}
