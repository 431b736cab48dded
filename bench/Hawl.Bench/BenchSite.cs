using System.Net;
using System.Net.Sockets;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Bench;

// A site that takes in mail, with a few requests to take it in for: on SQLite in a folder of its own, or on HAWL_DATABASE.
internal sealed class BenchSite : IAsyncDisposable
{
    private readonly string folder;
    private readonly RunningSite site;

    private BenchSite(string folder, RunningSite site, int port, Uri url) =>
        (this.folder, this.site, Port, Url) = (folder, site, port, url);

    public int Port { get; }

    public string Store => site.Services.GetRequiredService<HawlSettings>().Database == HawlSettings.Sqlite ? "SQLite" : "PostgreSQL";

    public Uri Url { get; }

    public IServiceProvider Services => site.Services;

    public long Flushes => site.Services.GetRequiredService<IntakeJournal>().Flushes;

    public static async Task<BenchSite> StartAsync(bool pages = false, Action<IServiceCollection>? also = null)
    {
        var folder = Directory.CreateTempSubdirectory("hawl-bench-").FullName;
        var port = FreePort();
        var settings = new HawlSettings
        {
            DataFolder = folder,
            Database = Environment.GetEnvironmentVariable("HAWL_DATABASE") ?? HawlSettings.Sqlite,
            PublicUrl = new Uri("https://bench.example/"),
            MailListen = $"127.0.0.1:{port}",
        };
        var url = $"http://127.0.0.1:{FreePort()}";
        var options = new SiteOptions { Pages = pages, Urls = [url], Jobs = false, Also = also };
        return new BenchSite(folder, await HawlSite.StartAsync(settings, options, default), port, new Uri(url));
    }

    // The reply addresses of as many requests.
    public async Task<IReadOnlyList<string>> RequestsAsync(int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<HawlContext>();
        var user = await services.GetRequiredService<AddUser>()
            .ExecuteAsync("bench@bench.example", "Robin Bench", UserRole.Member, true, default);
        var text = new AuthorityRow.Text("Bench Council", null, "foi@bench-council.example", null, null);
        var texts = new Dictionary<string, AuthorityRow.Text> { ["en"] = text };
        var row = new AuthorityRow { Line = 1, Name = "Bench Council", Tags = [], Texts = texts };
        await services.GetRequiredService<ImportAuthorities>().ExecuteAsync(new AuthorityFile([row], []), [], "bench", false, default);
        var addresses = new List<string>();
        for (var number = 0; number < count; number++)
        {
            var request = await services.GetRequiredService<MakeRequest>().ExecuteAsync(
                new NewRequest
                {
                    User = await db.Users.SingleAsync(u => u.Id == user.Id),
                    Authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery().SingleAsync(),
                    Title = $"Grit and gritters {number}",
                    Letter = "Please tell me how much grit you hold.",
                    Language = "en",
                    By = Actor.Requester(user.Id),
                },
                default);
            addresses.Add(services.GetRequiredService<LetterComposer>().ReplyAddressOf(request));
        }

        return addresses;
    }

    // Returns when so many messages are there.
    public async Task VisibleAsync(int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
        while (await db.IncomingMessages.CountAsync() < count)
        {
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
