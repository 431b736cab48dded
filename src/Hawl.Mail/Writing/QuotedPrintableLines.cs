using System.Globalization;
using System.Text;

namespace Hawl.Mail.Writing;

/// <summary>Writes text as quoted-printable UTF-8 (RFC 2045 §6.7).</summary>
internal static class QuotedPrintableLines
{
    /// <summary>One line of text without its end, soft line breaks where it would pass 76 characters.</summary>
    public static string Encode(string line)
    {
        var encoded = new StringBuilder(line.Length + 16);
        var column = 0;
        var bytes = Encoding.UTF8.GetBytes(line);
        for (var at = 0; at < bytes.Length; at++)
        {
            var piece = Piece(bytes, at, column);
            if (column + piece.Length > 75)
            {
                encoded.Append("=\r\n");
                column = 0;
                piece = Piece(bytes, at, column);
            }

            encoded.Append(piece);
            column += piece.Length;
        }

        return encoded.ToString();
    }

    private static string Piece(byte[] bytes, int at, int column)
    {
        var b = bytes[at];
        var isLast = at == bytes.Length - 1;
        // A dot or "From " at the beginning of a line, and a blank at its end, do not survive every mail system.
        var isPlain = b is >= (byte)'!' and <= (byte)'~' and not (byte)'=' || (b is (byte)' ' or (byte)'\t' && !isLast);
        var isDelicate = column == 0 && (b == '.' || (b == 'F' && bytes.AsSpan(at).StartsWith("From "u8)));
        return isPlain && !isDelicate ? ((char)b).ToString() : "=" + b.ToString("X2", CultureInfo.InvariantCulture);
    }
}
