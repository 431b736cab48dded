namespace Hawl.Core.Notifications;

public enum NoticeState
{
    Queued,
    Sent,
    Failed,

    // There was nobody to be told any more, or nothing: ServerWords says why.
    Dropped,
}
