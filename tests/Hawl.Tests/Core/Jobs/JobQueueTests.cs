using Hawl.Core.Jobs;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Jobs;

public sealed class JobQueueTests(TestStore store) : IClassFixture<TestStore>, IAsyncLifetime
{
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    public Task InitializeAsync() => store.ReadAsync(db => db.Jobs.ExecuteDeleteAsync());

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Add_InATransactionThatIsRolledBack_LeavesNoJob()
    {
        await store.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            new JobQueue(db, store.Clock).Add("work", 1);
            return await db.SaveChangesAsync();
        });

        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task Add_InATransaction_IsSeenByOthersOnceItIsCommitted()
    {
        await store.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            new JobQueue(db, store.Clock).Add("work", 1);
            await db.SaveChangesAsync();
            Assert.Equal(0, await CountAsync());
            await transaction.CommitAsync();
            return true;
        });

        Assert.Equal(1, (await ClaimAsync())?.SubjectId);
    }

    [Fact]
    public async Task ClaimAsync_WithAJobThatIsNotDue_TakesItOnceItIs()
    {
        await AddAsync(1, TimeSpan.FromMinutes(2));
        Assert.Null(await ClaimAsync());

        store.Clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Equal(1, (await ClaimAsync())?.SubjectId);
    }

    [Fact]
    public async Task ClaimAsync_WithSeveralDue_TakesTheLongestDueFirst()
    {
        await AddAsync(3, TimeSpan.FromSeconds(30));
        await AddAsync(1, TimeSpan.Zero);
        await AddAsync(2, TimeSpan.FromSeconds(10));
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal([1, 2, 3], [(await ClaimAsync())?.SubjectId, (await ClaimAsync())?.SubjectId, (await ClaimAsync())?.SubjectId]);
        Assert.Null(await ClaimAsync());
    }

    [Fact]
    public async Task ClaimAsync_WhileTheLeaseRuns_TakesNothingAndThenHandsOver()
    {
        await AddAsync(1, TimeSpan.Zero);
        var first = Assert.IsType<Job>(await ClaimAsync());
        store.Clock.Advance(Lease);
        Assert.Null(await ClaimAsync());

        store.Clock.Advance(Second);
        var second = Assert.IsType<Job>(await ClaimAsync());

        Assert.Equal((first.Id, 1, 2), (second.Id, first.Attempts, second.Attempts));
    }

    [Fact]
    public async Task FinishAsync_ByARunnerThatLostItsLease_ChangesNothing()
    {
        await AddAsync(1, TimeSpan.Zero);
        var lost = Assert.IsType<Job>(await ClaimAsync());
        store.Clock.Advance(Lease + Second);
        var held = Assert.IsType<Job>(await ClaimAsync());

        await store.DoAsync((JobQueue queue) => queue.FinishAsync(lost, default));
        await store.DoAsync((JobQueue queue) => queue.RetryAsync(lost, default, "too late", default));
        await store.DoAsync((JobQueue queue) => queue.GiveUpAsync(lost, "too late", default));

        var job = await store.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync());
        Assert.Equal((held.LeasedUntil, null, null), (job.LeasedUntil, job.LastError, job.FailedAt));
        await store.DoAsync((JobQueue queue) => queue.FinishAsync(held, default));
        Assert.Equal(0, await CountAsync());
    }

    [Fact]
    public async Task GiveUpAsync_WithAJob_KeepsItWithTheReasonForAPerson()
    {
        await AddAsync(1, TimeSpan.Zero);
        var job = Assert.IsType<Job>(await ClaimAsync());

        await store.DoAsync((JobQueue queue) => queue.GiveUpAsync(job, "no such mailbox", default));

        var kept = await store.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync());
        Assert.Equal(("no such mailbox", store.Clock.GetUtcNow().UtcDateTime), (kept.LastError, kept.FailedAt));
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Null(await ClaimAsync());
    }

    private Task<bool> AddAsync(long subject, TimeSpan wait) => store.Some.ChangeAsync(db =>
    {
        new JobQueue(db, store.Clock).Add("work", subject, wait);
        return Task.FromResult(true);
    });

    private Task<Job?> ClaimAsync() => store.DoAsync((JobQueue queue) => queue.ClaimAsync(Lease, default));

    private Task<int> CountAsync() => store.ReadAsync(db => db.Jobs.CountAsync());
}
