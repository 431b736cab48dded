using System.Runtime.CompilerServices;
using Hawl.Core.Data;
using Microsoft.Extensions.Logging;

namespace Hawl.Core.Correspondence;

// Where a message is safe before anything is made of it. A sender is told "accepted" only after AppendAsync has returned; then a power
// cut loses nothing. A record that was handed out and not completed comes again in the next life of the process, so what is done with it
// must bear repeating. One process owns the journal of a folder (DataFolderLock); others leave files in it with IntakeDrop.
public sealed class IntakeJournal : IAsyncDisposable
{
    private static readonly TimeSpan Abandoned = TimeSpan.FromDays(1);

    private readonly TimeProvider _clock;
    private readonly IntakeLimits _limits;
    private readonly IntakeReader _reader;
    private readonly IntakeWriter _writer;
    private TaskCompletionSource _news = NewNews();

    public IntakeJournal(string folder, TimeProvider clock, IntakeLimits? limits = null, ILogger<IntakeJournal>? log = null)
    {
        (_clock, _limits) = (clock, limits ?? new IntakeLimits());
        DurableFolder.Create(folder);
        Sweep(folder, clock);
        _reader = new IntakeReader(folder, log);
        _writer = new IntakeWriter(folder, clock, _limits.SegmentBytes, _reader.Add, Announce);
    }

    // How often the disk was asked to make messages durable: under load far less than once a message.
    public long Flushes => _writer.Flushes;

    // Files with what was damaged, for an administrator: cut off by a crash, or spoilt by the disk.
    public IReadOnlyList<string> SetAside => _reader.SetAside;

    // Returns when the message is on disk; throws when it is not. The stream is read from where it stands.
    public Task AppendAsync(IntakeEnvelope envelope, Stream message, CancellationToken cancellation) =>
        _writer.AppendAsync(envelope, message, cancellation);

    // The next record that was not handed out yet, or null when there is none now.
    public Task<IntakeRecord?> TryReadAsync(CancellationToken cancellation) => _reader.TryReadAsync(cancellation);

    // Every record as it comes, without end.
    public async IAsyncEnumerable<IntakeRecord> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (true)
        {
            var news = Volatile.Read(ref _news).Task;
            if (await TryReadAsync(cancellation) is { } record)
            {
                yield return record;
            }
            else if (await Task.WhenAny(news, Task.Delay(_limits.Poll, _clock, cancellation)) != news)
            {
                cancellation.ThrowIfCancellationRequested();
                _writer.Retire();
            }
        }
    }

    // The message is stored elsewhere now. May be said twice.
    public Task CompleteAsync(IReadOnlyList<IntakeRecord> records, CancellationToken cancellation) =>
        _reader.CompleteAsync(records, cancellation);

    // What was appended before is still written.
    public async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync();
        _reader.Dispose();
    }

    private void Announce() => Interlocked.Exchange(ref _news, NewNews()).TrySetResult();

    private static TaskCompletionSource NewNews() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    // What a broken-off `hawl receive` has left (its sender was told nothing), and lists of what is done whose segments are gone.
    private static void Sweep(string folder, TimeProvider clock)
    {
        var old = (clock.GetUtcNow() - Abandoned).UtcDateTime;
        var broken = Directory.EnumerateFiles(folder, "*" + IntakeName.Temporary).Where(path => File.GetLastWriteTimeUtc(path) < old);
        var orphans = Directory.EnumerateFiles(folder, "*.done").Where(path => !File.Exists(path[..^".done".Length]));
        foreach (var path in broken.Concat(orphans).ToList())
        {
            File.Delete(path);
        }
    }
}
