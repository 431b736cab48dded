using System.Net;
using System.Net.Sockets;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Requests;
using Hawl.Mail.Addresses;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// A site of the tests' own with its mail listener, in which whoever a header names is signed in, and a real browser.
public sealed class TalkSite : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("hawl-talk-").FullName;
    private readonly int mailPort = FreePort();
    private RunningSite? site;
    private IPlaywright? playwright;
    private IBrowser? browser;
    private HawlSettings? settings;

    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public IServiceProvider Services => (site ?? throw new InvalidOperationException("The site has not been started.")).Services;

    public Some Some => new(Services);

    public async Task InitializeAsync()
    {
        settings = new HawlSettings
        {
            DataFolder = folder,
            PublicUrl = new Uri("https://hawl.example/"),
            TimeZone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London"),
            MailDomain = "requests.example",
            MailListen = $"127.0.0.1:{mailPort}",
        };
        site = await HawlSite.StartAsync(settings, new SiteOptions { Urls = ["http://127.0.0.1:0"], Also = TestSignIn.Add }, default);
        Address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.First(
            a => !a.EndsWith($":{mailPort}", StringComparison.Ordinal)) ?? "");
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("HAWL_TEST_CHROMIUM")
                ?? throw new InvalidOperationException("HAWL_TEST_CHROMIUM does not name a browser; make test-browser does."),
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    // A page of a browser in which this person is signed in.
    public async Task<IPage> ComeAsync(User by, int width, bool script)
    {
        var (name, value) = TestSignIn.Header(by);
        var context = await (browser ?? throw new InvalidOperationException("The browser has not been started.")).NewContextAsync(new()
        {
            JavaScriptEnabled = script,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            ExtraHTTPHeaders = [KeyValuePair.Create(name, value)],
        });
        return await context.NewPageAsync();
    }

    // The authority's mail server hands over a reply.
    public Task ReplyAsync(Request to, string text) => MailAsync(to, to.ReplyHash, SomeMail.Bytes(text));

    // Mail to a request's address, with these check characters in it.
    public async Task MailAsync(Request to, string hash, byte[] mail)
    {
        var known = settings ?? throw new InvalidOperationException("The site has not been started.");
        var address = ReplyAddress.Format(known.MailPrefix, to.Id, hash, known.MailDomain);
        var answers = await LmtpClient.DeliverAsync(mailPort, mail, address);
        Assert.StartsWith("250", answers[0]);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
