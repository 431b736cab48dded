namespace Hawl.Tests.Support;

// Stands for encryption: every byte is inverted, so that plain text on an encrypted connection is noticed.
public sealed class InvertingStream(Stream inner) : Stream
{
    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await inner.ReadAsync(buffer, cancellationToken);
        foreach (ref var b in buffer.Span[..read])
        {
            b = (byte)~b;
        }

        return read;
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        await inner.WriteAsync(buffer.ToArray().Select(b => (byte)~b).ToArray(), cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => inner.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException("Only asynchronous use");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only asynchronous use");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only asynchronous use");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
