using System.Text;

namespace Hawl.Core.Documents;

// Text without what cannot be seen or kept, and with the letters that fonts join taken apart.
internal static class CleanText
{
    private static readonly string[] Joined = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"];

    public static string Of(string text)
    {
        if (text.All(c => !IsOdd(c)))
        {
            return text;
        }

        var clean = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (letter is >= '\uFB00' and <= '\uFB06')
            {
                clean.Append(Joined[letter - '\uFB00']);
            }
            else if (char.IsHighSurrogate(letter) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                clean.Append(letter).Append(text[++at]);
            }
            else if (letter is '\t' or '\n' || !IsOdd(letter))
            {
                clean.Append(letter);
            }
        }

        return clean.ToString();
    }

    private static bool IsOdd(char letter) =>
        char.IsControl(letter) || char.IsSurrogate(letter) || letter is '\u00AD' or '\uFFFE' or '\uFFFF' or (>= '\uFB00' and <= '\uFB06');
}
