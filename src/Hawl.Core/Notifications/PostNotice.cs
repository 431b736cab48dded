using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Mail.Addresses;
using Hawl.Mail.Submission;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// One mail to one person, from within a job whose lease is committed: its row first, so that a mail sent again after a crash bears
// the same Message-ID; then the server; then what the server said. A job returns what this returns.
public sealed class PostNotice(
    HawlContext db, IMailTransport transport, NoticeComposer composer, NoticeAddresses addresses, TimeProvider clock)
{
    // In minutes: two days in all.
    private static readonly int[] Retries = [1, 5, 15, 60, 180, 360, 720, 1440];

    public async Task<JobResult> ExecuteAsync(NewNotice asked, CancellationToken cancellation)
    {
        var notice = await FindAsync(asked, cancellation) ?? await AddAsync(asked, cancellation);
        if (notice.State is not NoticeState.Queued)
        {
            return JobResult.Finished;
        }

        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == asked.UserId, cancellation);
        var to = asked.To ?? user.Email;
        var envelope = new LetterEnvelope(await addresses.SenderAsync(user.Id, to, cancellation), to, notice.MessageId, IsNotice: true);
        var mail = new NoticeMail(
            new Mailbox(user.Name, to), asked.Content, notice.MessageId, notice.CreatedAt,
            await addresses.UnsubscribeAsync(user.Id, asked.Kind, asked.Content.Language, cancellation));
        return await RecordAsync(notice, await transport.SendAsync(envelope, composer.Compose(mail), cancellation));
    }

    private Task<Notice?> FindAsync(NewNotice asked, CancellationToken cancellation) => db.Notices
        .SingleOrDefaultAsync(n => n.UserId == asked.UserId && n.Kind == asked.Kind && n.Key == asked.Key, cancellation);

    private async Task<Notice> AddAsync(NewNotice asked, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var notice = new Notice
        {
            UserId = asked.UserId,
            Kind = asked.Kind,
            Key = asked.Key,
            RequestId = asked.RequestId,
            MessageId = addresses.NewMessageId(now),
            CreatedAt = now.UtcDateTime,
        };
        db.Notices.Add(notice);
        await db.SaveChangesAsync(cancellation);
        return notice;
    }

    // The server has spoken, so nobody cancels this.
    private async Task<JobResult> RecordAsync(Notice notice, SubmissionResult result)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var outcome = JobResult.Finished;
        switch (result)
        {
            case SubmissionResult.Accepted accepted:
                notice.Sent(now, accepted.Words);
                break;
            case SubmissionResult.Deferred deferred when notice.Attempts < Retries.Length:
                outcome = JobResult.RetryAt(now.AddMinutes(Retries[notice.Attempts]), deferred.Words);
                notice.Delayed(deferred.Words);
                break;
            default:
                notice.Failed(result.Words);
                break;
        }

        await db.SaveChangesAsync(CancellationToken.None);
        return outcome;
    }
}
