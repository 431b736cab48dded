using System.Diagnostics;
using System.Text;
using Hawl.Core.Documents;

namespace Hawl.Tests.Core.Documents;

public sealed class ChildProcessTests
{
    private static readonly ChildLimits Ample = new(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(20), 1_000_000, null);

    [Fact]
    public async Task Run_GivesInputAndTakesOutput()
    {
        var result = await RunAsync("tr a-z A-Z; echo done >&2", "boats", Ample);

        Assert.Equal((ChildEnd.Exited, 0), (result.End, result.Status));
        Assert.Equal(("BOATS", "done\n"), (Encoding.UTF8.GetString(result.Output), result.Error));
    }

    [Fact]
    public async Task Run_ThatNeverEnds_IsEndedWithAllItStarted()
    {
        var watch = Stopwatch.StartNew();
        var result = await RunAsync("sleep 600 & sleep 600", "", Ample with { Wall = TimeSpan.FromSeconds(1) });

        Assert.Equal(ChildEnd.TooSlow, result.End);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task Run_ThatTurnsInCircles_IsEndedByTheProcessorsClock()
    {
        var result = await RunAsync("while :; do :; done", "", Ample with { Processor = TimeSpan.FromSeconds(1) });

        Assert.Contains(result.Status, new int?[] { 128 + 24, 128 + 9 });
    }

    [Fact]
    public async Task Run_ThatPrintsWithoutEnd_IsEnded() =>
        Assert.Equal(ChildEnd.TooMuch, (await RunAsync("while :; do echo boats; done", "", Ample)).End);

    [Fact]
    public async Task Run_ThatFallsOver_SaysSo() => Assert.Equal(128 + 11, (await RunAsync("kill -SEGV $$", "", Ample)).Status);

    [Fact]
    public async Task Run_ThatDoesNotRead_StillTells()
    {
        var result = await RunAsync("exec <&-; echo enough", new string('x', 5_000_000), Ample);

        Assert.Equal("enough\n", Encoding.UTF8.GetString(result.Output));
    }

    [Fact]
    public async Task Run_KnowsNothingOfOurEnvironmentAndWritesNoFiles()
    {
        Environment.SetEnvironmentVariable("HAWL_TEST_SECRET", "hunter2");
        var result = await RunAsync("env; echo kept > kept-by-child || echo not written", "", Ample);

        var said = Encoding.UTF8.GetString(result.Output);
        Assert.DoesNotContain("hunter2", said, StringComparison.Ordinal);
        Assert.Contains("PATH=", said, StringComparison.Ordinal);
        var written = new FileInfo(Path.Combine(Path.GetTempPath(), "kept-by-child"));
        Assert.True(!written.Exists || written.Length == 0);
        written.Delete();
    }

    [Fact]
    public async Task Run_OfAProgramThatIsNotThere_SaysSo() => Assert.Equal(
        ChildEnd.NotThere,
        (await ChildProcess.RunAsync("no-such-reader", [], new Dictionary<string, string>(), default, Ample, default)).End);

    private static Task<ChildResult> RunAsync(string script, string input, ChildLimits limits) => ChildProcess.RunAsync(
        "sh", ["-c", script], new Dictionary<string, string>(), Encoding.UTF8.GetBytes(input), limits, default);
}
