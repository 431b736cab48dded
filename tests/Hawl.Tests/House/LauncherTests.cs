namespace Hawl.Tests.House;

// The script `hawl` at the root, with a build that makes a program which says what it was given.
public sealed class LauncherTests : IDisposable
{
    private const string Build = """
        echo built >>"$(dirname "$0")/../builds"
        echo noise
        cat
        while [ "$1" != --output ]; do shift; done
        mkdir -p "$2"
        sleep 0.2
        printf '#!/bin/sh\necho "given $*"\ncat\n' >"$2/hawl"
        chmod +x "$2/hawl"
        """;

    private readonly Workshop _workshop = new();

    public LauncherTests()
    {
        _workshop.Copy("hawl");
        _workshop.Dotnet(Build);
        string[] sources =
        [
            "src/A.cs", "Directory.Build.props", "Directory.Packages.props", "BannedSymbols.txt", "global.json", ".editorconfig",
        ];
        foreach (var name in sources)
        {
            _workshop.Write(name, "1");
        }
    }

    [Fact]
    public async Task Run_FromAnotherFolder_GivesArgumentsAndInputToTheProgramAlone()
    {
        var outcome = await _workshop.RunAsync("hawl", "a letter", "read", "a b");

        Assert.Equal((0, "given read a b\na letter"), (outcome.Status, outcome.Output));
        Assert.Contains("noise", outcome.Errors);
    }

    [Fact]
    public async Task Run_ASecondTime_BuildsNothing()
    {
        await _workshop.RunAsync("hawl", "");

        var outcome = await _workshop.RunAsync("hawl", "");

        Assert.Equal("", outcome.Errors);
        Assert.Equal(1, Builds());
    }

    [Fact]
    public async Task Run_ByTwoAtOnce_BuildsOnce()
    {
        var outcomes = await Task.WhenAll(_workshop.RunAsync("hawl", ""), _workshop.RunAsync("hawl", ""));

        Assert.All(outcomes, outcome => Assert.Equal("given \n", outcome.Output));
        Assert.Equal(1, Builds());
    }

    [Theory]
    [InlineData("src/A.cs")]
    [InlineData("src/New.cs")]
    [InlineData("Directory.Packages.props")]
    public async Task Run_WithAChangedSource_BuildsAgain(string name)
    {
        await _workshop.RunAsync("hawl", "");
        _workshop.Write(name, "22");

        await _workshop.RunAsync("hawl", "");

        Assert.Equal(2, Builds());
    }

    [Fact]
    public async Task Run_WithABuildThatFails_SaysTryAgainLater()
    {
        _workshop.Dotnet("exit 1");

        var outcome = await _workshop.RunAsync("hawl", "");

        Assert.Equal((75, ""), (outcome.Status, outcome.Output));
        Assert.Contains("the build failed", outcome.Errors);
    }

    public void Dispose() => _workshop.Dispose();

    private int Builds() => File.ReadLines(_workshop.PathOf("builds")).Count();
}
