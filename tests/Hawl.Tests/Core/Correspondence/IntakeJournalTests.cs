using System.Security.Cryptography;
using Hawl.Core.Correspondence;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

public sealed class IntakeJournalTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task AppendAsync_ThenRead_GivesEnvelopeAndBytes()
    {
        await using var journal = Open();
        var envelope = Intake.Envelope() with { MailFrom = "", Recipients = ["a@hawl.example", "siân@hawl.example"], Peer = null };

        await journal.AppendAsync(envelope, Intake.Message("Subject: x\r\n\r\n\0\xff"), default);

        var record = Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default));
        Assert.Equivalent(envelope, record.Envelope, strict: true);
        Assert.Equal("Subject: x\r\n\r\n\0\xff", await record.TextAsync());
        Assert.Equal(16, record.MessageLength);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await record.ReadMessageAsync(default))), record.Sha256);
        Assert.Null(await journal.TryReadAsync(default));
    }

    [Fact]
    public async Task AppendAsync_WithEmptyMessage_IsKept()
    {
        await using var journal = Open();

        await journal.AppendAsync("");

        Assert.Equal([""], await journal.DrainAsync(complete: true));
    }

    [Fact]
    public async Task TryReadAsync_AfterRestart_GivesAgainWhatWasNotCompleted()
    {
        await using (var journal = Open())
        {
            await journal.AppendAsync("one");
            await journal.AppendAsync("two");
            await journal.AppendAsync("three");
            _ = await journal.TryReadAsync(default);
            var second = Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default));
            await journal.CompleteAsync([second], default);
            await journal.CompleteAsync([second], default);
        }

        await using var next = Open();
        Assert.Equal(["one", "three"], await next.DrainAsync(complete: true));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task AppendAsync_WithThousandAtOnce_FlushesAFewTimes()
    {
        await using var journal = Open();
        using var gate = new GatedStream();
        var first = journal.AppendAsync(Intake.Envelope(), gate, default);
        var others = Enumerable.Range(0, 999).Select(i => journal.AppendAsync($"letter {i}")).ToList();

        gate.Open();
        await Task.WhenAll(others.Append(first)).WaitAsync(TimeSpan.FromSeconds(60));

        Assert.InRange(journal.Flushes, 1, 10);
        var texts = await journal.DrainAsync(complete: true);
        Assert.Equal(Enumerable.Range(0, 999).Select(i => $"letter {i}").Prepend("gated"), texts);
    }

    [Fact]
    public async Task AppendAsync_FromManyTasksWhileReading_LosesAndRepeatsNothing()
    {
        await using var journal = Open(segmentBytes: 20_000);
        var written = Task.WhenAll(Enumerable.Range(0, 8).Select(async session =>
        {
            for (var i = 0; i < 50; i++)
            {
                await journal.AppendAsync($"{session}/{i} {new string('x', i * 7)}");
            }
        }));

        var read = new List<string>();
        await foreach (var record in journal.ReadAsync(default))
        {
            read.Add((await record.TextAsync()).Split(' ')[0]);
            await journal.CompleteAsync([record], default);
            if (read.Count == 400)
            {
                break;
            }
        }

        await written;
        Assert.Equal(400, read.Distinct().Count());
        Assert.All(Enumerable.Range(0, 8), session => Assert.Equal(
            Enumerable.Range(0, 50).Select(i => $"{session}/{i}"),
            read.Where(r => r.StartsWith($"{session}/", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task AppendAsync_PastTheSegmentsLength_BeginsAnotherAndDeletesDrainedOnes()
    {
        await using var journal = Open(segmentBytes: 600);
        foreach (var i in Enumerable.Range(0, 10))
        {
            await journal.AppendAsync($"letter {i} {new string('x', 200)}");
        }

        Assert.Equal(5, _folder.Files.Length);
        var texts = await journal.DrainAsync(complete: true);

        Assert.Equal(Enumerable.Range(0, 10), texts.Select(t => int.Parse(t.Split(' ')[1], null)));
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task AppendAsync_WithMessageThatCannotBeRead_FailsAlone()
    {
        await using var journal = Open();
        var before = journal.AppendAsync("before");
        var broken = journal.AppendAsync(Intake.Envelope(), new BrokenStream(100_000), default);
        var after = journal.AppendAsync("after");

        await Task.WhenAll(before, after);

        await Assert.ThrowsAsync<IOException>(() => broken);
        Assert.Equal(["before", "after"], await journal.DrainAsync(complete: false));
        Assert.Empty(journal.SetAside);
    }

    [Fact]
    public async Task AppendAsync_CancelledBeforeItsTurn_WritesNothing()
    {
        await using var journal = Open();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            journal.AppendAsync(Intake.Envelope(), Intake.Message("x"), new CancellationToken(canceled: true)));

        Assert.Null(await journal.TryReadAsync(default));
    }

    [Fact]
    public async Task AppendAsync_WhenTheFolderIsGone_FailsAndGoesOnWhenItIsBack()
    {
        await using var journal = Open();
        Directory.Delete(_folder.Path);

        await Assert.ThrowsAsync<IOException>(() => journal.AppendAsync("lost"));
        Directory.CreateDirectory(_folder.Path);
        await journal.AppendAsync("kept");

        Assert.Equal(["kept"], await journal.DrainAsync(complete: true));
    }

    [Fact]
    public async Task AppendAsync_AfterDispose_Throws()
    {
        var journal = Open();
        await journal.DisposeAsync();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => journal.AppendAsync("late"));
    }

    [Fact]
    public async Task DisposeAsync_WithMessagesWaiting_WritesThem()
    {
        var journal = Open();
        var appended = Enumerable.Range(0, 20).Select(i => journal.AppendAsync($"{i}")).ToList();

        await journal.DisposeAsync();
        await Task.WhenAll(appended);

        await using var next = Open();
        Assert.Equal(20, (await next.DrainAsync(complete: true)).Count);
    }

    [Fact]
    public async Task ReadAsync_WhenAllIsDoneAndNothingComes_LeavesAnEmptyFolder()
    {
        await using var journal = Open();
        using var stopping = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await journal.AppendAsync("one");

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var record in journal.ReadAsync(stopping.Token))
            {
                await journal.CompleteAsync([record], default);
                _ = WhenEmptyAsync(stopping);
            }
        });

        Assert.Empty(_folder.Files);
    }

    private async Task WhenEmptyAsync(CancellationTokenSource then)
    {
        while (_folder.Files.Length > 0 && !then.IsCancellationRequested)
        {
            await Task.Delay(10);
        }

        await then.CancelAsync();
    }

    private IntakeJournal Open(long segmentBytes = 64 * 1024 * 1024) =>
        new(_folder.Path, TimeProvider.System, new IntakeLimits { SegmentBytes = segmentBytes, Poll = TimeSpan.FromMilliseconds(20) });

    // Gives its bytes only once it is opened, so that others can gather behind it.
    private sealed class GatedStream : MemoryStream
    {
        private readonly TaskCompletionSource _opened = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public GatedStream()
            : base("gated"u8.ToArray())
        {
        }

        public void Open() => _opened.TrySetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await _opened.Task;
            return await base.ReadAsync(buffer, cancellationToken);
        }
    }

    // Fails after some bytes.
    private sealed class BrokenStream(int length) : MemoryStream(new byte[length])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position == length ? throw new IOException("The spool is broken") : base.ReadAsync(buffer, cancellationToken);
    }
}
