namespace Hawl.Mail.Mime;

/// <summary>What the headers of a part say about its content.</summary>
internal sealed record Described(
    string ContentType, IReadOnlyDictionary<string, string> Parameters, string? Disposition, string? FileName, string? ContentId)
{
    public static Described By(HeaderList headers, List<string> defects, string defaultType)
    {
        var (type, parameters) = ParameterList.Parse(headers.Find("Content-Type")?.Raw ?? defaultType);
        var (disposition, more) = ParameterList.Parse(headers.Find("Content-Disposition")?.Raw ?? "");
        var name = more.GetValueOrDefault("filename") ?? parameters.GetValueOrDefault("name") ?? more.GetValueOrDefault("name");
        var id = MessageIdList.Parse(headers.Value("Content-ID")) is [var first, ..] ? first : headers.Value("Content-ID")?.Trim();
        return new Described(
            Readable(type, defects, defaultType), parameters, disposition.Length == 0 ? null : disposition, FileNames.Safe(name),
            string.IsNullOrEmpty(id) ? null : id);
    }

    public Part Part(
        string number, HeaderList headers, IReadOnlyList<string> defects, ReadOnlyMemory<byte> content, IReadOnlyList<Part> children,
        Message? attached, string? unread = null) =>
        new()
        {
            Number = number,
            Headers = headers,
            ContentType = ContentType,
            Parameters = Parameters,
            Disposition = Disposition,
            FileName = FileName,
            ContentId = ContentId,
            Content = content,
            Children = children,
            AttachedMessage = attached,
            OwnDefects = defects,
            Unread = unread,
        };

    private static string Readable(string type, List<string> defects, string defaultType)
    {
        var slash = type.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && slash < type.Length - 1 && type.IndexOfAny([' ', '"', ',']) < 0)
        {
            return type;
        }

        if (type.Length == 0)
        {
            return defaultType;
        }

        // RFC 1049, and programs that put only a word here, mean text.
        defects.Add("the media type cannot be read");
        return type == "text" ? "text/plain" : type == "html" ? "text/html" : "application/octet-stream";
    }
}
