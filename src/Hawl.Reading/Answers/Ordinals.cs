using System.Globalization;
using Hawl.Reading.Values;

namespace Hawl.Reading.Answers;

// "Third", "3rd", "trydydd": the place that a word names.
internal static class Ordinals
{
    public static int? Value(string word) => ValueWords.All.Ordinals.TryGetValue(word, out var place) ? place
        : Digits(word) is { } number ? number : null;

    private static int? Digits(string word)
    {
        var end = word.TakeWhile(char.IsAsciiDigit).Count();
        var isPlace = end is 1 or 2 && word[end..] is "st" or "nd" or "rd" or "th" or "af" or "il" or "ydd" or "edd" or "fed";
        return isPlace && int.TryParse(word.AsSpan(0, end), CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
