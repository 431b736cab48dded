using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// A person accepts at once what the machine is sure of: all answers to a question of a batch, or all of one request.
// What changes at the same moment is left to be looked at.
public sealed class AcceptAnswers(HawlContext db, ReviewedBatchQuery batches, ReviewPlacesQuery places, TimeProvider clock)
{
    public async Task<AcceptedAtOnce> ExecuteAsync(long batchId, AnswersAtOnce of, Viewer by, CancellationToken cancellation)
    {
        if (await batches.FindAsync(batchId, by, cancellation) is null)
        {
            throw AnswerRights.Refusal();
        }

        var accepted = new AcceptedAtOnce(0, default);
        await Conflicts.RetryAsync(db, async () => accepted = await AcceptAsync(batchId, of, by, cancellation));
        return accepted;
    }

    private async Task<AcceptedAtOnce> AcceptAsync(long batchId, AnswersAtOnce of, Viewer by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var (question, requestId) = (of.Question, of.RequestId);
        var sure = await places.Answers(batchId, by)
            .Where(a => !a.ByPerson && !a.NeedsPerson && (question == null || a.Question == question))
            .Where(a => requestId == null || a.RequestId == requestId).ToListAsync(cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        // As finely as both stores keep it.
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        foreach (var answer in sure)
        {
            db.AnswerStatements.Add(new AnswerStatement
            {
                RequestId = answer.RequestId,
                Question = answer.Question,
                Act = AnswerAct.Accepted,
                At = at,
                PersonId = by.UserId,
                Confidence = 1,
                Stated = answer.Stated with { },
            });
            (answer.ByPerson, answer.Confidence, answer.At) = (true, 1, at);
            answer.Version++;
        }

        await db.SaveChangesAsync(cancellation);
        await places.ChangedAsync([.. sure.Select(a => a.RequestId).Distinct()], cancellation);
        await transaction.CommitAsync(cancellation);
        return new AcceptedAtOnce(sure.Count, at);
    }
}
