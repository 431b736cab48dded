using System.Globalization;
using System.Text;

namespace Hawl.Mail.Quotation;

/// <summary>Text as words to be compared: lower case, without accents, apostrophes, punctuation and the marks of text browsers.</summary>
internal static class MatchWords
{
    private const int LongestLink = 2_000;

    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        Read(text, int.MaxValue, words);
        return words;
    }

    /// <summary>The offset after so many words and the punctuation that ends them.</summary>
    public static int EndOf(string text, int count)
    {
        var at = Read(text, count, []);
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !char.IsLetterOrDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int Read(string text, int most, List<string> words)
    {
        var word = new StringBuilder();
        for (var at = 0; at < text.Length; at++)
        {
            if (Skipped(text, at) is var skipped and > 0)
            {
                Close(word, words);
                at += skipped - 1;
                continue;
            }

            var c = text[at];
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                word.Append(c < 128 ? char.ToLowerInvariant(c) : c);
            }
            else if (!IsGlue(c))
            {
                Close(word, words);
            }

            if (words.Count == most)
            {
                return at;
            }
        }

        Close(word, words);
        return text.Length;
    }

    /// <summary>Whether a text without brackets has any words.</summary>
    public static bool HasAny(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Characters inside words that come and go on the way: apostrophes, soft hyphens, marks without width.</summary>
    private static bool IsGlue(char c) =>
        c is '\'' or '’' or '‘' or 'ʼ' or '`' or '´' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\uFEFF'
        || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark);

    private static void Close(StringBuilder word, List<string> words)
    {
        if (word.Length > 0)
        {
            var plain = word.ToString();
            words.Add(Ascii.IsValid(plain) ? plain : Unaccented(plain));
            word.Clear();
        }
    }

    private static string Unaccented(string word)
    {
        // Lone surrogates cannot be normalised.
        if (word.Any(char.IsSurrogate))
        {
            return word.ToLowerInvariant();
        }

        return string.Concat(word.Normalize(NormalizationForm.FormKD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)).ToLowerInvariant();
    }

    /// <summary>The length of a mark that a program put between the words: "[3]" before a link, or the link itself repeated in angle
    /// brackets after it.</summary>
    private static int Skipped(string text, int at)
    {
        if (text[at] == '[' && at + 2 < text.Length && char.IsAsciiDigit(text[at + 1]))
        {
            var close = text.IndexOf(']', at, Math.Min(5, text.Length - at));
            var isNumber = close > 0 && text.AsSpan(at + 1, close - at - 1).IndexOfAnyExceptInRange('0', '9') < 0;
            return isNumber && close + 1 < text.Length && !char.IsWhiteSpace(text[close + 1]) ? close + 1 - at : 0;
        }

        if (text[at] != '<' || at == 0)
        {
            return 0;
        }

        var end = text.IndexOf('>', at, Math.Min(LongestLink, text.Length - at));
        var inside = end < 0 ? "" : Core(text[(at + 1)..end]);
        var before = Core(text[Math.Max(0, at - inside.Length - 12)..at]);
        return inside.Length > 3 && before.EndsWith(inside, StringComparison.OrdinalIgnoreCase) ? end + 1 - at : 0;
    }

    private static string Core(string link)
    {
        link = link.TrimEnd('/', ' ');
        var scheme = link.IndexOf("://", StringComparison.Ordinal);
        link = scheme is > 0 and < 8 ? link[(scheme + 3)..] : link;
        return link.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) ? link[7..] : link;
    }
}
