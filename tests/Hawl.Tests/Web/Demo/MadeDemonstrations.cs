using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Hawl.Web.Demo;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Demo;

// The demonstration made twice: on an autumn Sunday, and so that the bank holidays of winter fall into it.
public sealed class MadeDemonstrations : IAsyncLifetime
{
    private readonly List<TestWorld> worlds = [];
    private readonly List<ServiceProvider> services = [];

    public static IReadOnlyList<DateTime> Moments { get; } =
        [new(2026, 11, 22, 9, 30, 0, DateTimeKind.Utc), new(2027, 1, 13, 21, 5, 0, DateTimeKind.Utc)];

    public IReadOnlyList<HawlSettings> Settings => [.. worlds.Select(w => w.Settings)];

    public async Task InitializeAsync()
    {
        foreach (var moment in Moments)
        {
            var world = await TestWorld.CreateAsync();
            worlds.Add(world);
            var settings = world.Settings with { Secret = "demonstration" };
            await Demonstration.MakeAsync(settings, new DemoDates(moment, settings.TimeZone), new Progress<DemoProgress>(), default);
            services.Add(new ServiceCollection().AddLogging().AddHawl(settings, TimeProvider.System).BuildServiceProvider());
        }
    }

    public Task<T> ReadAsync<T>(int which, Func<HawlContext, Task<T>> read) => DoAsync(which, read);

    public async Task<T> DoAsync<TVerb, T>(int which, Func<TVerb, Task<T>> work)
        where TVerb : notnull
    {
        await using var scope = services[which].CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public async Task DisposeAsync()
    {
        foreach (var provider in services)
        {
            await provider.DisposeAsync();
        }

        foreach (var world in worlds)
        {
            await world.DisposeAsync();
        }
    }
}
