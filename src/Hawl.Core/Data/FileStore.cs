using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Files by the SHA-256 of their bytes: written under a temporary name, synced, renamed, the folder synced. Never changed.
public sealed class FileStore(HawlSettings settings, HawlContext db, TimeProvider clock)
{
    // At most 65536, two hexadecimal digits twice.
    private static readonly ConcurrentDictionary<string, bool> Durable = new(StringComparer.Ordinal);

    private readonly List<(string Hash, long Size)> kept = [];

    // On the disk and in the database.
    public async Task<string> PutAsync(Stream content, CancellationToken cancellation)
    {
        var hash = await KeepAsync(content, cancellation);
        await RememberAsync(cancellation);
        return hash;
    }

    // On the disk; the row follows with RememberAsync, in the transaction of whatever the file belongs to.
    public async Task<string> KeepAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.FilesFolder);
        var temporary = Path.Combine(settings.FilesFolder, $".{Guid.CreateVersion7():N}.tmp");
        try
        {
            var (hash, size) = await WriteAsync(content, temporary, cancellation);
            var path = PathOf(hash);
            if (!Touch(path))
            {
                var folder = Path.Combine(settings.FilesFolder, hash[..2], hash[2..4]);
                Directory.CreateDirectory(folder);
                Touch(temporary);
                File.Move(temporary, path, overwrite: true);
                DurableFolder.Sync(folder);
                SyncAbove(folder);
            }

            kept.Add((hash, size));
            return hash;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    // Rows of the files kept so far.
    public async Task RememberAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var (hash, size) in kept)
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO stored_file (hash, size, stored_at) VALUES ({hash}, {size}, {now}) ON CONFLICT DO NOTHING",
                cancellation);
        }

        kept.Clear();
    }

    // Takes off the disk what no row names any more; what was kept again since then stays.
    public void Discard(string hash, DateTime since)
    {
        var aside = Path.Combine(settings.FilesFolder, $".{Guid.CreateVersion7():N}.tmp");
        try
        {
            File.Move(PathOf(hash), aside);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return;
        }

        if (File.GetLastWriteTimeUtc(aside) >= since)
        {
            File.Move(aside, PathOf(hash), overwrite: true);
            return;
        }

        File.Delete(aside);
    }

    // When a file was last kept is its time on the disk. False when it is not there.
    private bool Touch(string path)
    {
        try
        {
            File.SetLastWriteTimeUtc(path, clock.GetUtcNow().UtcDateTime);
            return true;
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    // The folders above hold nothing but folders, which stay: once one is on the disk, it is.
    private void SyncAbove(string folder)
    {
        if (Durable.ContainsKey(folder))
        {
            return;
        }

        DurableFolder.Sync(Path.GetDirectoryName(folder) ?? folder);
        DurableFolder.Sync(settings.FilesFolder);
        Durable.TryAdd(folder, true);
    }

    public Stream Open(string hash) => new FileStream(
        PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(settings.FilesFolder, hash[..2], hash[2..4], hash)
        : throw new ArgumentException("A file of the store is named by its SHA-256 in lower-case hexadecimal digits.", nameof(hash));

    private static async Task<(string Hash, long Size)> WriteAsync(Stream content, string path, CancellationToken cancellation)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.Asynchronous);
            long size = 0;
            int read;
            while ((read = await content.ReadAsync(buffer, cancellation)) > 0)
            {
                sha.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), cancellation);
                size += read;
            }

            file.Flush(flushToDisk: true);
            return (Convert.ToHexStringLower(sha.GetHashAndReset()), size);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
