namespace Hawl.Core.Notifications;

// A message that is told of in a day's one mail: by its number, once for each kind.
public sealed class GatheredEvent
{
    public required NoticeKind Kind { get; init; }

    public required long MessageId { get; init; }

    public long NoticeId { get; init; }
}
