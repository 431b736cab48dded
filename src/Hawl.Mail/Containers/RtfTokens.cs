using System.Globalization;
using System.Text;

namespace Hawl.Mail.Containers;

/// <summary>Splits RTF into its pieces (Rich Text Format 1.9.1, "Basic Entities").</summary>
internal static class RtfTokens
{
    private const int LongestWord = 32;

    public static IEnumerable<RtfToken> Of(byte[] rtf)
    {
        for (var at = 0; at < rtf.Length;)
        {
            var b = rtf[at++];
            switch (b)
            {
                case (byte)'{':
                    yield return new RtfToken(RtfKind.Open, "", null, 0);
                    break;
                case (byte)'}':
                    yield return new RtfToken(RtfKind.Close, "", null, 0);
                    break;
                case (byte)'\\' when at < rtf.Length:
                    var (token, next) = Escaped(rtf, at);
                    at = next;
                    yield return token;
                    break;
                case (byte)'\r' or (byte)'\n' or 0:
                    break;
                default:
                    yield return new RtfToken(RtfKind.Byte, "", null, b);
                    break;
            }
        }
    }

    private static (RtfToken Token, int Next) Escaped(byte[] rtf, int at)
    {
        var b = rtf[at];
        if (char.IsAsciiLetter((char)b))
        {
            return Control(rtf, at);
        }

        if (b == '\'' && at + 2 < rtf.Length
            && int.TryParse(Encoding.ASCII.GetString(rtf, at + 1, 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var value))
        {
            return (new RtfToken(RtfKind.Byte, "", null, (byte)value), at + 3);
        }

        return b switch
        {
            (byte)'*' => (new RtfToken(RtfKind.Star, "", null, 0), at + 1),
            (byte)'~' => (new RtfToken(RtfKind.Control, "~", null, 0), at + 1),
            (byte)'_' => (new RtfToken(RtfKind.Byte, "", null, (byte)'-'), at + 1),
            (byte)'-' => (new RtfToken(RtfKind.Control, "-", null, 0), at + 1),
            (byte)'\r' or (byte)'\n' => (new RtfToken(RtfKind.Control, "par", null, 0), at + 1),
            _ => (new RtfToken(RtfKind.Byte, "", null, b), at + 1),
        };
    }

    private static (RtfToken Token, int Next) Control(byte[] rtf, int at)
    {
        var start = at;
        while (at < rtf.Length && at - start < LongestWord && char.IsAsciiLetter((char)rtf[at]))
        {
            at++;
        }

        var word = Encoding.ASCII.GetString(rtf, start, at - start);
        var digits = at;
        at += at < rtf.Length && rtf[at] == '-' ? 1 : 0;
        while (at < rtf.Length && at - digits < 11 && char.IsAsciiDigit((char)rtf[at]))
        {
            at++;
        }

        var written = Encoding.ASCII.GetString(rtf, digits, at - digits);
        int? number = int.TryParse(written, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) ? n : null;
        at = number is null ? digits : at;
        at += at < rtf.Length && rtf[at] == ' ' ? 1 : 0;
        return (new RtfToken(RtfKind.Control, word, number, 0), at);
    }
}
