namespace Hawl.Core.Jobs;

// Work to do after the change that asked for it was committed; queued in the same transaction.
public sealed class Job
{
    public required Guid Id { get; init; }

    // A name from the table in CoreServices.
    public required string Kind { get; init; }

    // The id of what it is about.
    public required long SubjectId { get; init; }

    public required DateTime DueAt { get; set; }

    // Another runner may take it from then on.
    public DateTime? LeasedUntil { get; set; }

    // Tries since one ended as its verb foresaw: each that is not followed by an end was a failure.
    public int Attempts { get; set; }

    public string? LastError { get; set; }

    // Given up: a person has to look.
    public DateTime? FailedAt { get; set; }

    public required DateTime CreatedAt { get; init; }
}
