using Hawl.Core.Correspondence;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

public sealed class IntakeDropTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task WriteAsync_WhileTheJournalIsRead_IsFound()
    {
        await using var journal = Open();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await using var records = journal.ReadAsync(patience.Token).GetAsyncEnumerator();
        var next = records.MoveNextAsync();
        Assert.False(next.IsCompleted);

        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope("pipe@council.example"), Intake.Message("dropped"), default);

        Assert.True(await next);
        Assert.Equal("pipe@council.example", records.Current.Envelope.MailFrom);
        Assert.Equal("dropped", await records.Current.TextAsync());
        await journal.CompleteAsync([records.Current], default);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task WriteAsync_WithNoJournalRunning_IsFoundWhenOneStarts()
    {
        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), Intake.Message("a"), default);
        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), Intake.Message("b"), default);

        await using var journal = Open();

        Assert.Equal(["a", "b"], await journal.DrainAsync(complete: true));
    }

    [Fact]
    public async Task TryReadAsync_WithFileThatWasMovedAway_GoesOnWithTheOthers()
    {
        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), Intake.Message("a"), default);
        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), Intake.Message("b"), default);
        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), Intake.Message("c"), default);
        await using var journal = Open();
        var first = Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default));

        File.Delete(_folder[_folder.Files[1]]);

        Assert.Equal(["c"], await journal.DrainAsync(complete: true));
        await journal.CompleteAsync([first], default);
        Assert.Empty(_folder.Files);
    }

    [Fact]
    public async Task WriteAsync_WithStreamThatBreaks_LeavesNothing()
    {
        var missing = new FileStream(_folder["spool"], FileMode.Create, FileAccess.Write);
        await using (missing)
        {
            await Assert.ThrowsAsync<NotSupportedException>(() => IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), missing, default));
        }

        Assert.Equal(["spool"], _folder.Files);
    }

    [Fact]
    public async Task Open_WithTemporaryFiles_SweepsOnlyOldOnes()
    {
        await File.WriteAllTextAsync(_folder["old.intake.tmp"], "half");
        await File.WriteAllTextAsync(_folder["new.intake.tmp"], "half");
        File.SetLastWriteTimeUtc(_folder["old.intake.tmp"], TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-2));

        await using var journal = Open();

        Assert.Null(await journal.TryReadAsync(default));
        Assert.Equal(["new.intake.tmp"], _folder.Files);
    }

    private IntakeJournal Open() => new(_folder.Path, TimeProvider.System, new IntakeLimits { Poll = TimeSpan.FromMilliseconds(20) });
}
