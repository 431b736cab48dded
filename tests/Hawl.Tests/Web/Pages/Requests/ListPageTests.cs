using System.Net;
using AngleSharp.Html.Parser;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class ListPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_ThroughAllPages_ShowsEachRequestOnceNewestActivityFirst()
    {
        var user = await site.Some.UserAsync();
        var authority = await site.Some.AuthorityAsync();
        var made = new List<Request>();
        for (var i = 0; i < 60; i++)
        {
            made.Add(await site.Some.RequestAsync(user, authority, $"Paged {i}"));
            site.Clock.Advance(i % 3 == 0 ? TimeSpan.FromMinutes(1) : TimeSpan.Zero);
        }

        var (slugs, pages) = await WalkAsync("/list");

        Assert.True(pages >= 3);
        Assert.Equal(slugs.Count, slugs.Distinct().Count());
        Assert.Subset(slugs.ToHashSet(), made.Select(r => r.Slug).ToHashSet());
        Assert.Equal(made[^1].Slug, slugs[0]);
        Assert.Equal(60, (await WalkAsync($"/user/{user.Slug}")).Slugs.Intersect(made.Select(r => r.Slug)).Count());
    }

    [Fact]
    public async Task Get_EachFilter_ShowsWhatItsNameSays()
    {
        var late = await site.Some.RequestAsync(title: "Late");
        await site.Some.JobsAsync();
        site.Clock.Advance(TimeSpan.FromDays(60));
        var full = await AnsweredAsync(RequestOutcome.Partial);
        var refused = await AnsweredAsync(RequestOutcome.Ncnd);
        var notHeld = await AnsweredAsync(RequestOutcome.NotHeld);
        var waiting = await site.Some.RequestAsync(title: "Waiting");
        await site.Some.JobsAsync();
        Request[] all = [late, full, refused, notHeld, waiting];

        Assert.Equal([late, waiting], await ListedAsync("/list/awaiting", all));
        Assert.Equal([late], await ListedAsync("/list/overdue", all));
        Assert.Equal([full], await ListedAsync("/list/answered", all));
        Assert.Equal([refused], await ListedAsync("/list/refused", all));
        Assert.Equal([notHeld], await ListedAsync("/list/not-held", all));
        Assert.Equal(all, await ListedAsync("/list", all));
    }

    [Fact]
    public async Task Get_WithARequestThatIsNotListed_LeavesItOut()
    {
        var (hidden, back) = (await site.Some.RequestAsync(title: "Hidden"), await site.Some.RequestAsync(title: "Back"));
        await site.Some.ShowAsync(hidden, Prominence.Hidden, "Spam.");
        await site.Some.ShowAsync(back, Prominence.Backpage);

        Assert.Empty(await ListedAsync("/list", [hidden, back]));
    }

    [Theory]
    [InlineData("/list/everything", HttpStatusCode.NotFound)]
    [InlineData("/list?after=nonsense", HttpStatusCode.OK)]
    [InlineData("/cy/list/refused", HttpStatusCode.OK)]
    [InlineData("/user/nobody", HttpStatusCode.NotFound)]
    public async Task Get_OddAddress_IsAnswered(string path, HttpStatusCode expected)
    {
        using var answer = await site.GetAsync(path);

        Assert.Equal(expected, answer.StatusCode);
    }

    private async Task<Request> AnsweredAsync(RequestOutcome outcome)
    {
        var request = await site.Some.RequestAsync(title: $"Answered {outcome}");
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(request);
        await site.Some.ClassifyAsync(request, outcome);
        return request;
    }

    private async Task<Request[]> ListedAsync(string path, Request[] among)
    {
        var slugs = (await WalkAsync(path)).Slugs;
        return [.. among.Where(r => slugs.Contains(r.Slug))];
    }

    private async Task<(List<string> Slugs, int Pages)> WalkAsync(string path)
    {
        var slugs = new List<string>();
        var pages = 0;
        for (string? next = path; next is not null; pages++)
        {
            var page = new HtmlParser().ParseDocument(await site.TextAsync(next));
            slugs.AddRange(page.QuerySelectorAll(".results h2 a").Select(a => a.GetAttribute("href")?.Split('/')[^1] ?? ""));
            next = page.QuerySelector(".pager [rel=next]")?.GetAttribute("href") is { } href
                ? new Uri(new Uri("https://hawl.example" + path), href).PathAndQuery
                : null;
        }

        return (slugs, pages);
    }
}
