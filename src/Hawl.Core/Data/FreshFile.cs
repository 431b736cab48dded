using System.Buffers;
using System.Security.Cryptography;
using Microsoft.Win32.SafeHandles;

namespace Hawl.Core.Data;

// A file under a name for the time being: written, and on the disk once it is flushed. It stays open until then, so that no failure of
// the disk goes unheard.
internal sealed class FreshFile : IDisposable
{
    private const int Block = 64 * 1024;

    private readonly SafeFileHandle handle;
    private readonly string path;

    private FreshFile(string path)
    {
        this.path = path;
        handle = File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
    }

    public string Hash { get; private set; } = "";

    public long Size { get; private set; }

    public static FreshFile Write(string path, string hash, ReadOnlySpan<byte> content)
    {
        var file = new FreshFile(path) { Hash = hash, Size = content.Length };
        try
        {
            RandomAccess.Write(file.handle, content, 0);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    public static async Task<FreshFile> WriteAsync(string path, Stream content, CancellationToken cancellation)
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var file = new FreshFile(path);
        var block = ArrayPool<byte>.Shared.Rent(Block);
        try
        {
            for (int read; (read = await content.ReadAsync(block, cancellation)) > 0; file.Size += read)
            {
                sha.AppendData(block, 0, read);
                RandomAccess.Write(file.handle, block.AsSpan(0, read), file.Size);
            }

            file.Hash = Convert.ToHexStringLower(sha.GetHashAndReset());
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(block);
        }
    }

    public void Flush()
    {
        if (!handle.IsClosed)
        {
            RandomAccess.FlushToDisk(handle);
            handle.Dispose();
        }
    }

    public void Name(string final, DateTime at)
    {
        File.SetLastWriteTimeUtc(path, at);
        File.Move(path, final, overwrite: true);
    }

    // Nothing is left of one that was given no name.
    public void Dispose()
    {
        handle.Dispose();
        File.Delete(path);
    }
}
