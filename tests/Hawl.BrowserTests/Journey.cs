using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// Somebody's way through the site, with a pointer or by keyboard alone; every page on it is looked over.
public sealed class Journey(TalkSite site, IPage page, string prefix, bool script, bool byKeyboard)
{
    private const int MostKeys = 250;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public Task OpenAsync(string path) => ArriveAsync(() => page.GotoAsync(new Uri(site.Address, prefix + path).ToString()));

    // Uses a link or a button that leads to a page.
    public async Task PressAsync(string selector)
    {
        if (byKeyboard)
        {
            await GoToAsync(selector, "Tab");
            await ArriveAsync(() => page.Keyboard.PressAsync("Enter"));
            return;
        }

        await ArriveAsync(() => page.Locator(selector).First.ClickAsync());
    }

    // Answers one of a list of tasks by its button; by keyboard, with the keys of the list.
    public async Task AnswerAsync(string task, string key)
    {
        if (byKeyboard)
        {
            await GoToAsync($"{task} *", "j");
            await ArriveAsync(() => page.Keyboard.PressAsync(key));
            return;
        }

        await PressAsync($"{task} [data-key='{key}']");
    }

    // A key that leads to a page.
    public Task KeyAsync(string key) => ArriveAsync(() => page.Keyboard.PressAsync(key));

    public async Task WriteAsync(string field, string text)
    {
        if (!byKeyboard)
        {
            await page.Locator(field).FillAsync(text);
            return;
        }

        await GoToAsync(field, "Tab");
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.InsertTextAsync(text);
    }

    // One of several answers, of which all are shown.
    public async Task ChooseAsync(string name, string value)
    {
        var answer = $"input[name='{name}'][value='{value}']";
        if (!byKeyboard)
        {
            await page.Locator(answer).CheckAsync();
            return;
        }

        await GoToAsync($"input[name='{name}']", "Tab");
        await page.Keyboard.PressAsync("Space");
        await GoToAsync(answer, "ArrowDown");
        Assert.True(await page.Locator(answer).IsCheckedAsync(), $"{answer} is not chosen on {page.Url}");
    }

    // One of a list that opens.
    public async Task PickAsync(string list, string value)
    {
        if (!byKeyboard)
        {
            await page.SelectOptionAsync(list, value);
            return;
        }

        await GoToAsync(list, "Tab");
        await page.Keyboard.PressAsync("Home");
        for (var i = 0; i < MostKeys && await page.InputValueAsync(list) != value; i++)
        {
            await page.Keyboard.PressAsync("ArrowDown");
        }
    }

    public Task<int> CountAsync(string selector) => page.Locator(selector).CountAsync();

    public async Task GoToAsync(string selector, string key)
    {
        for (var i = 0; i < MostKeys; i++)
        {
            if (await page.EvaluateAsync<bool>("s => document.activeElement.matches(s)", selector))
            {
                return;
            }

            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"{selector} is not reached with {key} on {page.Url}");
    }

    private async Task ArriveAsync(Func<Task> leave)
    {
        var arrival = new TaskCompletionSource();
        void Arrived(object? sender, IPage there) => arrival.TrySetResult();
        page.DOMContentLoaded += Arrived;
        await leave();
        await arrival.Task.WaitAsync(Patience);
        page.DOMContentLoaded -= Arrived;
        for (var asked = 0; !await Reader.IsLoadedAsync(page); asked++)
        {
            Assert.True(asked < 1000, $"{page.Url} does not end loading");
            await Task.Delay(20);
        }

        Assert.True(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth"), page.Url);
        Assert.Equal(prefix.Length == 0 ? "en" : prefix[1..], await page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty((await Reader.ViolationsOfAsync(page, script)).Select(v => $"{page.Url}: {v}"));
    }
}
