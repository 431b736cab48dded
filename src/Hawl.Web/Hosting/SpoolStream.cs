using Hawl.Core.Data;

namespace Hawl.Web.Hosting;

// A message on its way in, or a text on its way out: in memory while it is small, else in a file that is gone when it is closed, so that
// large ones do not fill the memory.
public sealed class SpoolStream(string folder) : Stream
{
    private const int Small = 256 * 1024;
    private const string Ending = ".spool";

    private Stream kept = new MemoryStream();

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => true;

    public override long Length => kept.Length;

    public override long Position
    {
        get => kept.Position;
        set => kept.Position = value;
    }

    // What a killed process left: never acknowledged, or never read, so nobody's.
    public static void Clear(string folder)
    {
        foreach (var left in Directory.Exists(folder) ? Directory.GetFiles(folder, "*" + Ending) : [])
        {
            File.Delete(left);
        }
    }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        RoomFor(buffer.Length).WriteAsync(buffer, cancellationToken);

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        kept.ReadAsync(buffer, cancellationToken);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        kept.ReadAsync(buffer, offset, count, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => kept.FlushAsync(cancellationToken);

    public override int Read(byte[] buffer, int offset, int count) => kept.Read(buffer, offset, count);

    public override void Write(byte[] buffer, int offset, int count) => RoomFor(count).Write(buffer, offset, count);

    public override void Flush() => kept.Flush();

    public override long Seek(long offset, SeekOrigin origin) => kept.Seek(offset, origin);

    public override void SetLength(long value) => kept.SetLength(value);

    protected override void Dispose(bool disposing)
    {
        kept.Dispose();
        base.Dispose(disposing);
    }

    private Stream RoomFor(int count)
    {
        if (kept is MemoryStream small && small.Position + count > Small)
        {
            DurableFolder.Create(folder);
            kept = new FileStream(
                Path.Combine(folder, $"{Guid.CreateVersion7():N}{Ending}"), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None,
                64 * 1024, FileOptions.Asynchronous | FileOptions.DeleteOnClose);
            small.WriteTo(kept);
        }

        return kept;
    }
}
