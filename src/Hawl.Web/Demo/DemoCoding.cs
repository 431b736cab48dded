using System.Text;

namespace Hawl.Web.Demo;

// Texts in the charsets and transfer encodings that authorities use, some of which our own letters never have.
public static class DemoCoding
{
    // The words of a header field; a name beyond ASCII as an encoded word (RFC 2047).
    public static string Header(string value)
    {
        var address = value.IndexOf(" <", StringComparison.Ordinal);
        var (words, rest) = address < 0 ? (value, "") : (value[..address], value[address..]);
        return Ascii.IsValid(words) ? value : $"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(words))}?={rest}";
    }

    // A character of the result is a byte of the mail.
    public static string Body(string text, string charset, string encoding)
    {
        var coding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
        var bytes = coding.GetBytes(text.ReplaceLineEndings("\r\n"));
        return encoding switch
        {
            "base64" => Base64(bytes),
            "quoted-printable" => QuotedPrintable(bytes),
            _ => Encoding.Latin1.GetString(bytes),
        };
    }

    public static string Base64(byte[] bytes) => Convert.ToBase64String(bytes, Base64FormattingOptions.InsertLineBreaks) + "\n";

    private static string QuotedPrintable(byte[] bytes)
    {
        var lines = new StringBuilder();
        foreach (var line in Encoding.Latin1.GetString(bytes).Split("\r\n"))
        {
            var column = 0;
            foreach (var piece in line.Select(c => c is > '~' or '=' or < ' ' ? $"={(int)c:X2}" : c.ToString()))
            {
                if (column + piece.Length > 72)
                {
                    lines.Append("=\r\n");
                    column = 0;
                }

                lines.Append(piece);
                column += piece.Length;
            }

            lines.Append("\r\n");
        }

        return lines.ToString();
    }
}
