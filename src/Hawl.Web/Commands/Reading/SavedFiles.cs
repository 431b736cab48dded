using System.Globalization;
using System.Security.Cryptography;
using Hawl.Mail.Bodies;

namespace Hawl.Web.Commands.Reading;

// The files of messages, written into a folder under names of ours: a sender's name never becomes a path.
public sealed class SavedFiles(string? folder)
{
    // No extension that a desktop would run counts for more than its letters: files are written, never opened.
    private const int LongestExtension = 8;

    public IReadOnlyList<AttachmentReport> Save(int message, IReadOnlyList<ListedFile> files) =>
        [.. files.Select((f, i) => Save(f, string.Create(CultureInfo.InvariantCulture, $"{message:0000}-{i + 1:000}")))];

    private AttachmentReport Save(ListedFile file, string name)
    {
        var content = file.Content.Span;
        var archive = file.Archive;
        var path = folder is null ? null : Path.Combine(Path.GetFullPath(folder), name + Extension(file.FileName));
        if (path is not null)
        {
            File.WriteAllBytes(path, content);
        }

        return new AttachmentReport(
            file.Part, file.FileName, file.ContentType, content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), path,
            file.IsInline, file.NestedIn)
        {
            Members = archive?.Members,
            MembersInAll = archive?.Total,
        };
    }

    private static string Extension(string? fileName)
    {
        var extension = Path.GetExtension(fileName ?? "").ToLowerInvariant();
        return extension.Length is > 1 and <= LongestExtension && extension.Skip(1).All(char.IsAsciiLetterOrDigit) ? extension : ".bin";
    }
}
