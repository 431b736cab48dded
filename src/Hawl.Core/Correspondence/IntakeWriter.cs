using System.Threading.Channels;
using Hawl.Core.Data;
using Microsoft.Win32.SafeHandles;

namespace Hawl.Core.Correspondence;

// Group commit: one loop takes every message that waits, writes them all, flushes once, and only then tells each sender. While the disk
// is busy with one group the next gathers, so the busier it is the fewer flushes a message costs.
internal sealed class IntakeWriter : IAsyncDisposable
{
    private const int GroupRecords = 1000;
    private const long GroupBytes = 16 * 1024 * 1024;

    private readonly Channel<Waiting> _queue = Channel.CreateUnbounded<Waiting>(new() { SingleReader = true });
    private readonly string _folder;
    private readonly TimeProvider _clock;
    private readonly long _segmentBytes;
    private readonly Action<IntakeSegment> _opened;
    private readonly Action _written;
    private readonly Task _loop;
    private (IntakeSegment Segment, SafeFileHandle File)? _open;
    private long _flushes;

    public IntakeWriter(string folder, TimeProvider clock, long segmentBytes, Action<IntakeSegment> opened, Action written)
    {
        (_folder, _clock, _segmentBytes, _opened, _written) = (folder, clock, segmentBytes, opened, written);
        _loop = Task.Run(RunAsync);
    }

    public long Flushes => Interlocked.Read(ref _flushes);

    // The stream is read only until this returns, even when the wait is cancelled; cancelling matters only before the message's turn has
    // come.
    public Task AppendAsync(IntakeEnvelope envelope, Stream message, CancellationToken cancellation)
    {
        var waiting = new Waiting(envelope, message, cancellation);
        ObjectDisposedException.ThrowIf(!_queue.Writer.TryWrite(waiting), this);
        return waiting.Safe.Task;
    }

    // Closes the open segment if it is drained, so that it can be deleted though no new mail comes.
    public void Retire() => _queue.Writer.TryWrite(new Waiting(null, Stream.Null, default));

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _loop;
    }

    private async Task RunAsync()
    {
        while (await _queue.Reader.WaitToReadAsync())
        {
            var group = new List<Waiting>();
            try
            {
                var end = await WriteGroupAsync(group);
                if (group.Count > 0)
                {
                    Commit(group, end);
                }
            }
            catch (Exception e)
            {
                // After a failed flush nobody knows what the disk holds: this segment ends where it was last known to be good.
                CloseSegment();
                group.ForEach(w => w.Safe.TrySetException(new IOException("The intake journal could not be written", e)));
            }
        }

        CloseSegment();
    }

    private async Task<long> WriteGroupAsync(List<Waiting> group)
    {
        var start = _open?.Segment.End ?? 0;
        var end = start;
        while (group.Count < GroupRecords && end - start < GroupBytes && _queue.Reader.TryRead(out var waiting))
        {
            if (waiting.Envelope is not { } envelope)
            {
                if (group.Count == 0 && _open is { Segment: { End: > 0, Drained: true } })
                {
                    CloseSegment();
                    _written();
                    (start, end) = (0, 0);
                }
            }
            else if (waiting.Cancellation.IsCancellationRequested)
            {
                waiting.Safe.TrySetCanceled(waiting.Cancellation);
            }
            else if (await WriteOneAsync(envelope, waiting, end) is { } length)
            {
                group.Add(waiting);
                end += length;
            }
        }

        return end;
    }

    // A message that cannot be read or written fails alone: the next one is written over what there is of it.
    private async Task<long?> WriteOneAsync(IntakeEnvelope envelope, Waiting waiting, long position)
    {
        try
        {
            var file = (_open ??= OpenSegment()).File;
            return await IntakeFormat.WriteAsync(file, position, envelope, waiting.Message, CancellationToken.None);
        }
        catch (Exception e)
        {
            waiting.Safe.TrySetException(new IOException("The message could not be written to the intake journal", e));
            return null;
        }
    }

    private void Commit(List<Waiting> group, long end)
    {
        if (_open is not { } open)
        {
            return;
        }

        // A longer message that failed may have left bytes behind the end.
        if (RandomAccess.GetLength(open.File) > end)
        {
            RandomAccess.SetLength(open.File, end);
        }

        RandomAccess.FlushToDisk(open.File);
        Interlocked.Increment(ref _flushes);
        open.Segment.End = end;
        if (end >= _segmentBytes)
        {
            CloseSegment();
        }

        group.ForEach(w => w.Safe.TrySetResult());
        _written();
    }

    private (IntakeSegment Segment, SafeFileHandle File) OpenSegment()
    {
        var segment = new IntakeSegment(Path.Combine(_folder, IntakeName.Next(_clock.GetUtcNow().UtcDateTime)));
        _opened(segment);
        try
        {
            var file = IntakeFormat.Create(segment.Path);
            DurableFolder.Sync(_folder);
            return (segment, file);
        }
        catch
        {
            segment.Closed = true;
            throw;
        }
    }

    private void CloseSegment()
    {
        if (_open is { } open)
        {
            open.File.Dispose();
            open.Segment.Closed = true;
            _open = null;
        }
    }

    // Without an envelope it asks to close the segment.
    private sealed record Waiting(IntakeEnvelope? Envelope, Stream Message, CancellationToken Cancellation)
    {
        public TaskCompletionSource Safe { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
