namespace Hawl.Core.Notifications;

// What a person is written to about, and may choose not to be; only mail about the account itself always comes.
public enum NoticeKind
{
    Account,
    Reply,
    Overdue,
    SayWhatCame,
    Batch,
    Undelivered,
}
