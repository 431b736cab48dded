using System.Globalization;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Containers;

/// <summary>Makes of a message as Outlook keeps it a message as mail carries it.</summary>
internal static class MapiMessage
{
    private const int Deepest = 8;

    /// <summary>The message.</summary>
    /// <param name="source">What was read.</param>
    /// <param name="number">The number of the part it lies in; empty where it is the whole file.</param>
    public static Message Of(MapiObject source, string number) => Of(source, number, 0);

    /// <summary>The body and the attachments as parts, numbered from one below the part they lie in.</summary>
    public static List<Part> Parts(MapiObject source, string number, int depth)
    {
        var parts = new List<Part>();
        var texts = MapiBody.Texts(source);
        if (texts.Count > 0)
        {
            var first = Below(number, 1);
            parts.Add(texts.Count == 1 ? texts[0](first) : Multipart(
                "multipart/alternative", first, HeaderList.Empty, [.. texts.Select((t, i) => t(Below(first, i + 1)))]));
        }

        foreach (var attachment in source.Attachments)
        {
            if (Attached(attachment, Below(number, parts.Count + 1), depth) is { } part)
            {
                parts.Add(part);
            }
        }

        return parts;
    }

    private static Message Of(MapiObject source, string number, int depth)
    {
        var parts = Parts(source, number, depth);
        return new Message(Multipart("multipart/mixed", number, MapiHeaders.Of(source), parts), source.Defects);
    }

    private static string Below(string number, int n) =>
        number.Length == 0 ? n.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{number}.{n}");

    private static Part Multipart(string type, string number, HeaderList headers, List<Part> children) => new()
    {
        Number = number,
        Headers = headers,
        ContentType = children.Count == 0 ? "text/plain" : type,
        Parameters = new Dictionary<string, string>(),
        Children = children,
    };

    private static Part? Attached(MapiObject attachment, string number, int depth)
    {
        var name = FileNames.Safe(attachment.Text(MapiTag.AttachedLongName, MapiTag.AttachedName, MapiTag.DisplayName));
        if (attachment.Embedded is { } inside && depth < Deepest)
        {
            var message = Of(inside, number, depth + 1);
            return new Part
            {
                Number = number,
                Headers = HeaderList.Empty,
                ContentType = "application/vnd.ms-outlook",
                Parameters = new Dictionary<string, string>(),
                Disposition = "attachment",
                FileName = name ?? FileNames.Safe(message.Subject + ".msg"),
                Children = [message.Root],
                AttachedMessage = message,
            };
        }

        if (attachment.Bytes(MapiTag.AttachedData) is not { } bytes && name is null)
        {
            return null;
        }

        var id = attachment.Text(MapiTag.AttachedContentId)?.Trim('<', '>', ' ');
        var type = attachment.Text(MapiTag.AttachedType)?.Trim().ToLowerInvariant() ?? "";
        return new Part
        {
            Number = number,
            Headers = HeaderList.Empty,
            ContentType = type.Contains('/', StringComparison.Ordinal) ? type : FileTypes.Of(name),
            Parameters = new Dictionary<string, string>(),
            Disposition = "attachment",
            FileName = name,
            ContentId = string.IsNullOrEmpty(id) ? null : id,
            Content = attachment.Bytes(MapiTag.AttachedData) ?? [],
        };
    }
}
