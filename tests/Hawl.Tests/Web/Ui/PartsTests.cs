using Hawl.Tests.Web.Languages;
using Hawl.Web.Pages.Dev;

namespace Hawl.Tests.Web.Ui;

// The parts as the development page shows them.
[Collection(PageSiteCollection.Name)]
public sealed class PartsTests(PageSite site)
{
    [Fact]
    public async Task Outcome_IsAShapeAndAWord()
    {
        var page = await site.Page("/dev/look");

        Assert.All(LookModel.Outcomes, word =>
        {
            var badge = page.QuerySelector($".status.is-{word} .outcome.is-{word}");
            Assert.EndsWith("#" + word, badge?.QuerySelector("use")?.GetAttribute("href"));
            Assert.NotEmpty(badge?.TextContent.Trim() ?? "");
            Assert.DoesNotContain("Outcome.", badge?.TextContent);
        });
    }

    [Fact]
    public async Task Mark_SaysTheTypeOfAnAnswerInWords()
    {
        var page = await site.Page("/cy/dev/look");

        Assert.Equal(LookModel.Answers.Length, page.QuerySelectorAll(".cell-mark .cell-word").Length);
        Assert.Equal("gwrthodwyd", page.QuerySelector("td .cell-mark.is-refused .visually-hidden")?.TextContent);
    }

    [Fact]
    public async Task Shapes_AskedFor_AllExist()
    {
        var page = await site.Page("/dev/look");
        var drawn = File.ReadAllText(Path.Combine(SourceTree.Web, "wwwroot", "img", "shapes.svg"));

        Assert.All(
            page.QuerySelectorAll("use").Select(u => (u.GetAttribute("href") ?? "").Split('#')[^1]).Distinct(),
            name => Assert.Contains($"id=\"{name}\"", drawn));
    }

    [Fact]
    public async Task Timeline_SaysWhatIsStillToCome()
    {
        var page = await site.Page("/dev/look");

        var steps = page.QuerySelector(".status.is-waiting .timeline");
        Assert.Equal(["is-done", "is-done", "is-ahead"], steps?.Children.Select(c => c.ClassName ?? "") ?? []);
        Assert.Equal("Answer due 1 July 2020 still to come", steps?.Children[2].TextContent);
        Assert.Equal("2020-07-01", steps?.Children[2].QuerySelector("time")?.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Progress_IsDrawnToScaleAndSaidInWords()
    {
        var page = await site.Page("/dev/look");

        var part = page.QuerySelector(".progress-of-batch");
        Assert.Equal("417.35", part?.QuerySelector("rect.is-full")?.GetAttribute("width"));
        Assert.Equal("true", part?.QuerySelector(".progress-bar-line")?.GetAttribute("aria-hidden"));
        Assert.Equal("52 of 124 answered", part?.QuerySelector("li")?.TextContent);
    }

    [Fact]
    public async Task File_TellsItsKindAndSize()
    {
        var page = await site.Page("/dev/look");

        Assert.Equal(["pdf, 214 kB", "xlsx, 3.4 MB"], page.QuerySelectorAll(".file .quiet").Select(f => f.TextContent));
    }

    [Fact]
    public async Task Field_TiesLabelHintAndErrorToItsControl()
    {
        var page = await site.Page("/dev/look");

        var control = page.QuerySelector("input[name=Title]");
        Assert.Equal("Title", page.QuerySelector(".field label")?.GetAttribute("for"));
        Assert.Equal("Title-hint Title-error", control?.GetAttribute("aria-describedby"));
        Assert.Equal("true", control?.GetAttribute("aria-invalid"));
        Assert.Equal("off", control?.GetAttribute("autocomplete"));
        Assert.StartsWith("Error: ", page.GetElementById("Title-error")?.TextContent);
        Assert.Equal("#Title", page.QuerySelector(".errors a")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Choices_OfferEachAnswerOnceAndKeepTheChosen()
    {
        var page = await site.Page("/dev/look");

        var buttons = page.QuerySelectorAll(".choices input").ToArray();
        Assert.Equal(buttons.Length, buttons.Select(b => b.Id).Distinct().Count());
        Assert.Equal("partial", Assert.Single(buttons, b => b.HasAttribute("checked")).GetAttribute("value"));
    }
}
