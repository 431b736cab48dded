using System.Globalization;
using System.Text.Json;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// Somebody with a browser of a certain width and language, with or without script. What the browser complained about is kept.
public sealed class Reader : IAsyncDisposable
{
    public const int Phone = 390;
    public const int Desk = 1280;

    private static readonly Lazy<string> Axe = new(() =>
    {
        using var script = typeof(Reader).Assembly.GetManifestResourceStream("Hawl.BrowserTests.Assets.axe.min.js")
            ?? throw new InvalidOperationException("axe is not in the assembly.");
        return new StreamReader(script).ReadToEnd();
    });

    // Where scripts are off, what waits for a timer waits for ever.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static int last;

    private readonly IBrowserContext context;
    private readonly DemoSite site;
    private readonly string prefix;
    private readonly bool hasScript;

    private Reader(DemoSite site, IBrowserContext context, IPage page, string prefix, bool hasScript)
    {
        (this.site, this.context, this.prefix, this.hasScript, Page) = (site, context, prefix, hasScript, page);
        page.Console += (_, message) => Note(message.Type is "error" or "warning" ? message.Text : null);
        page.PageError += (_, problem) => Note(problem);
        page.Request += (_, request) => Note(new Uri(request.Url).Authority == site.Address.Authority ? null : $"went to {request.Url}");
    }

    public IPage Page { get; }

    // Errors of scripts and styles, and every request that left the site.
    public List<string> Complaints { get; } = [];

    public static async Task<Reader> ComeAsync(
        DemoSite site, int width = Desk, string language = "en", bool script = true, bool dark = false)
    {
        var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            Locale = "en-GB",

            // From an address of the network of their own: how many forms one address may send is limited.
            ExtraHTTPHeaders = new Dictionary<string, string>
            {
                ["X-Forwarded-For"] = $"198.51.100.{Interlocked.Increment(ref last) % 250}",
            },
        });
        return new Reader(site, context, await context.NewPageAsync(), language == "en" ? "" : $"/{language}", script);
    }

    public async Task OpenAsync(string path)
    {
        var answer = await Page.GotoAsync(new Uri(site.Address, prefix + path).ToString());
        Assert.True(answer?.Status == 200, string.Create(CultureInfo.InvariantCulture, $"{path} answers {answer?.Status}"));
    }

    // Nothing has to be scrolled sideways (WCAG 2.2, 1.4.10).
    public async Task<bool> FitsAsync() =>
        await Page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth <= window.innerWidth");

    // Asked of the page itself: who waits for the event of its loading can miss it.
    public static async Task<bool> IsLoadedAsync(IPage page) =>
        await page.EvaluateAsync<bool>("() => document.readyState === 'complete'");

    public Task<IReadOnlyList<string>> ViolationsAsync() => ViolationsOfAsync(Page, hasScript);

    // What axe finds against WCAG 2.2 AA, one line each. For the time it looks, scripts run; the page has none of its own by then.
    public static async Task<IReadOnlyList<string>> ViolationsOfAsync(IPage page, bool hasScript)
    {
        if (hasScript)
        {
            return await RunAxeAsync(page).WaitAsync(Patience);
        }

        var device = await page.Context.NewCDPSessionAsync(page);
        await SetScriptOffAsync(device, true);
        await SetScriptOffAsync(device, false);
        var found = await RunAxeAsync(page).WaitAsync(Patience);
        await SetScriptOffAsync(device, true);
        await device.DetachAsync();
        return found;
    }

    // The addresses of the demonstration are found by following links, as a reader would.
    public async Task<IReadOnlyList<string>> LinksToAsync(string part)
    {
        var paths = await Page.EvaluateAsync<string[]>(
            "() => [...document.querySelectorAll('main a[href]')].map(a => new URL(a.href).pathname)");
        return [.. paths.Where(p => p.Contains(part, StringComparison.Ordinal)).Select(WithoutLanguage).Distinct()];
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private static async Task<IReadOnlyList<string>> RunAxeAsync(IPage page)
    {
        await page.EvaluateAsync(Axe.Value);
        var found = await page.EvaluateAsync<JsonElement>(
            "async () => (await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }))"
            + ".violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target.join(' ')).join(', '))");
        return [.. found.EnumerateArray().Select(v => v.GetString() ?? "")];
    }

    private static Task<JsonElement?> SetScriptOffAsync(ICDPSession device, bool isOff) =>
        device.SendAsync("Emulation.setScriptExecutionDisabled", new Dictionary<string, object> { ["value"] = isOff });

    private void Note(string? complaint)
    {
        if (complaint is not null)
        {
            Complaints.Add(complaint);
        }
    }

    private string WithoutLanguage(string path) =>
        prefix.Length > 0 && path.StartsWith(prefix, StringComparison.Ordinal) ? path[prefix.Length..] : path;
}
