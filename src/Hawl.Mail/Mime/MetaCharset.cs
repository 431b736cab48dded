using System.Text;

namespace Hawl.Mail.Mime;

/// <summary>Finds the character set that an HTML text declares in a <c>meta</c> element of its first kilobyte (HTML standard
/// §4.2.5.4).</summary>
internal static class MetaCharset
{
    public static string? Find(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, 2_048)]);
        var meta = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase);
        var at = meta < 0 ? -1 : head.IndexOf("charset=", meta, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var name = string.Concat(head.Skip(at + "charset=".Length).SkipWhile(c => c is '"' or '\'' or ' ')
            .TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':' or '.'));

        // A text in which "<meta" could be read as ASCII is not UTF-16, whatever it says.
        return name.Length == 0 || name.StartsWith("utf-16", StringComparison.OrdinalIgnoreCase) ? null : name;
    }
}
