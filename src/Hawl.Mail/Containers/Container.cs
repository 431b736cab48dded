using System.Text;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>Opens parts that hold messages or files: attached messages, Outlook's files and wrappers, files written into text.</summary>
internal static class Container
{
    // Beyond this a text is no letter, and its lines are not searched for files.
    private const int LongestText = 20_000_000;

    /// <summary>What the part holds, by its declared type, its name and its first bytes.</summary>
    public static ContainerKind KindOf(Described described, ReadOnlySpan<byte> content)
    {
        var extension = Path.GetExtension(described.FileName ?? "").ToLowerInvariant();
        return described.ContentType switch
        {
            "message/rfc822" or "message/global" or "message/news" => content.IsEmpty ? ContainerKind.None : ContainerKind.Message,
            _ when Tnef.Is(content) => ContainerKind.Tnef,
            _ when SignedContent.Is(described, content) => ContainerKind.Signed,
            _ when CompoundFile.Is(content) && (extension is ".msg" or ".oft" || described.ContentType is "application/vnd.ms-outlook") =>
                ContainerKind.Outlook,
            "application/octet-stream" or "text/plain" when extension == ".eml" && StartsAsMessage(content) => ContainerKind.Message,
            "text/plain" when !IsFile(described) && content.Length <= LongestText && HoldsFiles(content) => ContainerKind.Coded,
            _ => ContainerKind.None,
        };
    }

    /// <summary>Opens the part; what cannot be opened stays as it is, with a defect.</summary>
    public static Part Open(ContainerKind kind, Closed closed, List<string> defects)
    {
        var (described, headers, content, number) = closed;
        if (kind is ContainerKind.Outlook && OutlookFile.Read(content) is { } saved)
        {
            var message = MapiMessage.Of(saved, number);
            return described.Part(number, headers, [.. defects, .. saved.Defects], content, [message.Root], message);
        }

        List<Part> children = kind is ContainerKind.Tnef && Tnef.Read(content) is { } wrapped
            ? MapiMessage.Parts(wrapped, number, 0)
            : kind is ContainerKind.Coded ? Divided(closed) : [];
        if (children.Count == 0)
        {
            defects.Add("the part could not be opened");
        }

        return described.Part(number, headers, defects, content, children, null);
    }

    private static bool IsFile(Described described) => described.FileName is not null || described.Disposition == "attachment";

    private static bool HoldsFiles(ReadOnlySpan<byte> content) =>
        content.IndexOf("\nbegin "u8) is var old && (old >= 0 || content.StartsWith("begin "u8)) ? content.IndexOf("\nend"u8) > old
            : content.IndexOf("=ybegin "u8) >= 0 && content.IndexOf("=yend"u8) > 0;

    private static bool StartsAsMessage(ReadOnlySpan<byte> content)
    {
        var (headers, _) = HeaderReader.Read(content[..Math.Min(content.Length, 16_384)], []);
        return headers.Find("From") is not null
            && (headers.Find("Date") ?? headers.Find("Subject") ?? headers.Find("Received")) is not null;
    }

    /// <summary>The text without the files in it, then the files.</summary>
    private static List<Part> Divided(Closed closed)
    {
        var whole = closed.Described.Part("", closed.Headers, [], closed.Content, [], null).Text();
        if ((Uuencoded.Find(whole) ?? YEncoded.Find(closed.Content.Span)) is not { } found)
        {
            return [];
        }

        var parts = new List<Part> { Leaf(closed, 1, "text/plain", null, Encoding.UTF8.GetBytes(found.Text)) };
        parts.AddRange(found.Files.Select((f, i) => Leaf(closed, i + 2, FileTypes.Of(f.Name), f.Name ?? "file", f.Bytes)));
        return parts;
    }

    private static Part Leaf(Closed closed, int n, string type, string? name, byte[] bytes)
    {
        var parameters = closed.Described.Parameters.Where(p => name is null && p.Key != "charset").ToDictionary();
        if (name is null)
        {
            parameters["charset"] = "utf-8";
        }

        return new Part
        {
            Number = $"{closed.Number}.{n}",
            Headers = HeaderList.Empty,
            ContentType = type,
            Parameters = parameters,
            Disposition = name is null ? null : "attachment",
            FileName = name,
            Content = bytes,
        };
    }

    /// <summary>A part before it is opened.</summary>
    internal sealed record Closed(Described Described, HeaderList Headers, ReadOnlyMemory<byte> Content, string Number);
}
