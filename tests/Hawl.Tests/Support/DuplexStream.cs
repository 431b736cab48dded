using System.IO.Pipelines;

namespace Hawl.Tests.Support;

// Two streams joined in memory, as the two ends of a connection.
public sealed class DuplexStream : Stream
{
    private readonly Stream _in;
    private readonly Stream _out;

    private DuplexStream(Stream input, Stream output) => (_in, _out) = (input, output);

    public override bool CanRead => true;

    public override bool CanWrite => true;

    public override bool CanSeek => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public static (DuplexStream Client, DuplexStream Server) Pair()
    {
        var unlimited = new PipeOptions(pauseWriterThreshold: 0);
        var (up, down) = (new Pipe(unlimited), new Pipe(unlimited));
        return (new(down.Reader.AsStream(), up.Writer.AsStream()), new(up.Reader.AsStream(), down.Writer.AsStream()));
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        _in.ReadAsync(buffer, cancellationToken);

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        _out.WriteAsync(buffer, cancellationToken);

    public override Task FlushAsync(CancellationToken cancellationToken) => _out.FlushAsync(cancellationToken);

    public override void Flush() => throw new NotSupportedException("Only asynchronous use");

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only asynchronous use");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only asynchronous use");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    // Ends what the other side reads; this side can still read.
    public void CloseWriting() => _out.Dispose();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _out.Dispose();
            _in.Dispose();
        }

        base.Dispose(disposing);
    }
}
