using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Takes back a request whose letter still waits: it never was, and its letter is a draft again. Returns the draft's token.
public sealed class UndoSend(HawlContext db, EventJobs jobs, TimeProvider clock)
{
    public const string TooLateRule = "undo-too-late";

    public async Task<string> ExecuteAsync(string slug, long userId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var request = await db.Requests.Include(r => r.Events).Include(r => r.OutgoingMessages).AsSplitQuery()
            .SingleOrDefaultAsync(r => r.Slug == slug && r.UserId == userId, cancellation);
        var draft = request is null ? null : await db.Drafts.SingleOrDefaultAsync(d => d.RequestId == request.Id, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        if (request is null || draft is null || request.OutgoingMessages is not [{ NotBefore: { } leaves }] || now >= leaves)
        {
            throw RequestRights.TooLate();
        }

        // Whoever takes the job first, the sender or we, has the letter.
        var made = request.Events.First(e => e.Type is RequestEventType.RequestMade);
        if (!await jobs.CancelAsync(made, cancellation))
        {
            throw RequestRights.TooLate();
        }

        (draft.RequestId, draft.UpdatedAt, draft.Version) = (null, now, draft.Version + 1);
        db.RequestSlugs.RemoveRange(await db.RequestSlugs.Where(s => s.RequestId == request.Id).ToListAsync(cancellation));
        db.RequestEvents.RemoveRange(request.Events);
        db.OutgoingMessages.RemoveRange(request.OutgoingMessages);
        db.Requests.Remove(request);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Somebody did something with the request meanwhile, and it cannot be as if it never was.
            throw RequestRights.TooLate();
        }

        await transaction.CommitAsync(cancellation);
        return draft.Key;
    }
}
