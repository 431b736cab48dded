using Hawl.Core.Jobs;

namespace Hawl.Web.Hosting;

// Runs the jobs of this process, a few at a time, until it is told to stop.
public sealed class RunJobs(JobRunner runner, TimeProvider clock, ILogger<RunJobs> log) : BackgroundService
{
    private const int AtOnce = 4;

    private static readonly TimeSpan Idle = TimeSpan.FromMilliseconds(500);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => LoopAsync(stoppingToken)));

    private async Task LoopAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                if (!await runner.RunOnceAsync(stopping))
                {
                    await Task.Delay(Idle, clock, stopping);
                }
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception problem)
            {
                log.LogError(problem, "The jobs cannot be reached; trying again");
                await Task.Delay(Idle * 10, clock, stopping);
            }
        }
    }
}
