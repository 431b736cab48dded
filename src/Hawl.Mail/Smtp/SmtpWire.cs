using System.Buffers;
using System.Text;

namespace Hawl.Mail.Smtp;

/// <summary>
/// Lines in and replies out over a stream, with time-outs. Replies are kept back until the next read would have to wait: that is what RFC
/// 2920 §3.2 asks of a server with PIPELINING, and saves packets. A time-out is a <see cref="TimeoutException"/>.
/// </summary>
internal sealed class SmtpWire(Stream stream, TimeProvider clock) : IAsyncDisposable
{
    private const int LinesBeforeGivingUp = 64;

    private readonly byte[] _input = new byte[32 * 1024];
    private readonly ArrayBufferWriter<byte> _output = new();
    private Stream _stream = stream;
    private Stream? _encrypted;
    private int _start;
    private int _end;

    /// <summary>What has been read from the stream and not yet been used.</summary>
    public ReadOnlyMemory<byte> Buffered => _input.AsMemory(_start, _end - _start);

    /// <summary>How many bytes were written and not yet sent.</summary>
    public int Unsent => _output.WrittenCount;

    /// <summary>Marks bytes of <see cref="Buffered"/> as used.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>Puts text behind what is still to be sent.</summary>
    public void Write(string text) => Encoding.UTF8.GetBytes(text, _output);

    /// <summary>Puts bytes behind what is still to be sent.</summary>
    public void Write(ReadOnlySpan<byte> bytes) => _output.Write(bytes);

    /// <summary>Sends what was written and goes on encrypted; what was read in plain text and not used is forgotten.</summary>
    public Task EncryptAsync(Func<Stream, CancellationToken, Task<Stream>> encrypt, TimeSpan limit, CancellationToken cancellation) =>
        WithinAsync(
            limit,
            async token =>
            {
                await FlushAsync(token);
                _encrypted = await encrypt(_stream, token);
                (_stream, _start, _end) = (_encrypted, 0, 0);
                return true;
            },
            cancellation);

    /// <summary>Sends everything that was written.</summary>
    public Task FlushAsync(TimeSpan limit, CancellationToken cancellation) => WithinAsync(limit, FlushAsync, cancellation);

    /// <summary>
    /// Sends what was written, then reads more; false when the other side has gone. Only to be called when nothing is buffered.
    /// </summary>
    public Task<bool> FillAsync(TimeSpan limit, CancellationToken cancellation) => WithinAsync(limit, FillAsync, cancellation);

    /// <summary>
    /// Reads one line of at most <paramref name="max"/> bytes; the whole line must come within <paramref name="limit"/>.
    /// </summary>
    public Task<SmtpLine> ReadLineAsync(int max, TimeSpan limit, CancellationToken cancellation) =>
        WithinAsync(limit, token => ReadLineAsync(max, token), cancellation);

    /// <summary>Closes the encryption, if any; the stream below it belongs to the caller.</summary>
    public ValueTask DisposeAsync() => _encrypted?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<SmtpLine> ReadLineAsync(int max, CancellationToken cancellation)
    {
        var line = new ArrayBufferWriter<byte>();
        long length = 0;
        while (true)
        {
            if (Buffered.IsEmpty && !await FillAsync(cancellation))
            {
                return new SmtpLine(SmtpLineKind.Gone, line.WrittenMemory);
            }

            var lf = Buffered.Span.IndexOf((byte)'\n');
            var taken = lf < 0 ? Buffered.Length : lf + 1;
            length += taken;
            if (length <= max + 2)
            {
                line.Write(Buffered.Span[..taken]);
            }

            Consume(taken);
            if (lf >= 0)
            {
                return length > max + 2 ? new SmtpLine(SmtpLineKind.TooLong, default) : Ended(line.WrittenMemory);
            }

            if (length > (long)max * LinesBeforeGivingUp)
            {
                return new SmtpLine(SmtpLineKind.Endless, default);
            }
        }
    }

    private static SmtpLine Ended(ReadOnlyMemory<byte> line) =>
        line.Span.EndsWith("\r\n"u8) ? new(SmtpLineKind.Whole, line[..^2]) : new(SmtpLineKind.BareLf, line[..^1]);

    private async Task<bool> FillAsync(CancellationToken cancellation)
    {
        await FlushAsync(cancellation);
        var read = await _stream.ReadAsync(_input, cancellation);
        (_start, _end) = (0, read);
        return read > 0;
    }

    private async Task<bool> FlushAsync(CancellationToken cancellation)
    {
        if (_output.WrittenCount > 0)
        {
            await _stream.WriteAsync(_output.WrittenMemory, cancellation);
            _output.ResetWrittenCount();
            await _stream.FlushAsync(cancellation);
        }

        return true;
    }

    private async Task<T> WithinAsync<T>(TimeSpan limit, Func<CancellationToken, Task<T>> work, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource(limit, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellation);
        try
        {
            return await work(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"Nothing came within {limit}");
        }
    }
}
