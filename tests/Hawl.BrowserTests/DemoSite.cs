using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// The demonstration as `make demo` starts it, and a real browser: one of each for a collection of tests.
public sealed class DemoSite : IAsyncLifetime
{
    // What the demonstration makes its reply addresses with.
    public const string Secret = "demonstration";

    private readonly string folder = Directory.CreateTempSubdirectory("hawl-browser-").FullName;
    private Process? site;
    private IPlaywright? playwright;
    private IBrowser? browser;

    // By a name: passkeys are for names.
    public Uri Address { get; } = new($"http://localhost:{FreePort()}");

    public int MailPort { get; } = FreePort();

    // What has left the site.
    public Outbox Outbox => new(Path.Combine(folder, "demo-data", "outbox"));

    // The people of the demonstration have no passwords until they choose one: who did, by address.
    public HashSet<string> HaveChosen { get; } = [];

    public IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not been started.");

    public async Task InitializeAsync()
    {
        var start = new ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "hawl.dll"));
        start.ArgumentList.Add("demo");
        start.WorkingDirectory = folder;
        start.Environment["HAWL_URLS"] = Address.GetLeftPart(UriPartial.Authority);
        start.Environment["HAWL_MAIL_LISTEN"] = $"127.0.0.1:{MailPort}";
        start.Environment["HAWL_UNDO"] = "20";
        site = Process.Start(start) ?? throw new InvalidOperationException("dotnet does not start.");
        _ = site.StandardOutput.ReadToEndAsync();
        var said = site.StandardError.ReadToEndAsync();
        await WaitForSiteAsync(said);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Environment.GetEnvironmentVariable("HAWL_TEST_CHROMIUM")
                ?? throw new InvalidOperationException("HAWL_TEST_CHROMIUM does not name a browser; make test-browser does."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        site?.Kill(entireProcessTree: true);
        site?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task WaitForSiteAsync(Task<string> said)
    {
        using var http = new HttpMessageInvoker(new SocketsHttpHandler());
        for (var attempt = 0; attempt < 1800; attempt++)
        {
            if (site is { HasExited: true })
            {
                throw new InvalidOperationException($"The demonstration stopped: {await said}");
            }

            try
            {
                using var ask = new HttpRequestMessage(HttpMethod.Get, new Uri(Address, "/help"));
                using var answer = await http.SendAsync(ask, CancellationToken.None);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(200);
            }
        }

        throw new TimeoutException("The demonstration did not come up within six minutes.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
