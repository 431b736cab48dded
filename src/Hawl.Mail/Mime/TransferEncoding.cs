using Hawl.Mail.Containers;

namespace Hawl.Mail.Mime;

/// <summary>Undoes the encoding of a part's content (RFC 2045 §6).</summary>
internal static class TransferEncoding
{
    /// <summary>The content.</summary>
    /// <param name="declared">What <c>Content-Transfer-Encoding</c> says; null where it is missing.</param>
    /// <param name="raw">The bytes as they came.</param>
    /// <param name="isText">Whether words that somebody wrote below the encoded content belong to it.</param>
    /// <param name="defects">Takes what was odd.</param>
    public static ReadOnlyMemory<byte> Decode(string? declared, ReadOnlyMemory<byte> raw, bool isText, List<string> defects)
    {
        var name = (declared ?? "").Split(';', ' ', '(')[0].Trim().Trim('"', '.').ToLowerInvariant();
        switch (name)
        {
            case "base64":
                return FromBase64(raw.Span, isText, defects);
            case "quoted-printable" or "quotedprintable":
                return QuotedPrintable.Decode(raw.Span, defects);
            case "x-uuencode" or "uuencode" or "x-uue" or "x-uu":
                return Uuencoded.Find(System.Text.Encoding.Latin1.GetString(raw.Span)) is { Files: [var only, ..] } ? only.Bytes : raw;
            case "" or "7bit" or "8bit" or "binary" or "7-bit" or "8-bit":
                return raw;
            default:
                defects.Add("the content's encoding is not known; it was left as it is");
                return raw;
        }
    }

    private static byte[] FromBase64(ReadOnlySpan<byte> raw, bool isText, List<string> defects)
    {
        var end = Base64.EndOf(raw);
        var content = Base64.Decode(raw[..end], defects);
        if (end == raw.Length)
        {
            return content;
        }

        defects.Add("words stand below the end of the base64");
        return isText ? [.. content, .. "\r\n"u8, .. raw[end..]] : content;
    }
}
