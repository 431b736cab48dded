namespace Hawl.Core.Correspondence;

// What is known of a mail in a mailbox that is read from time to time: taken in already, or put off after a failure.
public sealed class FetchedMail
{
    // The mailbox, as it is written without its password.
    public required string Source { get; init; }

    // The mailbox's own name of the mail; empty for the mailbox itself, when it cannot be read.
    public required string Uid { get; init; }

    public DateTime? TakenAt { get; set; }

    public int Tries { get; set; }

    public DateTime? RetryAt { get; set; }

    // Why it could not be taken in.
    public string? Problem { get; set; }

    public bool IsDue(DateTime now) => TakenAt is null && !(RetryAt > now);
}
