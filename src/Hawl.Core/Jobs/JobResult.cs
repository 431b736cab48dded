namespace Hawl.Core.Jobs;

public abstract record JobResult
{
    public static readonly JobResult Finished = new Done();

    private JobResult()
    {
    }

    public static JobResult RetryAt(DateTime at, string why) => new Again(at, why);

    public sealed record Done : JobResult;

    public sealed record Again(DateTime At, string Why) : JobResult;
}
