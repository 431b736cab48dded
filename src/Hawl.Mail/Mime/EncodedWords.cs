using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Decodes the encoded words of a header (RFC 2047), also where they break its rules: glued to other text, inside quotation
/// marks, with blanks in them, with a character cut in two between two words.</summary>
internal static class EncodedWords
{
    public static string Decode(string raw)
    {
        if (!raw.Contains("=?", StringComparison.Ordinal))
        {
            return raw;
        }

        var text = new StringBuilder(raw.Length);
        var pending = new List<byte>();
        string? charset = null;
        var at = 0;
        while (at < raw.Length)
        {
            if (Word(raw, at) is not { } word)
            {
                Flush(text, pending, ref charset);
                var next = raw.IndexOf("=?", at + 1, StringComparison.Ordinal);
                next = next < 0 ? raw.Length : next;
                text.Append(raw, at, next - at);
                at = next;
                continue;
            }

            if (charset is not null && !charset.Equals(word.Charset, StringComparison.OrdinalIgnoreCase))
            {
                Flush(text, pending, ref charset);
            }

            charset = word.Charset;
            pending.AddRange(word.Bytes);
            at = NextWord(raw, word.End);
        }

        Flush(text, pending, ref charset);
        return text.ToString();
    }

    /// <summary>White space between two encoded words is no part of the text (RFC 2047 §6.2).</summary>
    private static int NextWord(string raw, int end)
    {
        var at = end;
        while (at < raw.Length && char.IsWhiteSpace(raw[at]))
        {
            at++;
        }

        return at > end && Word(raw, at) is not null ? at : end;
    }

    private static void Flush(StringBuilder text, List<byte> pending, ref string? charset)
    {
        if (charset is not null)
        {
            text.Append(TextDecoder.Decode(pending.ToArray(), charset).Text);
            pending.Clear();
            charset = null;
        }
    }

    private static Found? Word(string raw, int at)
    {
        if (at + 6 > raw.Length || raw[at] != '=' || raw[at + 1] != '?')
        {
            return null;
        }

        // RFC 2047 §2 allows 75 characters; longer words are met, and the bound keeps hostile headers linear.
        var window = raw.AsSpan(at + 2, Math.Min(raw.Length - at - 2, 4_000));
        var first = window.IndexOf('?');
        if (first <= 0 || first > 60 || first + 2 >= window.Length || window[first + 2] != '?')
        {
            return null;
        }

        var length = window[(first + 3)..].IndexOf("?=");
        var encoding = char.ToUpperInvariant(window[first + 1]);
        if (length < 0 || encoding is not ('B' or 'Q'))
        {
            return null;
        }

        var bytes = Encoding.Latin1.GetBytes(window.Slice(first + 3, length).ToString());
        var charset = window[..first].ToString().Split('*')[0];
        var decoded = encoding == 'B' ? Base64.Decode(bytes, []) : QuotedPrintable.Decode(Unscored(bytes), []);
        return new Found(charset, decoded, at + 2 + first + 3 + length + 2);
    }

    private static byte[] Unscored(byte[] bytes)
    {
        bytes.AsSpan().Replace((byte)'_', (byte)' ');
        return bytes;
    }

    private sealed record Found(string Charset, byte[] Bytes, int End);
}
