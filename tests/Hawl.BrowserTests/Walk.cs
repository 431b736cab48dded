using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// Somebody goes through the site in one manner, link by link and form by form; every page they come to is looked over.
public sealed class Walk : IAsyncDisposable
{
    private const int Patience = 20_000;

    private const int MostTabs = 250;

    // Where to keep a picture of every page, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("HAWL_TEST_PICTURES");

    private static readonly ConcurrentDictionary<string, bool> Seen = [];

    private static int pictures;

    private readonly Reader reader;
    private readonly DemoSite site;
    private readonly List<string> problems = [];
    private int documents;
    private int status;

    private Walk(DemoSite site, Reader reader, Manner manner)
    {
        (this.site, this.reader, Manner) = (site, reader, manner);
        Page.DOMContentLoaded += (_, _) => Interlocked.Increment(ref documents);
        Page.Response += (_, answer) => status = answer.Request.IsNavigationRequest ? answer.Status : status;
    }

    public Manner Manner { get; }

    // Links and buttons used, boxes ticked, and choices made.
    public int Clicks { get; private set; }

    public IPage Page => reader.Page;

    public string Language => Manner is Manner.Desk ? "en" : "cy";

    public bool HasScript => Manner is not Manner.WelshPhoneWithoutScript;

    public bool ByKeyboard => Manner is Manner.WelshDeskByKeyboard;

    // Without the language before it.
    public string Path =>
        new Uri(Page.Url).AbsolutePath is var path && path.StartsWith("/cy/", StringComparison.Ordinal) ? path[3..] : path;

    public static async Task<Walk> BeginAsync(DemoSite site, Manner manner)
    {
        var isPhone = manner is Manner.WelshPhoneWithoutScript;
        var reader = await Reader.ComeAsync(
            site, isPhone ? Reader.Phone : Reader.Desk, manner is Manner.Desk ? "en" : "cy", script: !isPhone);
        return new Walk(site, reader, manner);
    }

    public async Task OpenAsync(string path)
    {
        await reader.OpenAsync(path);
        await LookOverAsync();
    }

    // The link of a mail, as it stands there.
    public async Task FollowAsync(string link, int expected = 200)
    {
        await Page.GotoAsync(link);
        await LookOverAsync(expected);
    }

    // Opens the page again until it shows what is waited for.
    public async Task OpenUntilAsync(string path, string selector)
    {
        for (var attempt = 0; attempt < 60; attempt++)
        {
            await reader.OpenAsync(path);
            if (await Page.Locator(selector).CountAsync() > 0)
            {
                await LookOverAsync();
                return;
            }

            await Task.Delay(500);
        }

        throw new TimeoutException($"{path} did not come to show {selector}.");
    }

    // Uses a link or a button, which leads to a page.
    public async Task PressAsync(string selector, int expected = 200)
    {
        var before = documents;
        Clicks++;
        if (ByKeyboard)
        {
            await TabToAsync(selector);
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await Page.Locator(selector).First.ClickAsync();
        }

        await ArriveAsync(before, $"{selector} on {Path}");
        await LookOverAsync(expected);
    }

    // A key that leads to a page.
    public async Task KeyAsync(string key)
    {
        var before = documents;
        Clicks++;
        await Page.Keyboard.PressAsync(key);
        await ArriveAsync(before, $"{key} on {Path}");
        await LookOverAsync();
    }

    // Chooses from what the search offers while it is typed into; without script, from what it finds.
    public async Task SearchAsync(string field, string words, string offered)
    {
        await WriteAsync(field, words);
        if (!HasScript)
        {
            await PressAsync("main form[role=search] button");
            await PressAsync(offered);
            return;
        }

        await Page.Locator("[role=option]").First.WaitForAsync();
        await LookForBarriersAsync(" with suggestions");
        var before = documents;
        if (ByKeyboard)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
            await Page.Keyboard.PressAsync("Enter");
        }
        else
        {
            await Page.Locator("[role=option]").First.ClickAsync();
        }

