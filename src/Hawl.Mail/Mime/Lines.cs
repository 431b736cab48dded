namespace Hawl.Mail.Mime;

/// <summary>Lines of bytes that end in CRLF, LF or a lone CR.</summary>
internal static class Lines
{
    /// <summary>Where the line that begins here ends, and where the next begins.</summary>
    public static (int End, int Next) At(ReadOnlySpan<byte> bytes, int at)
    {
        var length = bytes[at..].IndexOfAny((byte)'\r', (byte)'\n');
        if (length < 0)
        {
            return (bytes.Length, bytes.Length);
        }

        var end = at + length;
        var isPair = bytes[end] == '\r' && end + 1 < bytes.Length && bytes[end + 1] == '\n';
        return (end, end + (isPair ? 2 : 1));
    }

    public static bool IsBlank(ReadOnlySpan<byte> line) => !line.ContainsAnyExcept((byte)' ', (byte)'\t');

    /// <summary>The bytes without the one line end at their end, if there is one: it belongs to the boundary after them (RFC 2046
    /// §5.1.1).</summary>
    public static int WithoutLastEnd(ReadOnlySpan<byte> bytes, int start, int end)
    {
        if (end > start && bytes[end - 1] == '\n')
        {
            end--;
            return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
        }

        return end > start && bytes[end - 1] == '\r' ? end - 1 : end;
    }
}
