namespace Hawl.Core.Notifications;

// A mail to be sent to one person now. The key tells what it is about: with the same person and kind it is sent once.
public sealed record NewNotice
{
    public required long UserId { get; init; }

    public required NoticeKind Kind { get; init; }

    public required string Key { get; init; }

    public required NoticeContent Content { get; init; }

    public long? RequestId { get; init; }

    // Another address than the person's own, such as one that is to be confirmed.
    public string? To { get; init; }
}
