using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>UTF-7 (RFC 2152), which .NET rightly refuses to decode. Decoding it into text that is escaped like any other is
/// harmless.</summary>
internal static class Utf7
{
    public static bool Is(string charset) =>
        charset.Trim() is var name && (name.Equals("utf-7", StringComparison.OrdinalIgnoreCase)
            || name.Equals("utf7", StringComparison.OrdinalIgnoreCase)
            || name.Equals("unicode-1-1-utf-7", StringComparison.OrdinalIgnoreCase));

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        for (var at = 0; at < bytes.Length; at++)
        {
            if (bytes[at] != '+')
            {
                text.Append(bytes[at] < 0x80 ? (char)bytes[at] : '\uFFFD');
            }
            else if (at + 1 < bytes.Length && bytes[at + 1] == '-')
            {
                text.Append('+');
                at++;
            }
            else
            {
                at = Shifted(bytes, at + 1, text);
            }
        }

        return text.ToString();
    }

    /// <summary>Decodes modified base64 of UTF-16 and returns the place of its last byte.</summary>
    private static int Shifted(ReadOnlySpan<byte> bytes, int at, StringBuilder text)
    {
        var bits = 0;
        var held = 0;
        for (; at < bytes.Length && Base64.Sextet(bytes[at]) is var sextet and >= 0; at++)
        {
            bits = (bits << 6) | sextet;
            held += 6;
            if (held >= 16)
            {
                held -= 16;
                text.Append((char)((bits >> held) & 0xFFFF));
                bits &= (1 << held) - 1;
            }
        }

        return at < bytes.Length && bytes[at] == '-' ? at : at - 1;
    }
}
