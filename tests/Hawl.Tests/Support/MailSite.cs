using Hawl.Core;
using Hawl.Web.Hosting;

namespace Hawl.Tests.Support;

// The mail listener on a port of its own, with the intake behind it, over a database of its own. Limits count by a clock that stands.
internal sealed class MailSite : IAsyncDisposable
{
    private readonly TestWorld world;
    private readonly RunningSite site;

    private MailSite(TestWorld world, RunningSite site, int port) => (this.world, this.site, Port) = (world, site, port);

    public int Port { get; }

    public ManualClock Clock => world.Clock;

    public HawlSettings Settings => world.Settings;

    public Some Some => new(site.Services);

    public IServiceProvider Services => site.Services;

    public static async Task<MailSite> StartAsync(Func<HawlSettings, string, HawlSettings>? change = null)
    {
        var world = await TestWorld.CreateAsync();
        var port = Ports.Free();
        var settings = world.Settings with { MailListen = $"127.0.0.1:{port}" };
        settings = change?.Invoke(settings, world.Settings.DataFolder) ?? settings;
        var options = new SiteOptions { Pages = false, Jobs = false, Clock = world.Clock };
        return new MailSite(world, await HawlSite.StartAsync(settings, options, default), port);
    }

    // As when the process is told to end.
    public ValueTask StopAsync() => site.DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await site.DisposeAsync();
        await world.DisposeAsync();
    }
}
