using Hawl.Core.Jobs;

namespace Hawl.Web.Hosting;

// Looks every minute whether something is due by the clock. Several processes may do so.
public sealed class RunSchedule(IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunSchedule> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<QueueRecurring>().ExecuteAsync(stoppingToken);
            }
            catch (Exception problem) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(problem, "What is due by the clock could not be queued; trying again");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
