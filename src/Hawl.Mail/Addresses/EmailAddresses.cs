using System.Buffers;
using System.Globalization;

namespace Hawl.Mail.Addresses;

/// <summary>Finds e-mail addresses in running text. It serves masking, so a doubtful address is found rather than missed: letters of
/// any script (RFC 6531), quoted local parts, address literals, the full-width "@" and the "%40" of links all count.</summary>
/// <example><code>EmailAddresses.Find("Write to ann@ashcombe.example.") // one span of 19 characters, without the full
/// stop</code></example>
public static class EmailAddresses
{
    // RFC 5321 §4.5.3.1 allows 64 and 255; longer ones are found too, up to a bound that keeps the search linear.
    private const int LongestLocalPart = 256;
    private const int LongestDomain = 512;
    private static readonly SearchValues<char> LiteralMarks = SearchValues.Create("0123456789abcdefABCDEF.:IPv");
    private const string LocalMarks = "!#$%&'*+/=?^_`{|}~-.";

    /// <summary>The addresses in their order; they never overlap. Time grows with the length of the text and nothing else.</summary>
    /// <param name="text">Any text.</param>
    public static IReadOnlyList<EmailSpan> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var found = new List<EmailSpan>();
        var from = 0;
        for (var at = 0; at < text.Length; at++)
        {
            var sign = SignLength(text, at);
            if (sign == 0 || At(text, from, at, sign) is not { } span)
            {
                continue;
            }

            found.Add(span);
            from = span.End;
            at = span.End - 1;
        }

        return found;
    }

    private static int SignLength(string text, int at) => text[at] switch
    {
        '@' or '\uFF20' or '\uFE6B' => 1,
        '%' when string.CompareOrdinal(text, at, "%40", 0, 3) == 0 => 3,
        '&' when string.CompareOrdinal(text, at, "&#64;", 0, 5) == 0 => 5,
        _ => 0,
    };

    private static EmailSpan? At(string text, int from, int at, int sign)
    {
        var start = LocalStart(text, from, at);
        var end = DomainEnd(text, at + sign);
        return start < at && end > 0 ? new EmailSpan(start, end - start, text[start..end]) : null;
    }

    private static int LocalStart(string text, int from, int at)
    {
        var lowest = Math.Max(from, at - LongestLocalPart);
        if (at > lowest && text[at - 1] == '"')
        {
            var open = text.LastIndexOf('"', at - 2 >= lowest ? at - 2 : lowest, Math.Max(at - 1 - lowest, 0));
            return open < 0 || text.AsSpan(open, at - open).ContainsAny('\r', '\n') ? at : open;
        }

        var start = at;
        while (start > lowest && (IsLetter(text[start - 1]) || LocalMarks.Contains(text[start - 1], StringComparison.Ordinal)))
        {
            start--;
        }

        // In the address of a page, what stands before the last "/" is the way to the page.
        var slashes = text.AsSpan(start, at - start);
        start += slashes.Contains("//", StringComparison.Ordinal) ? slashes.LastIndexOf('/') + 1 : 0;
        while (start < at && text[start] is '.' or '\'' or '`' or '*' or '/' or '?' or '&' or '=' or '|')
        {
            start++;
        }

        return start;
    }

    /// <summary>The offset after the domain; 0 when no domain stands here. It needs a dot inside, or brackets (RFC 5321 §4.1.3).</summary>
    private static int DomainEnd(string text, int at)
    {
        var limit = Math.Min(text.Length, at + LongestDomain);
        if (at < limit && text[at] == '[')
        {
            var close = text.IndexOf(']', at, limit - at);
            return close > at && text.AsSpan(at + 1, close - at - 1).IndexOfAnyExcept(LiteralMarks) < 0 ? close + 1 : 0;
        }

        var end = at;
        var lastDot = 0;
        for (var i = at; i < limit && (IsLetter(text[i]) || text[i] is '-' or '_' || IsDot(text[i])); i++)
        {
            if (IsDot(text[i]))
            {
                if (i == at || IsDot(text[i - 1]))
                {
                    break;
                }

                lastDot = lastDot == 0 ? i : lastDot;
            }
            else if (text[i] != '-')
            {
                end = i + 1;
            }
        }

        return lastDot > 0 && end > lastDot ? end : 0;
    }

    private static bool IsDot(char c) => c is '.' or '\u3002' or '\uFF0E' or '\uFF61';

    private static bool IsLetter(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c)
        || (c > 127 && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark);
}
