using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Hawl.Core.Jobs;

public sealed class JobRunner(IServiceScopeFactory scopes, IReadOnlyList<JobKind> kinds, TimeProvider clock, ILogger<JobRunner> log)
{
    // After a failure that the verb did not foresee.
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5),
        TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(12),
    ];

    // Longer than any job's own limits, so that a lease that runs out means a runner that is gone.
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, JobKind> byName = kinds.ToDictionary(k => k.Name);

    // Does one job that is due; false when there is none.
    public async Task<bool> RunOnceAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var queue = scope.ServiceProvider.GetRequiredService<JobQueue>();
        if (await queue.ClaimAsync(Lease, cancellation) is not { } job)
        {
            return false;
        }

        await DoAsync(job, queue, cancellation);
        return true;
    }

    private async Task DoAsync(Job job, JobQueue queue, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            // While a site is being updated, a newer node may have queued it.
            var kind = byName.GetValueOrDefault(job.Kind) ?? throw new NotSupportedException(
                $"This version of Hawl has no job of the kind '{job.Kind}'.");
            switch (await kind.RunAsync(scope.ServiceProvider, job, cancellation))
            {
                case JobResult.Again again:
                    await queue.ComeAgainAsync(job, again.At, again.Why, cancellation);
                    break;
                default:
                    await queue.FinishAsync(job, cancellation);
                    break;
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await queue.ReleaseAsync(job);
            throw;
        }
        catch (Exception problem) when (!cancellation.IsCancellationRequested)
        {
            await PutOffAsync(job, problem, queue, cancellation);
        }
    }

    private async Task PutOffAsync(Job job, Exception problem, JobQueue queue, CancellationToken cancellation)
    {
        if (job.Attempts > Retries.Length)
        {
            log.LogError(problem, "Job {Kind} {Subject} was given up after {Attempts} attempts", job.Kind, job.SubjectId, job.Attempts);
            await GiveUpAsync(job, problem, queue, cancellation);
            return;
        }

        var at = clock.GetUtcNow().UtcDateTime + Retries[job.Attempts - 1];
        log.LogWarning(problem, "Job {Kind} {Subject} failed and is tried again at {At}", job.Kind, job.SubjectId, at);
        await queue.RetryAsync(job, at, problem.Message, cancellation);
    }

    // Nothing is given up unless whoever waits for it is told.
    private async Task GiveUpAsync(Job job, Exception problem, JobQueue queue, CancellationToken cancellation)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (byName.GetValueOrDefault(job.Kind)?.GiveUpAsync is { } tellAsync)
            {
                await tellAsync(scope.ServiceProvider, job, cancellation);
            }
        }
        catch (Exception untold) when (!cancellation.IsCancellationRequested)
        {
            log.LogError(untold, "Nobody could be told of job {Kind} {Subject}, which is tried again", job.Kind, job.SubjectId);
            await queue.RetryAsync(job, clock.GetUtcNow().UtcDateTime + Retries[^1], problem.Message, cancellation);
            return;
        }

        await queue.GiveUpAsync(job, problem.Message, cancellation);
    }
}
