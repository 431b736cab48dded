using Hawl.Core.Jobs;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Jobs;

public sealed class QueueRecurringTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_AgainWithinTheHour_QueuesEachJobOnce()
    {
        await QueueAsync();
        await QueueAsync();

        var kinds = await store.ReadAsync(db => db.Jobs.Select(j => j.Kind).ToListAsync());
        Assert.NotEmpty(kinds);
        Assert.Equal(kinds.Distinct().Count(), kinds.Count);
    }

    [Fact]
    public async Task ExecuteAsync_AfterAnHour_QueuesWhatWasDoneAndNotWhatStillWaits()
    {
        await QueueAsync();
        var first = await store.ReadAsync(db => db.Jobs.CountAsync());
        store.Clock.Advance(TimeSpan.FromDays(1));
        await QueueAsync();
        Assert.Equal(first, await store.ReadAsync(db => db.Jobs.CountAsync()));

        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));
        await QueueAsync();
        Assert.Equal(first, await store.ReadAsync(db => db.Jobs.CountAsync()));
    }

    private Task QueueAsync() => store.DoAsync<QueueRecurring>(q => q.ExecuteAsync(default));
}
