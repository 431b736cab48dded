using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// The words of a text that carry its matter, cut to their stems: no articles, no verbs that every letter has.
internal static class ContentWords
{
    private const int Stem = 6;

    public static HashSet<string> Of(string text) =>
        [.. Word.Of(text).Select(word => word.Plain).Where(word => word.Length > 1 && !word.Has("emptyWhole")).Select(Stemmed)];

    // A Welsh word without what mutation does to its first letter: one letter stands for all into which it may change.
    public static string Radical(string word)
    {
        var first = ValueTuple.Create(word[0], word.Length > 1 ? word[1] : ' ') switch
        {
            ('n', 'g') when word.Length > 3 && word[2] == 'h' => ("c", 3),
            ('m', 'h') or ('p', 'h') => ("p", 2),
            ('n', 'h') or ('t', 'h') => ("t", 2),
            ('d', 'd') => ("t", 2),
            ('c', 'h') => ("c", 2),
            ('l', 'l') or ('r', 'h') => (word[..1], 2),
            ('b' or 'f' or 'm' or 'p', _) => ("p", 1),
            ('d' or 't', _) => ("t", 1),
            ('c' or 'g', _) => ("c", 1),
            _ => (word[..1], 1),
        };
        return word.Length <= 3 || char.IsAsciiDigit(word[0]) ? word : first.Item1 + word[first.Item2..];
    }

    private static string Stemmed(string word)
    {
        if (char.IsAsciiDigit(word[0]))
        {
            return word;
        }

        var bare = word.EndsWith("ing", StringComparison.Ordinal) && word.Length > 6 ? word[..^3]
            : word.EndsWith("ed", StringComparison.Ordinal) && word.Length > 5 ? word[..^2]
            : word.EndsWith("es", StringComparison.Ordinal) && word.Length > 5 ? word[..^2]
            : word.EndsWith('s') && word.Length > 3 ? word[..^1] : word;
        bare = bare.EndsWith('e') && bare.Length > 4 ? bare[..^1] : bare;
        return bare.Length > Stem ? bare[..Stem] : bare;
    }
}
