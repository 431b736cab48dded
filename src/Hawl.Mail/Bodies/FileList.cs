using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>Lists the files of a message as its reader is shown them.</summary>
/// <remarks>An attached message that carries files is opened: its text is listed under its subject, then its files. One that carries
/// none is a file of its own.</remarks>
/// <example><code>foreach (var file in FileList.Of(message, MessageBody.Read(message))) { … }</code></example>
public static class FileList
{
    private const int Deepest = 8;

    /// <summary>The files in the order of the message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="body">Its body, as <see cref="MessageBody.Read"/> reads it.</param>
    public static IReadOnlyList<ListedFile> Of(Message message, MessageBody body)
    {
        ArgumentNullException.ThrowIfNull(message);
        ArgumentNullException.ThrowIfNull(body);
        return [.. Files(body, null, 0)];
    }

    private static IEnumerable<ListedFile> Files(MessageBody body, string? nestedIn, int depth) =>
        body.Attachments.SelectMany(part => Files(part, body, nestedIn, depth));

    private static IEnumerable<ListedFile> Files(Part part, MessageBody body, string? nestedIn, int depth)
    {
        if (part.AttachedMessage is { } message && depth < Deepest)
        {
            var inside = MessageBody.Read(message);
            // A message out of Outlook's store has no bytes of its own that could be a file.
            if (inside.Attachments.Count > 0 || part.Content.IsEmpty)
            {
                return [.. Text(message, inside, part.Number), .. Files(inside, part.Number, depth + 1)];
            }
        }

        return [new ListedFile(part.Number, part.FileName, part.ContentType, part.Content, body.IsInline(part), nestedIn)];
    }

    private static IEnumerable<ListedFile> Text(Message message, MessageBody body, string nestedIn) =>
        message.Leaves.Where(l => l.Number == body.BodyPart).Select(l => new ListedFile(
            l.Number, FileNames.Safe(message.Subject + (l.ContentType == "text/html" ? ".html" : ".txt")), l.ContentType, l.Content, false,
            nestedIn));
}