        await ArriveAsync(before, $"a suggestion for {words}");
        await LookOverAsync();
    }

    public async Task WriteAsync(string selector, string text)
    {
        if (ByKeyboard)
        {
            await TabToAsync(selector);
        }
        else
        {
            await Page.Locator(selector).ClickAsync();
        }

        await Page.Keyboard.PressAsync("Control+a");
        await Page.Keyboard.InsertTextAsync(text);
    }

    // A box to tick, or one answer of several.
    public async Task ChooseAsync(string selector)
    {
        Clicks++;
        if (!ByKeyboard)
        {
            await Page.Locator(selector).First.CheckAsync();
            return;
        }

        var group = await Page.Locator(selector).First.EvaluateAsync<string?>("e => e.type === 'radio' ? e.name : null");
        await TabToAsync(group is null ? selector : $"input[name='{group}']");
        await Page.Keyboard.PressAsync("Space");
        for (var i = 0; group is not null && i < 20 && !await IsOnAsync(selector); i++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.True(await Page.Locator(selector).First.IsCheckedAsync(), $"{selector} cannot be chosen by keyboard on {Path}");
    }

    // One of a list.
    public async Task PickAsync(string selector, string value)
    {
        Clicks++;
        if (!ByKeyboard)
        {
            await Page.SelectOptionAsync(selector, value);
            return;
        }

        await TabToAsync(selector);
        await Page.Keyboard.PressAsync("Home");
        for (var i = 0; i < 100 && await Page.InputValueAsync(selector) != value; i++)
        {
            await Page.Keyboard.PressAsync("ArrowDown");
        }

        Assert.Equal(value, await Page.InputValueAsync(selector));
    }

    public async Task<string> ReadAsync(string selector = "main") => await Page.Locator(selector).First.InnerTextAsync();

    public async Task<bool> SeesAsync(string selector) => await Page.Locator(selector).CountAsync() > 0;

    // That an answer was a refusal is said in the browser's console too.
    public void AssertNothingHindered() => Assert.Empty(
        problems.Concat(reader.Complaints.Where(c => !c.Contains("status of 4", StringComparison.Ordinal))));

    public ValueTask DisposeAsync() => reader.DisposeAsync();

    public async Task TabToAsync(string selector)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            if (await IsOnAsync(selector))
            {
                return;
            }

            await Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by keyboard on {Path}");
    }

    private Task<bool> IsOnAsync(string selector) =>
        Page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector);

    private async Task ArriveAsync(int before, string from)
    {
        for (var waited = 0; documents == before || !await Reader.IsLoadedAsync(Page); waited += 20)
        {
            Assert.True(waited < Patience, $"{from} leads nowhere");
            await Task.Delay(20);
        }
    }

    // Of pages built alike, as that to sign in is each time, one is looked at in each manner.
    private async Task LookForBarriersAsync(string where)
    {
        var build = await Page.EvaluateAsync<string>(
            "() => [...document.querySelectorAll('*')]"
            + ".map(e => [e.tagName, e.className, e.getAttribute('role'), e.type, e.hidden]).join(' ')");
        if (Seen.TryAdd($"{Manner} {build}", true))
        {
            problems.AddRange((await reader.ViolationsAsync()).Select(v => $"{Path}{where}: {v}"));
        }
    }

    private async Task LookOverAsync(int expected = 200)
    {
        if (status != expected)
        {
            var words = await ReadAsync();
            problems.Add(string.Create(CultureInfo.InvariantCulture, $"{Path} answers {status}: {words}"));
        }

        await LookForBarriersAsync("");
        if (!await reader.FitsAsync())
        {
            problems.Add($"{Path} is wider than the window");
        }

        if (await Page.Locator("html").GetAttributeAsync("lang") is var language && language != Language)
        {
            problems.Add($"{Path} is in {language}");
        }

        Assert.StartsWith(site.Address.AbsoluteUri, Page.Url, StringComparison.Ordinal);
        if (Pictures is not null)
        {
            var name = $"{Interlocked.Increment(ref pictures):000} {Manner} {Path.Trim('/').Replace('/', ' ')}.png";
            await Page.ScreenshotAsync(new PageScreenshotOptions { Path = System.IO.Path.Combine(Pictures, name), FullPage = true });
        }
    }
}
