namespace Hawl.BrowserTests;

// What a request's owner can be asked on a page of its own, and comes to on no other journey.
public sealed class RequestFormTests(TalkSite site) : IClassFixture<TalkSite>
{
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

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), page.Url);
        Assert.Empty(await Reader.ViolationsOfAsync(page, hasScript: true));
    }
}
