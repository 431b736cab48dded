using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Authorities;

public sealed class AuthorityPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_List_ShowsEachNameInTheReadersLanguageByLetterWithoutAccents()
    {
        await site.Some.AuthorityAsync("Vale Trust", "zones");
        await site.Some.AuthorityAsync("Great River Trust", "zones", "Ŵyr Fawr");
        await site.Some.AuthorityAsync("Yarrow Board", "zones");
        Assert.Equal(["Great River Trust", "Vale Trust", "Yarrow Board"], await NamesAsync("/body/list/zones"));
        Assert.Equal(["Vale Trust", "Ŵyr Fawr", "Yarrow Board"], await NamesAsync("/cy/body/list/zones"));
        Assert.Contains("Ŵyr Fawr", await NamesAsync("/cy/body/list/w"));
        Assert.DoesNotContain("Great River Trust", await NamesAsync("/body/list/w"));
    }

    [Theory]
    [InlineData("/body/list/all?public_body_query=quarry", "Quarry Bank Academy")]
    [InlineData("/body/list/all?public_body_query=QUARRY+bank", "Quarry Bank Academy")]
    [InlineData("/cy/body/list/all?public_body_query=ynys+chwarel", "Academi Ynys Chŵarel")]
    public async Task Get_ListWithWords_ShowsWhatHasThemInItsName(string path, string expected)
    {
        if ((await NamesAsync("/body/list/all?public_body_query=quarry")).Count == 0)
        {
            await site.Some.AuthorityAsync("Quarry Bank Academy", welshName: "Academi Ynys Chŵarel");
        }

        Assert.Equal([expected], await NamesAsync(path));
    }

    [Fact]
    public async Task Get_LongList_IsCutAtAHundredAndGoesOn()
    {
        for (var i = 0; i < 103; i++)
        {
            await site.Some.AuthorityAsync($"Many Parish {i:D3}", "many");
        }

        var first = await PageAsync("/body/list/many");
        var next = first.QuerySelector("a[rel=next]")?.GetAttribute("href") ?? "";
        var second = await PageAsync("/body/list/many" + next);
        Assert.Equal(100, Names(first).Count);
        Assert.Equal(["Many Parish 100", "Many Parish 101", "Many Parish 102"], Names(second));
        Assert.Equal("noindex, follow", second.QuerySelector("meta[name=robots]")?.GetAttribute("content"));
        Assert.Null(first.QuerySelector("meta[name=robots]"));
        Assert.Null(second.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Get_ListOfAnUnknownTag_Returns404()
    {
        using var answer = await site.GetAsync("/body/list/no-such-tag");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Get_AuthorityPage_ShowsItsRequestsAndNeverItsAddress()
    {
        var authority = await site.Some.AuthorityAsync("Tollbridge Institute", "college");
        var request = await site.Some.RequestAsync(to: authority, title: "Bridges and tolls");
        using var answer = await site.GetAsync("/body/tollbridge-institute");
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Tollbridge Institute", text, StringComparison.Ordinal);
        Assert.Contains($"/request/{request.Slug}", text, StringComparison.Ordinal);
        Assert.Contains("/body/list/college", text, StringComparison.Ordinal);
        Assert.Contains("Freedom of Information Act 2000", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/cy/body/wickmere-university", "/cy/body/prifysgol-wickmere")]
    [InlineData("/body/prifysgol-wickmere?before=3", "/body/wickmere-university?before=3")]
    public async Task Get_AuthorityByItsNameInAnotherLanguage_LeadsToTheReaders(string path, string expected)
    {
        using (var known = await site.GetAsync("/body/wickmere-university"))
        {
            if (known.StatusCode is HttpStatusCode.NotFound)
            {
                await site.Some.AuthorityAsync("Wickmere University", welshName: "Prifysgol Wickmere");
            }
        }

        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
        var there = await PageAsync(expected);
        var alternates = there.QuerySelectorAll("link[rel=alternate]").Select(l => l.GetAttribute("href"));
        Assert.Contains("https://hawl.example/body/wickmere-university", alternates);
        Assert.Contains("https://hawl.example/cy/body/prifysgol-wickmere", alternates);
    }

    [Theory]
    [InlineData("/body", "/body/list/all")]
    [InlineData("/cy/body/list", "/cy/body/list/all")]
    public async Task Get_ShortAddress_LeadsToTheList(string path, string expected)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(expected, answer.Headers.Location?.ToString());
    }

    private async Task<List<string>> NamesAsync(string path) => Names(await PageAsync(path));

    private static List<string> Names(IDocument page) => [.. page.QuerySelectorAll(".results h2").Select(h => h.TextContent)];

    private async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));
}
