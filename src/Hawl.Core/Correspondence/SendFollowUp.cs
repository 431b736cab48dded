using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// A letter after the first, in the queue with the event that says so. The same form sent twice sends one letter.
public sealed class SendFollowUp(HawlContext db, EventJobs jobs, FollowUpRules rules, RequestMoments moments)
{
    public Task ExecuteAsync(long requestId, NewFollowUp asked, Viewer by, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => SendAsync(requestId, asked, by, cancellation));

    private async Task SendAsync(long requestId, NewFollowUp asked, Viewer by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var request = await db.Requests.Include(r => r.User).Include(r => r.Authority).ThenInclude(a => a.Translations)
            .Include(r => r.Authority).ThenInclude(a => a.Tags).AsSplitQuery().SingleAsync(r => r.Id == requestId, cancellation);
        RequestRights.RequireOwner(request, by);
        var letters = await db.OutgoingMessages.Where(m => m.RequestId == requestId).OrderBy(m => m.Id).ToListAsync(cancellation);
        if (letters.Any(l => l.MessageId == rules.MessageIdOf(asked)))
        {
            return;
        }

        if (request.LastReplyId != asked.LastReplyId)
        {
            throw RequestRights.Changed();
        }

        var to = asked.To is { } id
            ? await db.IncomingMessages.SingleOrDefaultAsync(m => m.Id == id && m.RequestId == requestId, cancellation)
            : null;
        if (asked.To is not null && to?.AnswerAddress is null)
        {
            throw new RuleException(FollowUpRules.To, "Nobody can be answered there.");
        }

        rules.Check(asked, request, letters, to?.AnswerName);
        var moment = moments.Now(request);
        var letter = rules.Letter(asked, request, letters, to, moment);
        db.OutgoingMessages.Add(letter);
        await db.SaveChangesAsync(cancellation);
        var wait = letter.NotBefore - moment.At ?? TimeSpan.Zero;
        jobs.Queue(request.FollowUpWritten(letter, Actor.Of(by, request.UserId), moment), wait);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
