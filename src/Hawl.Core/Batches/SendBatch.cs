namespace Hawl.Core.Batches;

// Makes the requests of a prepared batch without a break, for whoever waits for them.
public sealed class SendBatch(BatchRun run)
{
    public async Task ExecuteAsync(long batchId, IProgress<int>? made, CancellationToken cancellation)
    {
        foreach (var authorityId in await run.WaitingAsync(batchId, cancellation))
        {
            if (!await run.MakeAsync(batchId, authorityId, cancellation))
            {
                return;
            }

            made?.Report(1);
        }

        await run.EndAsync(batchId, cancellation);
    }
}
