using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Correspondence;

public sealed class OutgoingMessage
{
    public long Id { get; private set; }

    public long RequestId { get; private set; }

    public required Request Request { get; init; }

    public required LetterKind Kind { get; init; }

    public LetterState State { get; private set; }

    public required string Language { get; init; }

    public required string Subject { get; init; }

    // As the requester wrote it; the footer is added on the way out.
    public required string Body { get; init; }

    // The requester's name when the letter was written.
    public required string FromName { get; init; }

    public required string ToName { get; init; }

    // Another one from when the authority's address was mended.
    public required string ToAddress { get; set; }

    // Without its angle brackets. Made once: a letter that leaves twice is known by it.
    public required string MessageId { get; init; }

    public long? AnswersId { get; private set; }

    // The message it answers, quoted below it as it leaves.
    public IncomingMessage? Answers { get; init; }

    // Identifiers without angle brackets, those of References with blanks between them.
    public string? InReplyTo { get; init; }

    public string? References { get; init; }

    public required DateTime CreatedAt { get; init; }

    // Until then it can be taken back.
    public DateTime? NotBefore { get; init; }

    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    // What the mail server said last.
    public string? ServerWords { get; private set; }

    // When somebody decided that nobody waits for it any longer.
    public DateTime? GivenUpAt { get; private set; }

    public Visibility Visibility { get; init; } = new();

    public void Sent(DateTime at, string serverWords) =>
        (State, SentAt, ServerWords, Attempts) = (LetterState.Sent, at, serverWords, Attempts + 1);

    public void Delayed(string serverWords) => (ServerWords, Attempts) = (serverWords, Attempts + 1);

    public void Failed(string serverWords) => (State, ServerWords, Attempts) = (LetterState.Failed, serverWords, Attempts + 1);

    // The mail server said nothing new of it.
    public void Unsent() => State = LetterState.Failed;

    // It never left, and will not.
    public void Stopped() => State = LetterState.Stopped;

    // After a failure it is tried anew; what was said of it stays until there is more to say.
    public void Again(string address) => (State, ToAddress, Attempts) = (LetterState.Queued, address, 0);

    public void GivenUp(DateTime at) => GivenUpAt = at;

    // A report came back to the request's own address.
    public void Reported(bool delivered, string reportWords) =>
        (State, ServerWords) = (delivered ? LetterState.Delivered : LetterState.Failed, reportWords);
}
