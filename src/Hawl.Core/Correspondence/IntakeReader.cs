using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;

namespace Hawl.Core.Correspondence;

// Hands out the records of all segments in order, keeps what is done and deletes segments that are closed and drained.
internal sealed class IntakeReader(string folder, ILogger? log) : IDisposable
{
    private readonly SemaphoreSlim _gate = new(1);
    private readonly SortedDictionary<string, IntakeSegment> _segments = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _setAside = new(StringComparer.Ordinal);

    public IReadOnlyList<string> SetAside
    {
        get
        {
            lock (_setAside)
            {
                return [.. _setAside];
            }
        }
    }

    // The writer tells of a segment before it makes the file, so that it is never taken for one that was left by someone else.
    public void Add(IntakeSegment segment)
    {
        lock (_segments)
        {
            _segments[segment.Path] = segment;
        }
    }

    // A segment that cannot be read holds up no other, and is only said when there is nothing else to hand out.
    public Task<IntakeRecord?> TryReadAsync(CancellationToken cancellation) => AloneAsync(
        async () =>
        {
            var (record, problem) = await NextAsync(cancellation);
            if (record is null && Discover())
            {
                (record, problem) = await NextAsync(cancellation);
            }

            if (record is null && problem is not null)
            {
                ExceptionDispatchInfo.Throw(problem);
            }

            return record;
        },
        cancellation);

    public Task CompleteAsync(IReadOnlyList<IntakeRecord> records, CancellationToken cancellation) => AloneAsync(
        () =>
        {
            foreach (var record in records)
            {
                record.Segment.Complete(record);
                Finish(record.Segment);
            }

            return Task.FromResult(true);
        },
        cancellation);

    public void Dispose()
    {
        foreach (var segment in Segments())
        {
            segment.Close();
        }

        _gate.Dispose();
    }

    private async Task<T> AloneAsync<T>(Func<Task<T>> work, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await work();
        }
        finally
        {
            _gate.Release();
        }
    }

    private async Task<(IntakeRecord? Record, Exception? Problem)> NextAsync(CancellationToken cancellation)
    {
        Exception? unreadable = null;
        foreach (var segment in Segments())
        {
            try
            {
                if (await NextAsync(segment, cancellation) is { } record)
                {
                    return (record, null);
                }

                Finish(segment);
            }
            catch (FileNotFoundException)
            {
                // Somebody has moved the file away; the others must not wait for it.
                Forget(segment);
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                unreadable ??= problem;
            }
        }

        return (null, unreadable);
    }

    private async Task<IntakeRecord?> NextAsync(IntakeSegment segment, CancellationToken cancellation)
    {
        while (segment.Next < segment.End)
        {
            var reading = await IntakeFormat.ReadAsync(segment, segment.Next, segment.End, cancellation);
            if (reading.Record is null)
            {
                await SetAsideAsync(segment, reading.Length, cancellation);
            }

            segment.Next += reading.Length;
            if (reading.Record is { } record && !segment.IsDone(record))
            {
                segment.Outstanding++;
                return record;
            }
        }

        return null;
    }

    // Files that are new in the folder: dropped by `hawl receive`, or left by a process that ended.
    private bool Discover()
    {
        var known = Segments().Select(s => s.Path).ToHashSet();
        var found = Directory.EnumerateFiles(folder, "*" + IntakeName.Extension).Where(path => !known.Contains(path)).ToList();
        found.ForEach(path => Add(IntakeSegment.Found(path)));
        return found.Count > 0;
    }

    // Damaged bytes are kept for a person to look at: nobody was told that they are safe, unless a disk has failed.
    private async Task SetAsideAsync(IntakeSegment segment, long length, CancellationToken cancellation)
    {
        var path = $"{segment.Path}.damaged-{segment.Next}";
        await using var source = new FileStream(IntakeFormat.OpenToRead(segment.Path), FileAccess.Read);
        await using var target = new FileStream(path, FileMode.Create);
        source.Position = segment.Next;
        var block = new byte[64 * 1024];
        for (var left = length; left > 0;)
        {
            var read = await source.ReadAsync(block.AsMemory(0, (int)Math.Min(block.Length, left)), cancellation);
            await target.WriteAsync(block.AsMemory(0, read), cancellation);
            left = read == 0 ? 0 : left - read;
        }

        target.Flush(flushToDisk: true);
        log?.LogError("Mail that was cut off or damaged was set aside; look at it, then delete it: {Path}", path);
        lock (_setAside)
        {
            _setAside.Add(path);
        }
    }

    private void Finish(IntakeSegment segment)
    {
        if (segment.Closed && segment.Drained)
        {
            Forget(segment);
            segment.Delete();
        }
    }

    private void Forget(IntakeSegment segment)
    {
        lock (_segments)
        {
            _segments.Remove(segment.Path);
        }
    }

    private IntakeSegment[] Segments()
    {
        lock (_segments)
        {
            return [.. _segments.Values];
        }
    }
}
