using System.Threading.Channels;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;

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

    // Lanes: while one of them is written the others are read. Only one writes at a time, so that more would not be faster.
    private const int AtOnce = 4;

    private const int Waiting = 128;

    // Written in one transaction, so that the disk is asked once for all of them; others who write wait no longer than it takes.
    private const int Together = 64;
    private const long BytesTogether = 16 * 1024 * 1024;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    // Mail for one address goes one way and stays in its order.
    private readonly Channel<IntakeRecord>[] lanes =
    [
        .. Enumerable.Range(0, AtOnce)
            .Select(_ => Channel.CreateBounded<IntakeRecord>(new BoundedChannelOptions(Waiting) { SingleReader = true })),
    ];

    // What failed together wakes together: one of it at a time, so that a store that is back again is not overrun.
    private readonly Turn retryTurn = new();

    public override void Dispose()
    {
        retryTurn.Dispose();
        base.Dispose();
    }

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
            while (await lane.WaitToReadAsync(stopping))
            {
                var records = Next(lane);
                if (records.Count > 1 && await TryAsync(records, stopping))
                {
                    continue;
                }

                foreach (var record in records)
                {
                    if (!await TryAsync(record, 0, stopping))
                    {
                        // It must not hold up the mail behind it.
                        retrying.RemoveAll(t => t.IsCompleted);
                        retrying.Add(RetryAsync(record, stopping));
                    }
                }
            }
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // Stopped: the journal keeps what is left.
        }

        await Task.WhenAll(retrying);
    }

    private static List<IntakeRecord> Next(ChannelReader<IntakeRecord> lane)
    {
        var records = new List<IntakeRecord>();
        for (var bytes = 0L; records.Count < Together && bytes < BytesTogether && lane.TryRead(out var record);)
        {
            records.Add(record);
            bytes += record.MessageLength;
        }

        return records;
    }

    private async Task RetryAsync(IntakeRecord record, CancellationToken stopping)
    {
        try
        {
            for (var attempt = 1; ; attempt++)
            {
                await Task.Delay(Retries[Math.Min(attempt, Retries.Length) - 1], clock, stopping);
                using var taken = await retryTurn.WaitAsync(stopping);
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

    // Where one of them cannot be taken in, none is.
    private async Task<bool> TryAsync(List<IntakeRecord> records, CancellationToken stopping)
    {
        try
        {
            await TakeInAsync(records, stopping);
            return true;
        }
        catch (Exception problem) when (!stopping.IsCancellationRequested)
        {
            log.LogDebug(problem, "{Count} mails could not be taken in together and are tried one by one", records.Count);
            return false;
        }
    }

    private async Task TakeInAsync(IReadOnlyList<IntakeRecord> records, CancellationToken stopping)
    {
        await using var scope = scopes.CreateAsyncScope();
        var mails = new List<ArrivedMail>();
        foreach (var record in records)
        {
            mails.Add(new ArrivedMail(record.Envelope, await record.ReadMessageAsync(stopping), record.Sha256));
        }

        await scope.ServiceProvider.GetRequiredService<TakeInMails>().ExecuteAsync(mails, stopping);
        await journal.CompleteAsync(records, stopping);
    }

    private async Task<bool> TryAsync(IntakeRecord record, int attempt, CancellationToken stopping)
    {
        try
        {
            await TakeInAsync([record], stopping);
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
