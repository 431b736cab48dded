using System.Text;

namespace Hawl.Mail.Writing;

/// <summary>Writes unstructured text and phrases into headers (RFC 5322 §2.2.3 folding, RFC 2047 encoded words).</summary>
internal static class HeaderText
{
    private const int Width = 76;

    /// <summary>The text, folded at blanks; as encoded words where it is not plain ASCII or would look like one, or could not be
    /// folded.</summary>
    public static string Encode(string text, int column)
    {
        text = Clean(text);
        var isPlain = text.All(c => c is >= ' ' and <= '~') && !text.Contains("=?", StringComparison.Ordinal)
            && !text.Contains("  ", StringComparison.Ordinal) && text.Split(' ').All(w => w.Length < Width - 20);
        return isPlain ? Fold(text, column) : Words(text, column);
    }

    /// <summary>A display name: plain words as they are, others in quotation marks (RFC 5322 §3.2.4), beyond ASCII as encoded
    /// words.</summary>
    public static string Phrase(string name)
    {
        name = Clean(name);
        if (name.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-' or '\''))
        {
            return Encode(name, 6);
        }

        var isShort = name.Length < Width - 10 && !name.Contains("=?", StringComparison.Ordinal) && name.All(c => c is >= ' ' and <= '~');
        return isShort
            ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\""
            : Words(name, 6);
    }

    /// <summary>Without control characters and lone surrogates; white space as single blanks at its ends removed.</summary>
    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is '\r' or '\n' or '\t' ? " " : Rune.IsControl(rune) ? "" : rune.ToString());
        }

        return clean.ToString().Trim();
    }

    private static string Fold(string text, int column)
    {
        var folded = new StringBuilder(text.Length + 8);
        foreach (var word in text.Split(' '))
        {
            if (folded.Length > 0)
            {
                var fits = column + 1 + word.Length <= Width;
                folded.Append(fits ? " " : "\r\n ");
                column = fits ? column + 1 : 1;
            }

            folded.Append(word);
            column += word.Length;
        }

        return folded.ToString();
    }

    /// <summary>Encoded words in the Q encoding, none longer than 75 characters, none cutting a character (RFC 2047 §2, §5 (3)).</summary>
    private static string Words(string text, int column)
    {
        const string Open = "=?utf-8?Q?";
        var words = new StringBuilder(Open);
        var length = column + Open.Length;
        foreach (var rune in text.EnumerateRunes())
        {
            var piece = Q(rune);
            if (length + piece.Length + 2 > Width - 1)
            {
                words.Append("?=\r\n ").Append(Open);
                length = 1 + Open.Length;
            }

            words.Append(piece);
            length += piece.Length;
        }

        return words.Append("?=").ToString();
    }

    private static string Q(Rune rune)
    {
        if (rune.IsAscii && (char.IsAsciiLetterOrDigit((char)rune.Value) || rune.Value is '-' or '!' or '*' or '+' or '/'))
        {
            return rune.ToString();
        }

        Span<byte> utf8 = stackalloc byte[4];
        var count = rune.EncodeToUtf8(utf8);
        return rune.Value == ' ' ? "_" : string.Concat(utf8[..count].ToArray().Select(b => $"={b:X2}"));
    }
}
