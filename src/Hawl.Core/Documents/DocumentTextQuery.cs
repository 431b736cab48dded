using Hawl.Core.Data;

namespace Hawl.Core.Documents;

// The text of a stored file, read once and kept beside the files, by what the file is and by the reader's version. What is kept may be
// deleted at any time.
public sealed class DocumentTextQuery(FileStore files, DocumentReader reader, HawlSettings settings, TimeProvider clock)
{
    // What went wrong may have been the machine's fault.
    private static readonly TimeSpan Again = TimeSpan.FromDays(1);

    // Null: a file of a kind that is not read.
    public async Task<DocumentText?> FindAsync(string fileHash, string name, string contentType, CancellationToken cancellation)
    {
        if (DocumentKinds.Of(name, contentType) is not { } kind)
        {
            return null;
        }

        var path = PathOf(fileHash, kind);
        if (await KeptAsync(path, cancellation) is { } kept)
        {
            return kept;
        }

        await using var content = files.Open(fileHash);
        if (content.Length > DocumentReader.Largest)
        {
            return DocumentText.Failed(DocumentFault.TooLarge);
        }

        var bytes = new byte[content.Length];
        await content.ReadExactlyAsync(bytes, cancellation);
        var text = await reader.ReadAsync(kind, bytes, cancellation);
        if (text.Fault is not DocumentFault.NoReader)
        {
            await KeepAsync(path, text);
        }

        return text;
    }

    private string PathOf(string fileHash, DocumentKind kind) => Path.Combine(
        settings.DerivedFolder, $"text-{DocumentText.Version}", fileHash[..2], $"{fileHash}.{Words.Of(kind)}.jsonl");

    private async Task<DocumentText?> KeptAsync(string path, CancellationToken cancellation)
    {
        try
        {
            using var kept = new StreamReader(path);
            var text = await DocumentLines.ReadAsync(kept, cancellation);
            var isOld = text?.Fault is DocumentFault.TooSlow or DocumentFault.Damaged
                && File.GetLastWriteTimeUtc(path) < clock.GetUtcNow().UtcDateTime - Again;
            return isOld ? null : text;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    // By a name for the time being, so that nobody reads half of it; and it need not survive a crash.
    private async Task KeepAsync(string path, DocumentText text)
    {
        var folder = Path.GetDirectoryName(path) ?? settings.DerivedFolder;
        Directory.CreateDirectory(folder);
        var fresh = Path.Combine(folder, $".{Guid.CreateVersion7():N}.tmp");
        await using (var written = new StreamWriter(fresh))
        {
            await DocumentLines.WriteAsync(text, written);
        }

        File.SetLastWriteTimeUtc(fresh, clock.GetUtcNow().UtcDateTime);
        File.Move(fresh, path, overwrite: true);
    }
}
