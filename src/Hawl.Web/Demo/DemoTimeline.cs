using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Web.Demo;

// Lets what is planned happen in the order of time, and between it the jobs, each at the hour it was due.
public sealed class DemoTimeline(IServiceProvider services, DemoClock clock, DemoDates dates, IProgress<DemoProgress> progress)
{
    private readonly PriorityQueue<Happening, (DateTime At, int Order)> ahead = new();
    private int planned;

    public void Plan(DateTime at, Func<IServiceProvider, CancellationToken, Task> happenAsync)
    {
        if (at > dates.Now)
        {
            throw new InvalidOperationException($"The demonstration's world has something happen in the future, at {at:u}.");
        }

        ahead.Enqueue(new Happening(at, happenAsync), (at, planned++));
    }

    // What happens may plan what follows from it.
    public async Task RunAsync(CancellationToken cancellation)
    {
        while (ahead.TryDequeue(out var next, out _))
        {
            await InScopeAsync((s, c) => JobsAsync(s, next.At, c), cancellation);
            clock.GoTo(next.At);
            await InScopeAsync(next.HappenAsync, cancellation);
            progress.Report(new DemoProgress(planned - ahead.Count, planned, dates.LocalDate(next.At)));
        }
    }

    private async Task JobsAsync(IServiceProvider s, DateTime until, CancellationToken cancellation)
    {
        var (db, runner) = (s.GetRequiredService<HawlContext>(), s.GetRequiredService<JobRunner>());
        while (await db.Jobs.Where(j => j.FailedAt == null && j.DueAt <= until).OrderBy(j => j.DueAt)
            .Select(j => (DateTime?)j.DueAt).FirstOrDefaultAsync(cancellation) is { } due)
        {
            clock.GoTo(due);
            await runner.RunOnceAsync(cancellation);
        }
    }

    private async Task InScopeAsync(Func<IServiceProvider, CancellationToken, Task> workAsync, CancellationToken cancellation)
    {
        await using var scope = services.CreateAsyncScope();
        await workAsync(scope.ServiceProvider, cancellation);
    }

    private sealed record Happening(DateTime At, Func<IServiceProvider, CancellationToken, Task> HappenAsync);
}
