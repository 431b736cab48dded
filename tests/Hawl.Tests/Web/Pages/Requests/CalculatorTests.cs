using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class CalculatorTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_WithLawAndDate_ShowsTheDateAndEachDayLeftOut()
    {
        var page = await PageAsync("/due-date?law=uk-foia&received=2020-06-16");

        Assert.Contains("An answer was due by Wednesday 15 July 2020", Words(page), StringComparison.Ordinal);
        Assert.Contains(
            "Monday 13 July 2020 is not counted: Battle of the Boyne (Orangemen’s Day) (Northern Ireland).",
            page.QuerySelectorAll(".working li").Select(l => l.TextContent));
        Assert.Contains("s.10(1)", Words(page), StringComparison.Ordinal);
        Assert.Equal("uk-foia", page.QuerySelector("select[name=law] option[selected]")?.GetAttribute("value"));
        Assert.Equal("2020-06-16", page.QuerySelector("input[name=received]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Get_WithEvents_CountsAsARequestDoesAndKeepsThem()
    {
        var page = await PageAsync(
            "/due-date?law=uk-foia&received=2026-02-02&event=fee-notice&on=2026-02-10&event=fee-paid&on=2026-02-12"
            + "&event=extension&on=2026-02-20&event=&on=&named=2026-05-01");

        Assert.Contains(
            "From Tuesday 10 February 2026 to Thursday 12 February 2026 no day is counted", Words(page), StringComparison.Ordinal);
        Assert.Contains("Friday 1 May 2026", Words(page), StringComparison.Ordinal);
        Assert.Equal(
            ["fee-notice", "fee-paid", "extension"],
            page.QuerySelectorAll("select[name=event] option[selected]").Select(o => o.GetAttribute("value")).Where(v => v?.Length > 0));
        Assert.Equal(5, page.QuerySelectorAll("select[name=event]").Length);
    }

    [Theory]
    [InlineData("uk-eir", "2026-03-31")]
    [InlineData("scot-foisa", "2026-03-30")]
    [InlineData("ca-atia", "2026-04-01")]
    [InlineData("de-ifg", "2026-04-02")]
    [InlineData("se-tf", null)]
    public async Task Get_UnderEveryKindOfLaw_Answers(string law, string? due)
    {
        var page = await PageAsync($"/cy/due-date?law={law}&received=2026-03-02");

        Assert.Equal(due, page.QuerySelector(".deadline .facts strong time")?.GetAttribute("datetime"));
    }

    [Fact]
    public async Task Get_OfASchool_GivesARange()
    {
        var page = await PageAsync("/due-date?law=uk-foia&received=2025-07-01&period=school");

        Assert.Contains("At the very latest", Words(page), StringComparison.Ordinal);
        Assert.Contains("Friday 26 September 2025", Words(page), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("received=yesterday")]
    [InlineData("received=0001-01-01")]
    [InlineData("received=9999-12-31")]
    [InlineData("received=2026-03-02&event=tea&on=2026-03-03")]
    [InlineData("received=2026-03-02&event=fee-notice&on=")]
    [InlineData("received=2026-03-02&event=&on=2026-03-03")]
    [InlineData("received=2026-03-02&named=soon")]
    public async Task Get_WithWhatCannotBe_Returns400AndSaysWhatToDo(string query)
    {
        using var answer = await site.GetAsync($"/due-date?law=uk-foia&{query}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync());
        Assert.Contains("Give ", page.QuerySelector(".errors")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithALawThatIsNone_TakesTheSitesOwn()
    {
        var page = await PageAsync("/due-date?law=atlantis&received=2026-03-02");

        Assert.Contains("Freedom of Information Act 2000", Words(page), StringComparison.Ordinal);
    }

    private async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));

    private static string Words(IDocument page) => page.QuerySelector("main")?.TextContent ?? "";
}
