namespace Hawl.Core.Notifications;

// A person wants no mail of this kind.
public sealed class NoticeRefusal
{
    public required long UserId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required DateTime At { get; init; }
}
