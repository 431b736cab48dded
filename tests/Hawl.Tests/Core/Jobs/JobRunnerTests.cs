using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Jobs;

public sealed class JobRunnerTests
{
    [Fact]
    public async Task RunOnceAsync_ByEightAtOnce_DoesEachOfAHundredJobsOnce()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [.. Enumerable.Range(1, 100)]);

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () =>
        {
            while (await work.Runner.RunOnceAsync(default))
            {
                await Task.Yield();
            }
        })));

        Assert.Equal(Enumerable.Range(1, 100).Select(n => (long)n), work.Done.Order());
        Assert.Equal(0, await work.Store.ReadAsync(db => db.Jobs.CountAsync()));
    }

    [Fact]
    public async Task RunOnceAsync_WithNothingToDo_SaysSo()
    {
        await using var work = await Work.CreateAsync();

        Assert.False(await work.Runner.RunOnceAsync(default));
    }

    [Fact]
    public async Task RunOnceAsync_WithAVerbThatFails_TriesAgainLaterAndLaterAndGivesUpWithTheReason()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        var attempt = 0;
        work.Does = _ => throw new InvalidOperationException($"It went wrong, for the {++attempt}. time.");
        TimeSpan[] waits =
        [
            TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30),
            TimeSpan.FromHours(2), TimeSpan.FromHours(12),
        ];

        foreach (var (wait, number) in waits.Select((w, i) => (w, i + 1)))
        {
            Assert.True(await work.Runner.RunOnceAsync(default));
            var job = await JobAsync(work);
            Assert.Equal((work.Now + wait, null, number), (job.DueAt, job.LeasedUntil, job.Attempts));
            Assert.Equal($"It went wrong, for the {number}. time.", job.LastError);
            Assert.False(await work.Runner.RunOnceAsync(default));
            work.Store.Clock.Advance(wait);
        }

        Assert.True(await work.Runner.RunOnceAsync(default));
        var given = await JobAsync(work);
        Assert.Equal((work.Now, "It went wrong, for the 7. time."), (given.FailedAt ?? default, given.LastError));
        work.Store.Clock.Advance(TimeSpan.FromDays(100));
        Assert.False(await work.Runner.RunOnceAsync(default));
    }

    [Fact]
    public async Task RunOnceAsync_WithAVerbThatRecovers_LeavesNoJob()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        work.Does = job => job.Attempts == 1 ? throw new IOException("The disk is full.") : Task.FromResult(JobResult.Finished);

        await work.Runner.RunOnceAsync(default);
        work.Store.Clock.Advance(TimeSpan.FromSeconds(5));
        await work.Runner.RunOnceAsync(default);

        Assert.Equal([7], work.Done);
        Assert.Equal(0, await work.Store.ReadAsync(db => db.Jobs.CountAsync()));
    }

    [Fact]
    public async Task RunOnceAsync_WithAVerbThatAsksForAnotherTime_WaitsUntilThen()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        var tomorrow = work.Now.AddDays(1);
        work.Does = _ => Task.FromResult(JobResult.RetryAt(tomorrow, "the server is busy"));

        await work.Runner.RunOnceAsync(default);

        var job = await JobAsync(work);
        Assert.Equal((tomorrow, "the server is busy", null), (job.DueAt, job.LastError, job.FailedAt));
    }

    [Fact]
    public async Task RunOnceAsync_WithAVerbThatAskedForAnotherTimeOften_CountsOnlyItsFailures()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        work.Does = _ => Task.FromResult(JobResult.RetryAt(work.Now.AddMinutes(1), "it is paused"));
        for (var times = 0; times < 20; times++)
        {
            Assert.True(await work.Runner.RunOnceAsync(default));
            work.Store.Clock.Advance(TimeSpan.FromMinutes(1));
        }

        work.Does = _ => throw new IOException("The disk is full.");
        Assert.True(await work.Runner.RunOnceAsync(default));

        var job = await JobAsync(work);
        Assert.Equal((null, work.Now.AddSeconds(5), "The disk is full."), (job.FailedAt, job.DueAt, job.LastError));
    }

    [Fact]
    public async Task RunOnceAsync_ThatWasStoppedInTheMiddleOften_CountsNoFailureAndLetsNobodyTakeItBack()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        for (var times = 0; times < 10; times++)
        {
            using var stop = new CancellationTokenSource();
            work.Does = async _ =>
            {
                await stop.CancelAsync();
                throw new OperationCanceledException(stop.Token);
            };
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => work.Runner.RunOnceAsync(stop.Token));
        }

        var job = await JobAsync(work);
        Assert.Equal((0, null, null), (job.Attempts, job.LeasedUntil, job.FailedAt));
        Assert.False(await work.Store.DoAsync((JobQueue queue) => queue.CancelAsync(Work.Kind, 7, default)));
    }

    [Fact]
    public async Task RunOnceAsync_ThatGivesUp_TellsWhoeverWaitsAndGivesUpOnlyThen()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        work.Does = _ => throw new IOException("The disk is full.");
        var told = 0;
        work.Tells = _ => ++told == 1 ? throw new IOException("The disk is still full.") : Task.CompletedTask;
        async Task RunAsync()
        {
            Assert.True(await work.Runner.RunOnceAsync(default));
            work.Store.Clock.Advance(TimeSpan.FromHours(12));
        }

        for (var failures = 0; failures < 7; failures++)
        {
            await RunAsync();
        }

        Assert.Equal((1, null), (told, (await JobAsync(work)).FailedAt));
        await RunAsync();
        Assert.Equal(2, told);
        Assert.NotNull((await JobAsync(work)).FailedAt);
    }

    [Fact]
    public async Task RunOnceAsync_AfterARunnerDied_DoesItsJobOnceItsLeaseHasRunOut()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(subjects: [7]);
        await work.Store.DoAsync((JobQueue queue) => queue.ClaimAsync(TimeSpan.FromMinutes(10), default));
        Assert.False(await work.Runner.RunOnceAsync(default));

        work.Store.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.True(await work.Runner.RunOnceAsync(default));
        Assert.Equal([7], work.Done);
    }

    [Fact]
    public async Task RunOnceAsync_WithAJobOfANewerVersion_PutsItOffAndDoesTheOthers()
    {
        await using var work = await Work.CreateAsync();
        await work.AddAsync(kind: "of-tomorrow", subjects: [1]);
        await work.AddAsync(subjects: [2]);

        while (await work.Runner.RunOnceAsync(default))
        {
            await Task.Yield();
        }

        Assert.Equal([2], work.Done);
        var job = await JobAsync(work);
        Assert.Equal("of-tomorrow", job.Kind);
        Assert.Equal("This version of Hawl has no job of the kind 'of-tomorrow'.", job.LastError);
    }

    private static Task<Job> JobAsync(Work work) => work.Store.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync());
}
