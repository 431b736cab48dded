using Hawl.Core.Correspondence;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Correspondence;

public sealed class IntakeUnreadableTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task TryReadAsync_WithASegmentThatCannotBeRead_GivesTheOthersFirst()
    {
        await using var journal = new IntakeJournal(_folder.Path, TimeProvider.System);
        await journal.AppendAsync("one");
        await journal.AppendAsync("two");
        Assert.Equal("one", await Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default)).TextAsync());
        var segment = Assert.Single(Directory.GetFiles(_folder.Path));
        var away = Hide(segment);
        await IntakeDrop.WriteAsync(_folder.Path, Intake.Envelope(), Intake.Message("dropped"), default);

        Assert.Equal("dropped", await Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default)).TextAsync());
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => journal.TryReadAsync(default));
        Directory.Delete(segment);
        File.Move(away, segment);
        Assert.Equal("two", await Assert.IsType<IntakeRecord>(await journal.TryReadAsync(default)).TextAsync());
    }

    // A folder stands in its place.
    private string Hide(string segment)
    {
        var away = _folder["away"];
        File.Move(segment, away);
        Directory.CreateDirectory(segment);
        return away;
    }
}
