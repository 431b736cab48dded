using System.Net;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Support;

// A class fixture for tests of pages: a real site on a free port, with a folder, a database and a clock of its own. Jobs run when
// they are told to. Nothing follows redirects or keeps cookies by itself.
public sealed class TestSite : IAsyncLifetime
{
    private static readonly HttpClient Browser = new(new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
    });

    private readonly Action<IServiceCollection>? more;
    private RunningSite? site;
    private TestWorld? world;
    private Uri? address;

    public TestSite()
    {
    }

    internal TestSite(Action<IServiceCollection> more) => this.more = more;

    public ManualClock Clock => World.Clock;

    public HawlSettings Settings => World.Settings;

    public IServiceProvider Services => site?.Services ?? throw NotStarted();

    public Some Some => new(Services);

    private TestWorld World => world ?? throw NotStarted();

    public async Task InitializeAsync()
    {
        world = await TestWorld.CreateAsync();
        var options = new SiteOptions
        {
            Urls = ["http://127.0.0.1:0"],
            Jobs = false,
            Mail = false,
            Clock = world.Clock,
            Also = TestSignIn.Add + more,
        };
        site = await HawlSite.StartAsync(world.Settings, options, default);
        address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.Single() ?? "");
    }

    // As nobody, or as a person who is signed in.
    public Task<HttpResponseMessage> GetAsync(string path, User? by = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Get, path, by, null, headers);

    public async Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, User? by = null, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(address ?? throw NotStarted(), path)) { Content = content };
        foreach (var (name, value) in by is null ? headers : [.. headers, TestSignIn.Header(by)])
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Browser.SendAsync(request);
    }

    public async Task<string> TextAsync(string path, User? by = null)
    {
        using var answer = await GetAsync(path, by);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task DisposeAsync()
    {
        if (site is not null)
        {
            await site.DisposeAsync();
        }

        if (world is not null)
        {
            await world.DisposeAsync();
        }
    }

    private static InvalidOperationException NotStarted() => new("The site has not been started.");
}
