using System.Globalization;
using Hawl.Mail.Containers;

namespace Hawl.Mail.Mime;

/// <summary>Reads the parts of one message (RFC 2045, RFC 2046). One reader serves one message with everything attached to it, so that the
/// limits hold for all of it.</summary>
internal sealed class PartReader
{
    private const int Deepest = 32;
    private const int MostParts = 2_000;
    private const string TooMany = "parts are nested too deep or too many; this one was left undivided";

    private int parts;

    /// <summary>Reads a message; the number of its first part is put after the number of the part it is attached to.</summary>
    public Message ReadMessage(ReadOnlyMemory<byte> bytes, string number, int depth)
    {
        var defects = new List<string>();
        var (headers, body) = HeaderReader.Read(bytes.Span, defects);
        var content = bytes[body..];
        var isMultipart = Described.By(headers, [], "text/plain").ContentType.StartsWith("multipart/", StringComparison.Ordinal);
        var root = ReadPart(headers, content, isMultipart ? number : Below(number, 1), number, depth, "text/plain");
        return new Message(root, defects);
    }

    private static string Below(string number, int n) =>
        number.Length == 0 ? n.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number}.{n}");

    private Part ReadPart(HeaderList headers, ReadOnlyMemory<byte> raw, string number, string childNumber, int depth, string defaultType)
    {
        parts++;
        var defects = new List<string>();
        var described = Described.By(headers, defects, defaultType);
        if (described.ContentType.StartsWith("multipart/", StringComparison.Ordinal) && MayDivide(depth, defects))
        {
            var children = ReadMultipart(described, raw, childNumber, depth, defects);
            if (children.Count > 0)
            {
                return described.Part(number, headers, defects, default, children, null);
            }

            defects.Add("a multipart without parts was read as text");
            described = described with { ContentType = "text/plain" };
        }

        var content = TransferEncoding.Decode(
            headers.Value("Content-Transfer-Encoding"), raw, described.ContentType.StartsWith("text/", StringComparison.Ordinal), defects);
        var kind = Container.KindOf(described, content.Span);
        if (kind is ContainerKind.None || !MayDivide(depth, defects))
        {
            var isWhole = kind is ContainerKind.None && !described.ContentType.StartsWith("multipart/", StringComparison.Ordinal);
            return described.Part(number, headers, defects, content, [], null, isWhole ? null : TooMany);
        }

        if (kind is ContainerKind.Message)
        {
            var attached = ReadMessage(content, number, depth + 1);
            return described.Part(number, headers, [.. defects, .. attached.OwnDefects], content, [attached.Root], attached);
        }

        if (kind is ContainerKind.Signed)
        {
            List<Part> inside = SignedContent.Read(content) is { } signed ? [ReadChild(signed, number, 1, depth, "text/plain")] : [];
            return described.Part(number, headers, defects, content, inside, null);
        }

        return Container.Open(kind, new Container.Closed(described, headers, content, number), defects);
    }

    private bool MayDivide(int depth, List<string> defects)
    {
        var may = depth < Deepest && parts < MostParts;
        if (!may)
        {
            defects.Add(TooMany);
        }

        return may;
    }

    private List<Part> ReadMultipart(Described described, ReadOnlyMemory<byte> raw, string number, int depth, List<string> defects)
    {
        var defaultType = described.ContentType == "multipart/digest" ? "message/rfc822" : "text/plain";
        var children = new List<Part>();
        foreach (var range in Multipart.Split(raw.Span, described.Parameters.GetValueOrDefault("boundary"), defects))
        {
            if (parts >= MostParts)
            {
                var rest = $"there are more than {MostParts} parts; the others were left together in one";
                defects.Add(rest);
                children.Add(Rest(raw[range.Start..], Below(number, children.Count + 1), rest));
                break;
            }

            children.Add(ReadChild(raw[range], number, children.Count + 1, depth, defaultType));
        }

        return children;
    }

    private static Part Rest(ReadOnlyMemory<byte> bytes, string number, string why) => new()
    {
        Number = number,
        Headers = HeaderList.Empty,
        ContentType = "application/octet-stream",
        Parameters = new Dictionary<string, string>(),
        Content = bytes,
        Unread = why,
    };

    private Part ReadChild(ReadOnlyMemory<byte> bytes, string above, int n, int depth, string defaultType)
    {
        var defects = new List<string>();
        var (headers, body) = HeaderReader.Read(bytes.Span, defects);
        var number = Below(above, n);
        var part = ReadPart(headers, bytes[body..], number, number, depth + 1, defaultType);
        return defects.Count == 0 ? part : Described.By(headers, [], defaultType)
            .Part(part.Number, headers, [.. defects, .. part.OwnDefects], part.Content, part.Children, part.AttachedMessage, part.Unread);
    }
}
