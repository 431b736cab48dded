using Hawl.Core;
using Hawl.Core.Data;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hawl.Tests.Support;

// A class fixture for tests of verbs: everything of Core over a database of its own, and no HTTP.
public sealed class TestStore : IAsyncLifetime
{
    private ServiceProvider? services;
    private TestWorld? world;

    // Registered after the product's own, and so in their place: the transport is the one double there may be.
    internal Action<IServiceCollection>? Instead { get; init; }

    // Without a table in it, for tests of how a database is prepared.
    internal bool Empty { get; init; }

    public ManualClock Clock => World.Clock;

    public HawlSettings Settings => World.Settings;

    public IServiceProvider Services => services ?? throw new InvalidOperationException("The store has not been started.");

    public Some Some => new(Services);

    private TestWorld World => world ?? throw new InvalidOperationException("The store has not been started.");

    public async Task InitializeAsync()
    {
        world = await TestWorld.CreateAsync(Empty);
        var registered = new ServiceCollection().AddLogging(log => log.SetMinimumLevel(LogLevel.None)).AddHawl(world.Settings, world.Clock);
        Instead?.Invoke(registered);
        services = registered.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
    }

    // One unit of work with one verb, or whatever else is registered, as a page or a job has it.
    public async Task<T> DoAsync<TVerb, T>(Func<TVerb, Task<T>> work)
        where TVerb : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public async Task DoAsync<TVerb>(Func<TVerb, Task> work)
        where TVerb : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public Task<T> ReadAsync<T>(Func<HawlContext, Task<T>> query) => DoAsync(query);

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
