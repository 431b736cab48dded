using Hawl.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hawl.Tests.Support;

// A class fixture for tests of verbs: everything of Core over a database of its own, and no HTTP.
public sealed class TestStore : IAsyncLifetime
{
    private ServiceProvider? services;
    private TestWorld? world;

    public ManualClock Clock => World.Clock;

    public HawlSettings Settings => World.Settings;

    public IServiceProvider Services => services ?? throw new InvalidOperationException("The store has not been started.");

    public Some Some => new(Services);

    private TestWorld World => world ?? throw new InvalidOperationException("The store has not been started.");

    public async Task InitializeAsync()
    {
        world = await TestWorld.CreateAsync();
        services = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddHawl(world.Settings, world.Clock)
            .BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    public async Task DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }

        if (world is not null)
        {
            await world.DisposeAsync();
        }
    }
}
