using Hawl.Core.Data;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Data;

public sealed class DataFolderLockTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void TryTake_WhenTaken_SaysWhoHoldsIt()
    {
        Assert.True(DataFolderLock.TryTake(_folder.Path, TimeProvider.System, out var first, out _));
        using (first)
        {
            Assert.False(DataFolderLock.TryTake(_folder.Path, TimeProvider.System, out var second, out var reason));

            Assert.Null(second);
            Assert.StartsWith($"another hawl process (pid {Environment.ProcessId}, since ", reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void TryTake_AfterItWasLeft_Takes()
    {
        Assert.True(DataFolderLock.TryTake(_folder.Path, TimeProvider.System, out var first, out _));
        first.Dispose();

        Assert.True(DataFolderLock.TryTake(_folder.Path, TimeProvider.System, out var second, out var reason));

        second.Dispose();
        Assert.Null(reason);
    }

    [Fact]
    public void TryTake_WithFolderThatIsNotThere_MakesIt()
    {
        Assert.True(DataFolderLock.TryTake(_folder["new"], TimeProvider.System, out var taken, out _));

        taken.Dispose();
        Assert.True(Directory.Exists(_folder["new"]));
    }
}
