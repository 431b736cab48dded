using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class BatchPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_BatchOfFour_ShowsItsFiguresAndEachRequest()
    {
        var (batch, requests) = await BatchAsync("Grit everywhere");
        await site.Some.ReplyAsync(requests[0]);
        await site.Some.ClassifyAsync(requests[0], RequestOutcome.Full);
        await site.Some.ReplyAsync(requests[1]);

        var page = await PageAsync($"/info_request_batch/{batch.Id}");

        Assert.Equal(
            ["1 of 4 answered", "1 replied, outcome not said yet", "2 have not replied"],
            page.QuerySelectorAll(".progress-words li").Select(l => l.TextContent));
        Assert.Equal(
            requests.Select(r => $"/request/{r.Slug}"), page.QuerySelectorAll(".stacking th a").Select(a => a.GetAttribute("href")));
        Assert.Equal("Information given", page.QuerySelector(".stacking .outcome")?.TextContent);
        Assert.Contains("4 authorities", page.QuerySelector(".asked")?.TextContent);
    }

    [Fact]
    public async Task GetAbout_OfABatch_ShowsTheLetterAndItsQuestions()
    {
        var (batch, _) = await BatchAsync("Grit and what it is about");

        var page = await PageAsync($"/info_request_batch/{batch.Id}/about");

        Assert.Contains("Dear [Authority name],", page.QuerySelector("#about .letter-body")?.TextContent);
        Assert.Equal("How much grit do you hold?", page.QuerySelector("#q-1 + dd")?.TextContent);
        Assert.Equal("page", page.QuerySelector(".filters a[href$='/about']")?.GetAttribute("aria-current"));
    }

    [Fact]
    public async Task GetCharts_OfABatch_GivesEachFigureWithItsWhole()
    {
        var (batch, requests) = await BatchAsync("Grit and charts");
        await site.Some.ReplyAsync(requests[0], "1. We hold 40 tonnes of grit.");
        await site.Some.ReplyAsync(requests[1], "I refuse your request under section 31(1)(a) of the Freedom of Information Act 2000.");
        await site.Some.ClassifyAsync(requests[1], RequestOutcome.Refused);
        await site.Some.JobsAsync();

        var page = await PageAsync($"/info_request_batch/{batch.Id}/charts");

        string? Figure(string row) => page.QuerySelectorAll(".bars tr")
            .FirstOrDefault(r => r.QuerySelector("th")?.TextContent == row)?.QuerySelector(".bar-figure")?.TextContent;
        Assert.Equal("4 of 4", Figure("Sent"));
        Assert.Equal("2 of 4", Figure("Acknowledged or replied"));
        Assert.Equal("1 of 4", Figure("Refused"));
        Assert.Equal("2", Figure("week 1"));
        Assert.Equal("1", Figure("Section 31(1)(a) (FOIA)"));
        Assert.All(page.QuerySelectorAll(".charts svg"), s => Assert.NotNull(s.Closest("[aria-hidden=true]")));
    }

    [Fact]
    public async Task Get_OneOfABatch_LeadsToItsListedNeighboursAndToTheBatch()
    {
        var (batch, requests) = await BatchAsync("Grit and neighbours");
        await site.Some.ShowAsync(requests[2], Prominence.Hidden, "Spam.");

        var page = await PageAsync($"/request/{requests[1].Slug}");

        Assert.Equal($"/request/{requests[0].Slug}", page.QuerySelector(".neighbours [rel=prev]")?.GetAttribute("href"));
        Assert.Equal($"/request/{requests[3].Slug}", page.QuerySelector(".neighbours [rel=next]")?.GetAttribute("href"));
        Assert.Contains("as part of a batch sent to 4 authorities.", page.QuerySelector(".asked")?.TextContent);
        Assert.Equal($"/info_request_batch/{batch.Id}", page.QuerySelector(".asked a:last-of-type")?.GetAttribute("href"));
        Assert.Null((await PageAsync($"/request/{requests[0].Slug}")).QuerySelector("[rel=prev]"));
    }

    [Fact]
    public async Task GetFrontPage_WithABatch_NamesItAndOneAnswerOfEach()
    {
        var (batch, requests) = await BatchAsync("Grit on the front page");
        foreach (var request in requests)
        {
            await site.Some.ReplyAsync(request);
            await site.Some.ClassifyAsync(request, RequestOutcome.Full);
        }

        var single = await site.Some.RequestAsync(title: "A single request");
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(single);
        await site.Some.ClassifyAsync(single, RequestOutcome.Partial);

        var page = await PageAsync("/");

        Assert.Equal(
            [$"/request/{single.Slug}", $"/request/{requests[3].Slug}"],
            page.QuerySelector(".results")?.QuerySelectorAll("h3 a").Take(2).Select(a => a.GetAttribute("href")) ?? []);
        var named = page.QuerySelector($".batches a[href='/info_request_batch/{batch.Id}']");
        Assert.Contains("4 of 4 have an outcome.", named?.ParentElement?.TextContent);
    }

    private async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));

    // To four authorities, sent.
    private async Task<(Batch Batch, List<Request> Requests)> BatchAsync(string title)
    {
        var batch = await site.Some.BatchAsync(title, "Dear [Authority name],\n\n1. How much grit do you hold?", 4);
        await site.Some.JobsAsync();
        var requests = await site.Some.ChangeAsync(db =>
            db.Requests.AsNoTracking().Where(r => r.BatchId == batch.Id).OrderBy(r => r.BatchPosition).ToListAsync());
        return (batch, requests);
    }
}
