using System.Threading.Channels;
using Hawl.Core.Correspondence;

namespace Hawl.Web.Hosting;

// Takes mail from the journal to its requests. What fails stays in the journal and is tried again, for as long as it takes.
public sealed class RunIntake(IntakeJournal journal, IServiceScopeFactory scopes, TimeProvider clock, ILogger<RunIntake> log)
    : BackgroundService
{
    private static readonly TimeSpan[] Retries =
    [
        TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10),
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10),
    ];

    // More than processors: most of the time each waits for the disk.
    private const int AtOnce = 8;

    private const int Waiting = 32;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Several mails at once: while one is written the others are read. Mail for one address stays in its order.
    private readonly Channel<IntakeRecord>[] lanes =
    [
        .. Enumerable.Range(0, AtOnce)
            .Select(_ => Channel.CreateBounded<IntakeRecord>(new BoundedChannelOptions(Waiting) { SingleReader = true })),
    ];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var working = lanes.Select(lane => WorkAsync(lane.Reader, stoppingToken)).ToList();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await foreach (var record in journal.ReadAsync(stoppingToken))
                {
                    await LaneOf(record).WriteAsync(record, stoppingToken);
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                // Stopped: the journal keeps what is left.
            }
            catch (Exception problem)
            {
                log.LogError(problem, "The intake journal cannot be read; trying again");
                await Task.Delay(Pause, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }

        await Task.WhenAll(working);
    }

    private ChannelWriter<IntakeRecord> LaneOf(IntakeRecord record)
    {
        var address = record.Envelope.Recipients is [var first, ..] ? first : "";
        return lanes[(uint)address.GetHashCode(StringComparison.OrdinalIgnoreCase) % (uint)lanes.Length].Writer;
    }

    private async Task WorkAsync(ChannelReader<IntakeRecord> lane, CancellationToken stopping)
    {
        var retrying = new List<Task>();
        try
        {
            await foreach (var record in lane.ReadAllAsync(stopping))
            {
                if (!await TryAsync(record, 0, stopping))
                {
                    // It must not hold up the mail behind it.
                    retrying.RemoveAll(t => t.IsCompleted);
                    retrying.Add(RetryAsync(record, stopping));
                }
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Stopped: the journal keeps what is left.
        }

        await Task.WhenAll(retrying);
    }

    private async Task RetryAsync(IntakeRecord record, CancellationToken stopping)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                await Task.Delay(Retries[Math.Min(attempt, Retries.Length) - 1], clock, stopping);
                if (await TryAsync(record, attempt, stopping))
                {
                    return;
                }
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Stopped: the journal keeps it.
        }
    }

    private async Task<bool> TryAsync(IntakeRecord record, int attempt, CancellationToken stopping)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var bytes = await record.ReadMessageAsync(stopping);
            await scope.ServiceProvider.GetRequiredService<TakeInMail>().ExecuteAsync(record.Envelope, bytes, stopping);
            await journal.CompleteAsync(record, stopping);
            return true;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.Log(
                attempt < 3 ? LogLevel.Warning : LogLevel.Error,
                problem,
                "Mail {Delivery} could not be taken in and is tried again (attempt {Attempt})",
                record.Envelope.DeliveryId,
                attempt + 1);
            return false;
        }
    }
}
