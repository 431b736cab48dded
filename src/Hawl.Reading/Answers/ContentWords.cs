using Hawl.Reading.Cues;
using Hawl.Reading.Texts;

namespace Hawl.Reading.Answers;

// The words of a text that carry its matter, cut to their stems: no articles, no verbs that every letter has.
internal static class ContentWords
{
    private const int Stem = 6;

    public static HashSet<string> Of(string text) =>
        [.. Word.Of(text).Select(word => word.Plain).Where(word => word.Length > 1 && !word.Has("emptyWhole")).Select(Stemmed)];

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
