using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>The forms of a body that Outlook keeps side by side: text, RTF, HTML (MS-OXCMSG §2.2.1.56). RTF that only wraps the other
/// two is
/// undone where they are missing.</summary>
internal static class MapiBody
{
    /// <summary>What makes each form into a part of the given number, plainest first.</summary>
    public static List<Func<string, Part>> Texts(MapiObject source)
    {
        var plain = source.Text(MapiTag.Body);
        var html = Html(source);
        var rtf = source.Bytes(MapiTag.CompressedRtf) is { } compressed ? CompressedRtf.Decode(compressed) : null;
        var texts = new List<Func<string, Part>>();
        if (rtf is not null && html is null)
        {
            var (type, read) = RtfText.Read(rtf);
            html = type == "text/html" && !string.IsNullOrWhiteSpace(read) ? Encoding.UTF8.GetBytes(read) : null;
            plain = type == "text/plain" && string.IsNullOrWhiteSpace(plain) ? read : plain;
        }

        if (!string.IsNullOrWhiteSpace(plain))
        {
            texts.Add(number => Text(number, "text/plain", Encoding.UTF8.GetBytes(plain), "utf-8"));
        }

        if (rtf is not null)
        {
            texts.Add(number => Text(number, "text/rtf", rtf, null));
        }

        if (html is not null)
        {
            var charset = source.Bytes(MapiTag.Html) is null || source.IsUnicode(MapiTag.Html) ? "utf-8" : Charset(source);
            texts.Add(number => Text(number, "text/html", html, charset));
        }

        return texts;
    }

    private static byte[]? Html(MapiObject source) =>
        source.Bytes(MapiTag.Html) is not { } bytes ? null
        : source.IsUnicode(MapiTag.Html) ? Encoding.UTF8.GetBytes(source.Text(MapiTag.Html) ?? "") : bytes;

    /// <summary>What the page itself says counts more than what Outlook notes beside it.</summary>
    private static string? Charset(MapiObject source) =>
        MetaCharset.Find(source.Bytes(MapiTag.Html)) ?? source.Number(MapiTag.InternetCodePage) switch
        {
            65001 => "utf-8",
            28591 or 0 or null => null,
            { } page => $"cp{page}",
        };

    private static Part Text(string number, string type, byte[] bytes, string? charset) => new()
    {
        Number = number,
        Headers = HeaderList.Empty,
        ContentType = type,
        Parameters = charset is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["charset"] = charset },
        Content = bytes,
    };
}
