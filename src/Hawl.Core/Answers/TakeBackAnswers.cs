using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Takes back as a whole what a person has accepted at once. What anybody said of these answers since then stays. Returns how many.
public sealed class TakeBackAnswers(
    HawlContext db, ReviewedBatchQuery batches, ReviewPlacesQuery places, Cells cells, TimeProvider clock)
{
    // The instant at which they were accepted tells them from others.
    public async Task<int> ExecuteAsync(long batchId, DateTime acceptedAt, Viewer by, CancellationToken cancellation)
    {
        if (await batches.FindAsync(batchId, by, cancellation) is null)
        {
            throw AnswerRights.Refusal();
        }

        var takenBack = 0;
        await Conflicts.RetryAsync(db, async () => takenBack = await TakeBackAsync(batchId, acceptedAt, by, cancellation));
        return takenBack;
    }

    private async Task<int> TakeBackAsync(long batchId, DateTime acceptedAt, Viewer by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var standing = places.Answers(batchId, by).Where(a => a.ByPerson);
        var said = db.AnswerStatements.Where(s => s.Act != AnswerAct.Read);
        var accepted = await db.AnswerStatements.AsNoTracking()
            .Where(s => s.PersonId == by.UserId && s.Act == AnswerAct.Accepted && s.At == acceptedAt)
            .Where(s => standing.Any(a => a.RequestId == s.RequestId && a.Question == s.Question))
            .Where(s => !said.Any(later => later.RequestId == s.RequestId && later.Question == s.Question && later.Id > s.Id))
            .ToListAsync(cancellation);
        var at = clock.GetUtcNow().UtcDateTime;
        db.AnswerStatements.AddRange(accepted.Select(s => new AnswerStatement
        {
            RequestId = s.RequestId,
            Question = s.Question,
            Act = AnswerAct.TakenBack,
            At = at,
            PersonId = by.UserId,
            Confidence = 1,
            Stated = s.Stated with { },
        }));
        await db.SaveChangesAsync(cancellation);
        var requests = accepted.Select(s => s.RequestId).Distinct().ToList();
        foreach (var request in requests)
        {
            await cells.SettleAsync(request, batchId, cancellation);
        }

        await places.ChangedAsync(requests, cancellation);
        await transaction.CommitAsync(cancellation);
        return accepted.Count;
    }
}
