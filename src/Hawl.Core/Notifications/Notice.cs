using Hawl.Core.Accounts;

namespace Hawl.Core.Notifications;

// One mail to one person. The key tells what it is about: the same is told once, whatever crashes.
public sealed class Notice
{
    public long Id { get; private set; }

    public required long UserId { get; init; }

    public User? User { get; private set; }

    public required NoticeKind Kind { get; init; }

    // Such as "reply-17": unique for the person and kind.
    public required string Key { get; init; }

    public long? RequestId { get; init; }

    public long? BatchId { get; init; }

    // The message it is about, by its number among those that came or those that left.
    public long? SubjectId { get; init; }

    // The day it is about, such as the one by which an answer was due.
    public DateOnly? On { get; init; }

    // The events of a day's one mail; from ClosedAt on there is room for no more.
    public int Gathered { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public NoticeState State { get; private set; }

    // Without its angle brackets. Made once: a mail that leaves twice is known by it.
    public required string MessageId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public DateTime? SentAt { get; private set; }

    public int Attempts { get; private set; }

    // What the mail server said last, or why nothing was sent.
    public string? ServerWords { get; private set; }

    public void Sent(DateTime at, string serverWords) =>
        (State, SentAt, ServerWords, Attempts) = (NoticeState.Sent, at, serverWords, Attempts + 1);

    public void Delayed(string serverWords) => (ServerWords, Attempts) = (serverWords, Attempts + 1);

    public void Failed(string serverWords) => (State, ServerWords, Attempts) = (NoticeState.Failed, serverWords, Attempts + 1);

    public void Dropped(string why) => (State, ServerWords) = (NoticeState.Dropped, why);

    public sealed record Subject
    {
        public long? RequestId { get; init; }

        public long? BatchId { get; init; }

        public long? MessageId { get; init; }

        public DateOnly? On { get; init; }
    }
}
