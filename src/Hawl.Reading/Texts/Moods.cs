using Hawl.Reading.Cues;

namespace Hawl.Reading.Texts;

// How a sentence says what it says, by its first words and its verbs.
internal static class Moods
{
    private static readonly char[] _marks = [.. " *-•·(>"];

    public static SentenceMood Of(string sentence) => Unmarked(sentence.TrimStart(_marks));

    private static SentenceMood Unmarked(string plain) =>
        plain.Length > 1 && plain[0] == '"' && plain.TrimEnd('.', ',')[^1] == '"' ? SentenceMood.Quotation
        : plain.Has("conditionalFirst") || plain.Has("modal") ? SentenceMood.Conditional
        : plain.Has("descriptive") ? SentenceMood.Descriptive
        : SentenceMood.Actual;
}
