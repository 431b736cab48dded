using Hawl.Tests.Architecture.Source;
using Hawl.Tests.Support;

namespace Hawl.Tests.Reading.Report;

public class ReadingReportTests
{
    private const string Write = "HAWL_WRITE_REPORT";

    private static readonly Lazy<ReadingScores> _own = new(ReadingScores.OfOwn);

    // `make reading-report` sets the variable, and the file is written before it is compared.
    [Fact]
    public void Report_OfTheLabelledReplies_IsTheFileInTheTree()
    {
        var root = Tree.Root();
        var file = Path.Combine(root, "docs", "reading.md");
        var words = File.ReadAllText(Path.Combine(root, "tests", "Hawl.Tests", "Reading", "Report", "reading-words.md"));

        var report = ReadingReport.Write(_own.Value, words);

        if (!string.IsNullOrEmpty(Environment.GetEnvironmentVariable(Write)))
        {
            File.WriteAllText(file, report);
        }

        Assert.Equal(File.ReadAllText(file).ReplaceLineEndings("\n"), report);
    }

    [Theory]
    [InlineData("message")]
    [InlineData("given answer")]
    public void Confidence_OfOurOwnReplies_PromisesNoMoreThanItKeeps(string what) => AssertCalibrated(_own.Value, what, 20);

    [SharedFact]
    public void Confidence_OfSharedCases_PromisesNoMoreThanItKeeps()
    {
        var scores = SharedCases.Score(SharedFactAttribute.PathOf("reading"));

        AssertCalibrated(scores, "message", 10);
        AssertCalibrated(scores, "given answer", 10);
    }

    // Where there are enough readings to say so: of those that are so sure at least so many are right, but for a band; and what is
    // nearly certain is nearly always right.
    private static void AssertCalibrated(ReadingScores scores, string what, int enough)
    {
        Assert.All(Reliability.Of(scores.Of(what)).Where(row => row.Count >= enough), row =>
            Assert.True(row.Right >= row.Sure - 0.1, $"{what}: sure {row.Sure:0.00}, right {row.Right:0.00} of {row.Count}"));
        var certain = scores.Of(what).Where(one => one.Confidence >= 0.9).ToList();
        Assert.True(certain.Count(one => one.IsRight) >= 0.95 * certain.Count, $"{what}: of {certain.Count} too few are right");
    }
}
