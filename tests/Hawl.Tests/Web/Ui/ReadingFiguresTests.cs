using Hawl.Tests.Support;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Ui;

// What the site says of how well it reads is what was measured.
public sealed class ReadingFiguresTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public void Measured_IsWhatTheReportSays()
    {
        var figures = ReadingFigures.Measured;

        Assert.True(figures.Replies >= 150, $"Only {figures.Replies} replies were labelled.");
        Assert.Equal(figures.Replies, figures.Kinds.Sum(k => k.Labelled));
        Assert.Equal(figures.Answers, figures.Types.Sum(t => t.Labelled));
        Assert.All(figures.Kinds.Concat(figures.Outcomes).Concat(figures.Types), line => Assert.NotNull(line.Found));
        Assert.NotEmpty(figures.Unseen);
        Assert.All(figures.Certainty, band => Assert.InRange(band.Right ?? -1, 0, 100));
    }

    [Fact]
    public void Parse_ReadsTheTablesByTheirHeads()
    {
        var figures = ReadingFigures.Parse(
            """
            12 replies, 30 labelled answers.

            | kind | labelled | precision | recall |
            |---|---|---|---|
            | decision | 9 | 1.00 | 0.89 |
            | none | 2 | – | 0.00 |
            | holding | 0 | 0.00 | – |
            | all | 12 | 0.92 right | |

            | round | letters | replies | kind | outcome | grounds, act and section | answer type |
            |---|---|---|---|---|---|---|
            | 4, by the first rules | hard | 78 | 0.91 | 0.90 | – | 0.81 |
            | 4 again, by better ones | hard | 78 | 0.95 | 0.92 | – | 0.85 |
            | 10 | ordinary | 86 | 0.90 | 0.78 | 0.92 | 0.78 |
            """);

        Assert.Equal((12, 30), (figures.Replies, figures.Answers));
        Assert.Equal([new ReadingFigures.Line("decision", 9, 100, 89)], figures.Kinds);
        Assert.Equal(
            [new ReadingFigures.Round(4, "hard", 78, 91, 90, null, 81), new ReadingFigures.Round(10, "ordinary", 86, 90, 78, 92, 78)],
            figures.Unseen);
    }

    [Theory]
    [InlineData("/help/reading", "Replies it had never seen")]
    [InlineData("/cy/help/reading", "Ymatebion nad oedd wedi’u gweld erioed")]
    public async Task Page_SaysTheFiguresInWords(string path, string words)
    {
        using var answer = await site.GetAsync(path);
        var page = await answer.Content.ReadAsStringAsync();

        Assert.Contains(words, page, StringComparison.Ordinal);
        Assert.DoesNotContain("Reading.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Outcome.", page, StringComparison.Ordinal);
    }
}
