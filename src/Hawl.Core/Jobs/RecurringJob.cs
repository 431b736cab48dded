namespace Hawl.Core.Jobs;

// When a job that comes again and again is due next: one row for all processes, so that one of them queues it.
public sealed class RecurringJob
{
    public required string Kind { get; init; }

    public required DateTime DueAt { get; set; }
}
