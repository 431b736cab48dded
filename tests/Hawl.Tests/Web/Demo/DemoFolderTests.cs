using Hawl.Core;
using Hawl.Tests.Support;
using Hawl.Web.Demo;

namespace Hawl.Tests.Web.Demo;

public sealed class DemoFolderTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public async Task Prepare_InAFolderOfSomethingElse_RefusesAndChangesNothing()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder["hawl.db"], "somebody's");

        var refusal = await Assert.ThrowsAsync<RuleException>(() => PrepareAsync(folder));

        Assert.Equal("demo-folder", refusal.Rule);
        Assert.Equal(["hawl.db"], folder.Files);
        Assert.Equal("somebody's", await File.ReadAllTextAsync(folder["hawl.db"]));
    }

    [Fact]
    public async Task Prepare_WithAStrangersFileAmongOurs_RefusesAndNamesIt()
    {
        using var folder = new TemporaryFolder();
        new DemoFolder(folder.Path).Finish(Today.AddDays(-1));
        await File.WriteAllTextAsync(folder["thesis.txt"], "keep me");

        var refusal = await Assert.ThrowsAsync<RuleException>(() => PrepareAsync(folder));

        Assert.Contains("thesis.txt", refusal.Message);
        Assert.Equal(["demonstration", "thesis.txt"], folder.Files);
    }

    [Fact]
    public async Task Prepare_WithADemonstrationFromToday_LeavesItAsItIs()
    {
        using var folder = new TemporaryFolder();
        new DemoFolder(folder.Path).Finish(Today);

        Assert.False(await PrepareAsync(folder));
        Assert.Equal(["demonstration"], folder.Files);
    }

    [Fact]
    public void Clear_OfAnOlderDemonstration_LeavesOnlyAMarkThatIsFromNoDay()
    {
        using var folder = new TemporaryFolder();
        var demo = new DemoFolder(folder.Path);
        demo.Finish(Today.AddDays(-1));
        File.WriteAllText(folder["hawl.db-wal"], "old");
        Directory.CreateDirectory(folder["outbox"]);

        demo.Check();
        demo.Clear();

        Assert.Equal(["demonstration"], Directory.GetFileSystemEntries(folder.Path).Select(e => Path.GetFileName(e)));
        Assert.False(demo.IsFrom(Today.AddDays(-1)));
    }

    private static Task<bool> PrepareAsync(TemporaryFolder folder)
    {
        var clock = new ManualClock();
        clock.Set(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
        var settings = new HawlSettings { DataFolder = folder.Path, PublicUrl = new Uri("http://localhost:8080/") };
        return Demonstration.PrepareAsync(settings, clock, new Progress<DemoProgress>(), default);
    }
}
