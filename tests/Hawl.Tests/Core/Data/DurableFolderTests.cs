using Hawl.Core.Data;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Data;

public sealed class DurableFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Sync_WithFolder_Succeeds() => Assert.Null(Record.Exception(() => DurableFolder.Sync(_folder.Path)));

    [Fact]
    public void Sync_WithMissingFolder_Throws()
    {
        if (!OperatingSystem.IsWindows())
        {
            Assert.Throws<IOException>(() => DurableFolder.Sync(_folder["missing"]));
        }
    }
}
