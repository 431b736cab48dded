namespace Hawl.Tests.House;

// The script `eng/test`, with test runs that end as the test says.
public sealed class TestRunTests : IDisposable
{
    private const string Skipped =
        """
        <UnitTestResult testName="A.B_Is_&quot;C&quot;" outcome="NotExecuted">
        <Message>for want of D &amp; E</Message>
        </UnitTestResult>
        """;

    private const string Failed =
        """
        <UnitTestResult testName="A.B_Fails" outcome="Failed">
        <Message>Assert.Equal() Failure
        Expected: 1</Message>
        <StackTrace>   at Library.Assert() in /_/src/Assert.cs:line 3
           at A.B_Fails() in /built/tests/A/B.cs:line 7</StackTrace>
        </UnitTestResult>
        """;

    private readonly Workshop _workshop = new();

    public TestRunTests()
    {
        foreach (var name in new[] { "eng/test", "eng/tools.sh", "eng/named.awk" })
        {
            _workshop.Copy(name);
        }
    }

    [Fact]
    public async Task Run_WithTwoSuites_EndsWithTheirSumAndNamesTheSkipped()
    {
        Suites(0, total: 5, executed: 4, passed: 4, Skipped);

        var outcome = await _workshop.RunAsync("eng/test", "", "sqlite", "architecture");

        Assert.Equal(0, outcome.Status);
        Assert.EndsWith("\n8 passed, 0 failed, 2 skipped\n", outcome.Output);
        Assert.Contains("skipped (sqlite) A.B_Is_\"C\": for want of D & E\n", outcome.Output);
    }

    [Fact]
    public async Task Run_WithAFailure_FailsAndNamesItLast()
    {
        Suites(1, total: 5, executed: 5, passed: 3, Failed);

        var outcome = await _workshop.RunAsync("eng/test", "", "sqlite");

        Assert.Equal(1, outcome.Status);
        Assert.EndsWith(
            "\nfailed (sqlite) A.B_Fails: Assert.Equal() Failure Expected: 1 at tests/A/B.cs:line 7\n3 passed, 2 failed, 0 skipped\n",
            outcome.Output);
    }

    [Theory]
    [InlineData(0, 0, "no test ran")]
    [InlineData(1, 3, "broke off")]
    public async Task Run_WithASuiteThatDidNotReallyRun_CountsAFailure(int status, int passed, string said)
    {
        Suites(status, passed, passed, passed);

        var outcome = await _workshop.RunAsync("eng/test", "", "sqlite");

        Assert.Equal(1, outcome.Status);
        Assert.Contains(said, outcome.Output);
        Assert.EndsWith($"\n{passed} passed, 1 failed, 0 skipped\n", outcome.Output);
    }

    [Fact]
    public async Task Run_WithFormattingThatIsOff_FailsThoughTestsPass()
    {
        Suites(0, total: 1, executed: 1, passed: 1, formatted: 2);

        var outcome = await _workshop.RunAsync("eng/test", "", "format", "sqlite");

        Assert.Equal(1, outcome.Status);
        Assert.EndsWith("\n1 passed, 0 failed, 0 skipped\n", outcome.Output);
    }

    public void Dispose() => _workshop.Dispose();

    private void Suites(int status, int total, int executed, int passed, string results = "", int formatted = 0)
    {
        _workshop.Write("results", $"""{results}<Counters total="{total}" executed="{executed}" passed="{passed}" failed="0" />""" + "\n");
        _workshop.Dotnet($$"""
            [ "$1" != format ] || exit {{formatted}}
            [ "$1" = test ] || exit 0
            while [ "$1" != --results-directory ]; do shift; done
            mkdir -p "$2"
            cp "$(dirname "$0")/../results" "$2/suite.trx"
            exit {{status}}
            """);
    }
}
