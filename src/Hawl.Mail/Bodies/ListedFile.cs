using Hawl.Mail.Containers;

namespace Hawl.Mail.Bodies;

/// <summary>A file that came with a message, as its reader is shown it.</summary>
/// <param name="Part">The number of the part it is, see <see cref="Mime.Part.Number"/>.</param>
/// <param name="FileName">Its name, safe to show; null where nobody named it.</param>
/// <param name="ContentType">Its media type in lower case.</param>
/// <param name="Content">Its bytes, decoded.</param>
/// <param name="IsInline">Whether the body shows it in its place.</param>
/// <param name="NestedIn">The number of the attached message or container it came out of; null where it was attached itself.</param>
/// <example><code>FileList.Of(message, body).Select(f => f.FileName)</code></example>
public sealed record ListedFile(
    string Part, string? FileName, string ContentType, ReadOnlyMemory<byte> Content, bool IsInline, string? NestedIn)
{
    /// <summary>What the file holds, where it is an archive; else null. Office's files, which are built as archives, are none.</summary>
    public ArchiveListing? Archive =>
        ContentType is "application/zip" or "application/x-zip-compressed" or "application/x-zip" or "multipart/x-zip"
        || (FileName?.EndsWith(".zip", StringComparison.OrdinalIgnoreCase) ?? false)
            ? ArchiveListing.Of(Content)
            : null;
}
