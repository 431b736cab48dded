using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Files by the SHA-256 of their bytes: written under a temporary name, synced, renamed, the folder synced. Never changed.
public sealed class FileStore(HawlSettings settings, HawlContext db, TimeProvider clock) : IDisposable
{
    private const int MostOpen = 200;
    private const int MostRows = 200;

    // At most 65536, two hexadecimal digits twice.
    private static readonly ConcurrentDictionary<string, bool> Durable = new(StringComparer.Ordinal);

    private readonly List<FreshFile> fresh = [];
    private readonly HashSet<string> folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> kept = new(StringComparer.Ordinal);

    // On the disk and in the database.
    public async Task<string> PutAsync(Stream content, CancellationToken cancellation)
    {
        var hash = await KeepAsync(content, cancellation);
        await RememberAsync(cancellation);
        return hash;
    }

    // Written; on the disk after SecureAsync, and in the database after RememberAsync.
    public async Task<string> KeepAsync(Stream content, CancellationToken cancellation)
    {
        var file = await FreshFile.WriteAsync(TemporaryPath(), content, cancellation);
        await AddAsync(file);
        return file.Hash;
    }

    // The same for bytes whose SHA-256 is known already.
    public Task KeepAsync(string hash, ReadOnlyMemory<byte> content)
    {
        if (!Touch(PathOf(hash)))
        {
            return AddAsync(FreshFile.Write(TemporaryPath(), hash, content.Span));
        }

        // Whoever put it there may not have synced the folder yet.
        kept[hash] = content.Length;
        folders.Add(FolderOf(hash));
        return Task.CompletedTask;
    }

    // Everything kept so far is on the disk when this returns. All at once: the disk makes one turn of what is asked together.
    public async Task SecureAsync()
    {
        await Task.WhenAll(fresh.Select(f => Task.Run(f.Flush)));
        foreach (var file in fresh)
        {
            var folder = FolderOf(file.Hash);
            if (!Touch(PathOf(file.Hash)))
            {
                Directory.CreateDirectory(folder);
                file.Name(PathOf(file.Hash), clock.GetUtcNow().UtcDateTime);
            }

            folders.Add(folder);
        }

        var above = folders.Where(f => !Durable.ContainsKey(f)).ToList();
        await Task.WhenAll(
            folders.Concat(above.Select(f => Path.GetDirectoryName(f) ?? f)).Concat(above.Count > 0 ? [settings.FilesFolder] : [])
                .Distinct().Select(folder => Task.Run(() => DurableFolder.Sync(folder))));
        // The folders above hold nothing but folders, which stay: once one is on the disk, it is.
        above.ForEach(f => Durable.TryAdd(f, true));
        Dispose();
        folders.Clear();
    }

    // Rows of the files kept so far, in the transaction of whatever they belong to. In the order of their hashes, so that no two
    // who keep the same files wait for each other.
    public async Task RememberAsync(CancellationToken cancellation)
    {
        await SecureAsync();
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var rows in kept.OrderBy(k => k.Key, StringComparer.Ordinal).Chunk(MostRows))
        {
            await db.Database.ExecuteSqlRawAsync(
                Insert(rows.Length), [.. rows.SelectMany(r => new object[] { r.Key, r.Value }), now], cancellation);
        }

        kept.Clear();
    }

    public Stream Open(string hash) => new FileStream(
        PathOf(hash), FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);

    // What was kept and never secured leaves nothing.
    public void Dispose()
    {
        fresh.ForEach(f => f.Dispose());
        fresh.Clear();
    }

    // Its row, in the transaction of whoever had it last; the file itself after that, with Discard.
    public Task ForgetAsync(string hash, CancellationToken cancellation) =>
        db.StoredFiles.Where(f => f.Hash == hash).ExecuteDeleteAsync(cancellation);

    // Takes off the disk what no row names any more; what was kept again since then stays.
    public void Discard(string hash, DateTime since)
    {
        var aside = TemporaryPath();
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
        if (!File.Exists(path))
        {
            return false;
        }

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

    private static string Insert(int rows)
    {
        var values = Enumerable.Range(0, rows).Select(i => $"({{{2 * i}}}, {{{(2 * i) + 1}}}, {{{2 * rows}}})");
        return $"INSERT INTO stored_file (hash, size, stored_at) VALUES {string.Join(", ", values)} ON CONFLICT DO NOTHING";
    }

    private async Task AddAsync(FreshFile file)
    {
        fresh.Add(file);
        kept[file.Hash] = file.Size;
        if (fresh.Count >= MostOpen)
        {
            await SecureAsync();
        }
    }

    private string TemporaryPath()
    {
        Directory.CreateDirectory(settings.FilesFolder);
        return Path.Combine(settings.FilesFolder, $".{Guid.CreateVersion7():N}.tmp");
    }

    private string FolderOf(string hash) => Path.Combine(settings.FilesFolder, hash[..2], hash[2..4]);

    private string PathOf(string hash) => hash.Length == 64 && hash.All(char.IsAsciiHexDigitLower)
        ? Path.Combine(FolderOf(hash), hash)
        : throw new ArgumentException("A file of the store is named by its SHA-256 in lower-case hexadecimal digits.", nameof(hash));
}
