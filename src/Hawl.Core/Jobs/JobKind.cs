namespace Hawl.Core.Jobs;

// A kind of job: its name in the table, and the verb that does it.
public sealed record JobKind(string Name, Func<IServiceProvider, Job, CancellationToken, Task<JobResult>> RunAsync)
{
    // What is done for whoever waits for the job when it is given up.
    public Func<IServiceProvider, Job, CancellationToken, Task>? GiveUpAsync { get; init; }
}
