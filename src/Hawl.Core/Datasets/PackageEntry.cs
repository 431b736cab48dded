using System.IO.Compression;
using System.Security.Cryptography;

namespace Hawl.Core.Datasets;

// A file of a package while it is written, with what its checksum will be.
internal sealed class PackageEntry : Stream
{
    private readonly Stream to;
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private long size;

    public PackageEntry(ZipArchive zip, string name, DateTimeOffset at)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        (entry.LastWriteTime, Name) = (at, name);
        to = entry.Open();
    }

    public string Name { get; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => size;

    public override long Position
    {
        get => size;
        set => throw new NotSupportedException();
    }

    // To be asked for when it is written.
    public Sum Checksum => new(Name, size, Convert.ToHexStringLower(sha.GetCurrentHash()));

    public override void Write(byte[] buffer, int offset, int count)
    {
        sha.AppendData(buffer, offset, count);
        to.Write(buffer, offset, count);
        size += count;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        sha.AppendData(buffer.Span);
        await to.WriteAsync(buffer, cancellationToken);
        size += buffer.Length;
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => to.Flush();

    public override Task FlushAsync(CancellationToken cancellationToken) => to.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            to.Dispose();
            sha.Dispose();
        }

        base.Dispose(disposing);
    }

    public sealed record Sum(string Name, long Size, string Hash);
}
