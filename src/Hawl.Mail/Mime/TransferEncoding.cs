using Hawl.Mail.Containers;

namespace Hawl.Mail.Mime;

/// <summary>Undoes the encoding of a part's content (RFC 2045 §6).</summary>
internal static class TransferEncoding
{
    public static ReadOnlyMemory<byte> Decode(string? declared, ReadOnlyMemory<byte> raw, List<string> defects)
    {
        var name = (declared ?? "").Split(';', ' ', '(')[0].Trim().Trim('"', '.').ToLowerInvariant();
        switch (name)
        {
            case "base64":
                return Base64.Decode(raw.Span, defects);
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
}
