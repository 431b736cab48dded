using Hawl.Core.Accounts;

namespace Hawl.Core.Notifications;

// What each notice says, found when it is sent.
public sealed class NoticeContents(
    ReplyNoticeQuery reply, GatheredNoticeQuery gathered, WaitingNoticeQuery waiting, BatchNoticeQuery batch,
    UndeliveredNoticeQuery undelivered)
{
    public Task<Telling> FindAsync(Notice notice, User user, CancellationToken cancellation) => notice switch
    {
        { Gathered: > 0, Kind: NoticeKind.Reply } => gathered.FindRepliesAsync(notice, user, cancellation),
        { Gathered: > 0, Kind: NoticeKind.Undelivered } => gathered.FindLettersAsync(notice, user, cancellation),
        { Kind: NoticeKind.Reply } => reply.FindAsync(notice, user, cancellation),
        { Kind: NoticeKind.Undelivered } => undelivered.FindAsync(notice, user, cancellation),
        { Kind: NoticeKind.Overdue, BatchId: null } => waiting.FindOverdueAsync(notice, user, cancellation),
        { Kind: NoticeKind.Overdue } => batch.FindOverdueAsync(notice, user, cancellation),
        { Kind: NoticeKind.SayWhatCame, BatchId: null } => waiting.FindUnsaidAsync(notice, user, cancellation),
        { Kind: NoticeKind.SayWhatCame } => batch.FindUnsaidAsync(notice, user, cancellation),
        { Kind: NoticeKind.Batch } when notice.Key.StartsWith(BatchNoticeQuery.Invited, StringComparison.Ordinal) =>
            batch.FindInvitationAsync(notice, user, cancellation),
        { Kind: NoticeKind.Batch } => batch.FindMadeAsync(notice, user, cancellation),
        _ => Task.FromResult<Telling>(new Telling.Not("there are no words for it")),
    };
}
