namespace Hawl.Core.Batches;

public sealed record PreparedBatch(Batch Batch, IReadOnlyList<PreparedBatch.LeftOut> NotAsked)
{
    public sealed record LeftOut(string Authority, string Why);
}
