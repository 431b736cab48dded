using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// A reply comes, its reader says what it was, is refused and asks for a review.
public sealed class TalkJourneyTests(TalkSite site) : IClassFixture<TalkSite>
{
    [Theory]
    [InlineData(true, 1280, "")]
    [InlineData(false, 390, "")]
    [InlineData(true, 390, "/cy")]
    public async Task Reply_ThatRefuses_IsSaidToBeOneAndAnsweredWithAReview(bool script, int width, string language)
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await UntilAsync(() => site.Some.ChangeAsync(db => db.Requests.AnyAsync(r => r.Id == request.Id && r.SentOn != null)));
        await site.ReplyAsync(request, "We refuse to say.");
        await UntilAsync(() => site.Some.ChangeAsync(db => db.Requests.AnyAsync(r => r.Id == request.Id && r.NeedsClassification)));
        var page = await site.ComeAsync(owner, width, script);

        await page.GotoAsync(new Uri(site.Address, $"{language}/request/{request.Slug}").ToString());
        await LookAsync(page);
        await page.Locator("#owner ~ ul a").First.ClickAsync();
        await LookAsync(page);
        await page.Locator("input[value=refused]").CheckAsync();
        await page.Locator("main button").ClickAsync();
        await LookAsync(page);
        await page.Locator("a[href$='kind=internal-review']").First.ClickAsync();
        await LookAsync(page);
        var letter = await page.Locator("#Text").InputValueAsync();
        await page.Locator("#Text").FillAsync(letter.Replace("[SAY HERE WHAT WAS WRONG]", "You do hold it.", StringComparison.Ordinal));
        await page.Locator("button[value=preview]").ClickAsync();
        await LookAsync(page);
        await page.Locator("button[value=send]").ClickAsync();
        await LookAsync(page);

        Assert.EndsWith("/next?done=sent", page.Url);
        Assert.Equal(
            (RequestProgress.AwaitingInternalReview, RequestOutcome.Refused),
            await site.Some.ChangeAsync(async db => await db.Requests.Where(r => r.Id == request.Id)
                .Select(r => ValueTuple.Create(r.Progress, r.Outcome)).SingleAsync()));
    }

    [Theory]
    [InlineData("/classifications?came=else")]
    [InlineData("/recorded/new")]
    [InlineData("/withdraw")]
    [InlineData("/details")]
    public async Task Page_AboutARequest_FitsAPhoneAndHasNoBarrier(string path)
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        var page = await site.ComeAsync(owner, Reader.Phone, script: true);

        await page.GotoAsync(new Uri(site.Address, $"/request/{request.Slug}{path}").ToString());

        await LookAsync(page);
    }

    private static async Task LookAsync(IPage page)
    {
        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), page.Url);
        Assert.Empty((await Reader.ViolationsOfAsync(page)).Select(v => $"{page.Url}: {v}"));
    }

    private static async Task UntilAsync(Func<Task<bool>> done)
    {
        for (var attempt = 0; attempt < 150 && !await done(); attempt++)
        {
            await Task.Delay(200);
        }
    }
}
