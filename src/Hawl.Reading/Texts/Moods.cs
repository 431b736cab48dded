using Hawl.Reading.Cues;

namespace Hawl.Reading.Texts;

// How a sentence says what it says, by its first words and its verbs.
internal static class Moods
{
    private static readonly char[] _marks = [.. " *-•·(>"];

    private const string May = " may ";
    private const string GoesOn = ", and that you ";

    public static SentenceMood Of(string sentence) => Unmarked(WithoutMonth(sentence.TrimStart(_marks)));

    // "The letters of 4 and 9 May are withheld": a month, and no verb; "question 3 may be exempt" has none.
    private static string WithoutMonth(string plain)
    {
        for (var at = plain.IndexOf(May, StringComparison.Ordinal); at > 0; at = plain.IndexOf(May, at + 1, StringComparison.Ordinal))
        {
            var isMonth = char.IsAsciiDigit(plain[at - 1]) && !plain[(at + May.Length)..].Has("afterMayFirst");
            plain = isMonth ? $"{plain[..at]} mai {plain[(at + May.Length)..]}" : plain;
        }

        return plain;
    }

    // "You say that section 43 cannot apply", "You asked how many were refused": his words, unless the sentence goes on to answer them.
    private static bool IsOfRequester(string plain) => plain.Has("requesterSaysFirst")
        && (plain.Contains(": \"", StringComparison.Ordinal)
            || !plain.Replace(GoesOn, " that ", StringComparison.Ordinal).Has("answersRequester"));

    private static SentenceMood Unmarked(string plain) =>
        (plain.Length > 1 && plain[0] == '"' && plain.TrimEnd('.', ',')[^1] == '"') || IsOfRequester(plain) ? SentenceMood.Quotation
        : (plain.Has("conditionalFirst") && !plain.Has("actualFirst")) || (plain.Has("modal") && !plain.Has("actsFlatly"))
            ? SentenceMood.Conditional
        : plain.Has("descriptive") && (plain.Has("lecture") || !plain.Has("actsHere")) ? SentenceMood.Descriptive
        : SentenceMood.Actual;
}
