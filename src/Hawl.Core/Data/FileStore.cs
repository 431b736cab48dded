using System.Buffers;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Files by the SHA-256 of their bytes: written under a temporary name, synced, renamed, the folder synced. Never changed.
public sealed class FileStore(HawlSettings settings, HawlContext db, TimeProvider clock)
{
    public async Task<string> PutAsync(Stream content, CancellationToken cancellation)
    {
        Directory.CreateDirectory(settings.FilesFolder);
        var temporary = Path.Combine(settings.FilesFolder, $".{Guid.CreateVersion7():N}.tmp");
        try
        {
            var (hash, size) = await WriteAsync(content, temporary, cancellation);
            var path = PathOf(hash);
            if (!File.Exists(path))
            {
                var folder = Path.Combine(settings.FilesFolder, hash[..2], hash[2..4]);
                Directory.CreateDirectory(folder);
                File.Move(temporary, path, overwrite: true);
                DurableFolder.Sync(folder);
                DurableFolder.Sync(Path.Combine(settings.FilesFolder, hash[..2]));
                DurableFolder.Sync(settings.FilesFolder);
            }

            await RememberAsync(hash, size, cancellation);
            return hash;
        }
        finally
        {
            File.Delete(temporary);
        }
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

    private Task<int> RememberAsync(string hash, long size, CancellationToken cancellation) => db.Database.ExecuteSqlAsync(
        $"INSERT INTO stored_file (hash, size, stored_at) VALUES ({hash}, {size}, {clock.GetUtcNow().UtcDateTime}) ON CONFLICT DO NOTHING",
        cancellation);
}
