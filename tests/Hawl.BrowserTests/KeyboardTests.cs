using Microsoft.Playwright;

namespace Hawl.BrowserTests;

[Collection(DemoSiteCollection.Name)]
public sealed class KeyboardTests(DemoSite site)
{
    [Fact]
    public async Task FirstTab_IsTheWayToTheText()
    {
        await using var reader = await Reader.ComeAsync(site);
        await reader.OpenAsync("/info_request_batch/1");

        await reader.Page.Keyboard.PressAsync("Tab");
        await reader.Page.Keyboard.PressAsync("Enter");

        Assert.Equal("main", await reader.Page.EvaluateAsync<string>("() => document.activeElement.id"));
    }

    [Fact]
    public async Task Everything_ThatCanBeUsed_IsReachedByTabAndShowsItsFocus()
    {
        await using var reader = await Reader.ComeAsync(site);
        await reader.OpenAsync("/help/requesting");
        var count = await reader.Page.EvaluateAsync<int>(
            "() => [...document.querySelectorAll('a[href], button, summary, input')].filter(e => e.offsetParent).length");
        var invisible = new List<string>();

        for (var i = 0; i < count; i++)
        {
            await reader.Page.Keyboard.PressAsync("Tab");
            var shown = await reader.Page.EvaluateAsync<string>(
                "() => (s => s.outlineStyle + ' ' + s.outlineWidth + ' ' + s.boxShadow)(getComputedStyle(document.activeElement))");
            if (shown == "none 0px none")
            {
                invisible.Add(await reader.Page.EvaluateAsync<string>("() => document.activeElement.outerHTML.slice(0, 120)"));
            }
        }

        Assert.Empty(invisible);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task LanguageSwitch_KeepsThePage(bool script)
    {
        await using var reader = await Reader.ComeAsync(site, Reader.Phone, script: script);
        await reader.OpenAsync("/help/officers");

        await reader.Page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Cymraeg" }).First.ClickAsync();

        Assert.Equal("/cy/help/officers", new Uri(reader.Page.Url).AbsolutePath);
        Assert.Equal("cy", await reader.Page.Locator("html").GetAttributeAsync("lang"));
    }
}
