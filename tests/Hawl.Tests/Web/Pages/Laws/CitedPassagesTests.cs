using AngleSharp.Html.Parser;
using Hawl.Core.Correspondence;
using Hawl.Tests.Support;
using Hawl.Web.Pages.Laws;

namespace Hawl.Tests.Web.Pages.Laws;

public sealed class CitedPassagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task RequestPage_WithAReplyThatNamesProvisions_LeadsToWhatTheyMean()
    {
        var request = await site.Some.RequestAsync();
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(
            request, "We rely on section 40(2). The road has a section 106 agreement.\nThe Data Protection Act s.24 holds too.");

        foreach (var prefix in new[] { "", "/cy" })
        {
            var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync($"{prefix}/request/{request.Slug}"));
            var link = Assert.Single(page.QuerySelectorAll("article[id^=incoming] .letter-body a"));
            Assert.Equal(("section 40(2)", $"{prefix}/law/uk-foia/s-40-2"), (link.TextContent, link.GetAttribute("href")));
        }
    }

    [Fact]
    public void Of_WithACitationSetInSeveralWays_LinksEachPartAndKeepsTheWords()
    {
        var passages = Passages(Line(0, Run("Withheld under section "), Run("43", bold: true), Run("(2), see "), Linked("here s.21")));

        var runs = CitedPassages.Of("uk-foia", passages, path => path)[0].Blocks[0].Runs ?? [];

        Assert.Equal("Withheld under section 43(2), see here s.21", string.Concat(runs.Select(r => r.Text)));
        Assert.Equal(
            [("section ", false), ("43", true), ("(2)", false)],
            runs.Where(r => r.Link == "/law/uk-foia/s-43-2").Select(r => (r.Text, r.Bold)));
        Assert.Equal("https://pages.example/", runs[^1].Link);
    }

    [Fact]
    public void Of_WithWhatIsQuotedOrFolded_LeavesItAsItIs()
    {
        var quoted = Passages(Line(1, Run("Not section 40(2), please.")));
        var folded = new[] { quoted[0] with { Kind = "disclaimer", Blocks = [Line(0, Run("Exempt under section 40(2)."))] } };

        Assert.Equal(quoted[0].Blocks[0].Runs, CitedPassages.Of("uk-foia", quoted, path => path)[0].Blocks[0].Runs);
        Assert.Equal(folded[0].Blocks[0].Runs, CitedPassages.Of("uk-foia", folded, path => path)[0].Blocks[0].Runs);
    }

    private static StoredPassage[] Passages(params StoredPassage.Block[] blocks) => [new(StoredPassage.Visible, null, blocks)];

    private static StoredPassage.Block Line(int depth, params StoredPassage.Run[] runs) => new("line", runs, 0, depth, false, null);

    private static StoredPassage.Run Run(string text, bool bold = false) => new(text, bold, false, false, null, null, null);

    private static StoredPassage.Run Linked(string text) => new(text, false, false, false, null, null, "https://pages.example/");
}
