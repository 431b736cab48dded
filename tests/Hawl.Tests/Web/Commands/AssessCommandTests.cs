using System.CommandLine;
using System.Text.Json;
using Hawl.Tests.Support;
using Hawl.Web.Commands.Reading;

namespace Hawl.Tests.Web.Commands;

public sealed class AssessCommandTests : IDisposable
{
    private const string Letter =
        "Dear Board,\n\n1. How many boats do you own?\n2. Do you hire them out?\n   a. If yes, at what price?\n\nYours,\nAnn";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Assess_WithTwoReplies_PrintsEachAndWhatStandsAfterBoth()
    {
        var (status, output, error) = await RunAsync(
            "--json", "--letter", Written("letter.txt", Letter),
            Written("first.txt", "1. Nine\n2. No\n"), Written("second.txt", "1. Ten\n2. No\n"));

        Assert.True(status == 0, error);
        using var answer = JsonDocument.Parse(output);
        var questions = answer.RootElement.GetProperty("questions").EnumerateArray();
        Assert.Equal(["1", "2", "2a"], questions.Select(one => one.GetProperty("key").GetString()));
        var replies = answer.RootElement.GetProperty("replies").EnumerateArray().ToList();
        Assert.Equal(["first.txt", "second.txt"], replies.Select(one => one.GetProperty("file").GetString()));
        Assert.All(replies, one => Assert.Equal("decision", one.GetProperty("kind").GetString()));
        Assert.Equal("10", answer.RootElement.GetProperty("answers").GetProperty("1").GetProperty("value").GetString());
        var propagated = answer.RootElement.GetProperty("answers").GetProperty("2a");
        Assert.Equal("not-applicable", propagated.GetProperty("type").GetString());
        Assert.Equal("2", propagated.GetProperty("refersTo").GetString());
    }

    [Fact]
    public async Task Assess_WithExplain_PrintsWhy()
    {
        var (status, output, _) = await RunAsync(
            "--explain", "--letter", Written("letter.txt", Letter), Written("reply.txt", "1. Nine\n2. No\n"));

        Assert.Equal(0, status);
        Assert.Contains("question 1: Number", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_WithALawThatIsNone_NamesThoseThereAre()
    {
        var (status, _, error) = await RunAsync(
            "--regime", "atlantis", "--letter", Written("letter.txt", Letter), Written("reply.txt", "No"));

        Assert.NotEqual(0, status);
        Assert.Contains("uk-foia", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assess_WithADayThatIsNone_SaysSo()
    {
        var (status, _, error) = await RunAsync(
            "--sent-on", "yesterday", "--letter", Written("letter.txt", Letter), Written("reply.txt", "No"));

        Assert.NotEqual(0, status);
        Assert.Contains("yesterday", error, StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private string Written(string name, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static async Task<(int Status, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { AssessCommand.Create() };
        var parsed = root.Parse(["assess", .. arguments]);
        var status = await parsed.InvokeAsync(new InvocationConfiguration { Output = output, Error = error });
        return (status, output.ToString(), error.ToString());
    }
}
