using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Hawl.Mail.Submission;

/// <summary>
/// Text that has to stand in a command without blanks (RFC 3461 §4): printable ASCII as it is, all else and <c>+</c> and <c>=</c> as
/// <c>+HH</c>.
/// </summary>
internal static partial class XText
{
    public static string Write(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var b in Encoding.UTF8.GetBytes(text))
        {
            _ = b is > 0x20 and < 0x7F and not (byte)'+' and not (byte)'='
                ? written.Append((char)b)
                : written.Append(CultureInfo.InvariantCulture, $"+{b:X2}");
        }

        return written.ToString();
    }

    /// <summary>The text again; what is no such text stays as it is.</summary>
    public static string Read(string written) => Escaped().Replace(
        written, m => ((char)byte.Parse(m.ValueSpan[1..], NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString());

    [GeneratedRegex("\\+[0-9A-F]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Escaped();
}
