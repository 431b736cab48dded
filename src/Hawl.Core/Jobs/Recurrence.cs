namespace Hawl.Core.Jobs;

// One row of the table of what happens by the clock: a job of this kind is queued that often.
public sealed record Recurrence(string Kind, TimeSpan Every);
