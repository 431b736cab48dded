using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// Takes back a later letter that still waits, as if it had never been written. Done twice it is done once.
public sealed class UndoFollowUp(HawlContext db, EventJobs jobs, TimeProvider clock)
{
    public Task ExecuteAsync(long requestId, long letterId, long userId, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => UndoAsync(requestId, letterId, userId, cancellation));

    private async Task UndoAsync(long requestId, long letterId, long userId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var request = await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == requestId && r.UserId == userId, cancellation);
        var letter = await db.OutgoingMessages.SingleOrDefaultAsync(
            m => m.Id == letterId && m.RequestId == requestId && m.Kind != LetterKind.InitialRequest, cancellation);
        if (letter is null)
        {
            return;
        }

        // Whoever takes the job first, the sender or we, has the letter.
        var written = request.Events.First(e => e.Type is RequestEventType.FollowUpWritten && e.OutgoingMessageId == letterId);
        if (letter.NotBefore is not { } leaves || clock.GetUtcNow().UtcDateTime >= leaves
            || !await jobs.CancelAsync(written, cancellation))
        {
            throw RequestRights.TooLate();
        }

        request.FollowUpUnwritten(written);
        db.RequestEvents.Remove(written);
        db.OutgoingMessages.Remove(letter);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
