namespace Hawl.BrowserTests;

// Reading what an authority answered, on a phone, with and without script.
[Collection(DemoSiteCollection.Name)]
public sealed class CorrespondenceTests(DemoSite site)
{
    [Theory]
    [InlineData(true, "en")]
    [InlineData(false, "en")]
    [InlineData(false, "cy")]
    public async Task FoldedText_OpensWithOneKey(bool script, string language)
    {
        await using var reader = await Reader.ComeAsync(site, Reader.Phone, language, script);
        await reader.OpenAsync("/info_request_batch/1");
        var folded = 0;

        foreach (var path in await reader.LinksToAsync("/request/"))
        {
            await reader.OpenAsync(path);
            var summary = reader.Page.Locator("main details > summary");
            if (await summary.CountAsync() == 0)
            {
                continue;
            }

            folded++;
            await summary.First.FocusAsync();
            await reader.Page.Keyboard.PressAsync("Enter");
            Assert.True(await reader.Page.Locator("main details").First.EvaluateAsync<bool>("d => d.open"), path);
        }

        Assert.True(folded > 0, "No request of the batch has folded text.");
    }

    [Fact]
    public async Task Request_OfABatch_LeadsToTheNextOne()
    {
        await using var reader = await Reader.ComeAsync(site);
        await reader.OpenAsync("/info_request_batch/1");
        var first = (await reader.LinksToAsync("/request/"))[0];
        await reader.OpenAsync(first);

        await reader.Page.Locator("main a[rel=next]").First.ClickAsync();

        Assert.NotEqual(first, new Uri(reader.Page.Url).AbsolutePath);
        Assert.Contains("/request/", reader.Page.Url);
    }

    [Fact]
    public async Task Page_OfARequest_ShowsNoAddress()
    {
        await using var reader = await Reader.ComeAsync(site);
        await reader.OpenAsync("/info_request_batch/1");
        var shown = new List<string>();

        foreach (var path in await reader.LinksToAsync("/request/"))
        {
            await reader.OpenAsync(path);
            var markup = await reader.Page.ContentAsync();
            if (System.Text.RegularExpressions.Regex.Match(markup, @"[\w.+-]+@[\w-]+\.(example|test)") is { Success: true } address)
            {
                shown.Add($"{path}: {address.Value}");
            }
        }

        Assert.Empty(shown);
    }
}
