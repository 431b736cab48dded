using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// A person accepts at once what the machine is sure of: all answers to a question of a batch, or all of one request.
// What changes at the same moment is left to be looked at.
public sealed class AcceptAnswers(HawlContext db, ReviewPlacesQuery places, ManyAnswers many)
{
    public Task<AcceptedAtOnce> ExecuteAsync(long batchId, AnswersAtOnce of, Viewer by, CancellationToken cancellation) =>
        many.SayAsync(batchId, by, at => AcceptAsync(batchId, of, by, at, cancellation), cancellation);

    private async Task<IReadOnlyList<long>> AcceptAsync(
        long batchId, AnswersAtOnce of, Viewer by, DateTime at, CancellationToken cancellation)
    {
        var (question, requestId) = (of.Question, of.RequestId);
        var sure = await places.Answers(batchId, by)
            .Where(a => !a.ByPerson && !a.NeedsPerson && (question == null || a.Question == question))
            .Where(a => requestId == null || a.RequestId == requestId).ToListAsync(cancellation);
        foreach (var answer in sure)
        {
            db.AnswerStatements.Add(AnswerStatement.By(by, AnswerAct.Accepted, answer.RequestId, answer.Question, answer.Stated, at));
            (answer.ByPerson, answer.Confidence, answer.At) = (true, 1, at);
            answer.Version++;
        }

        await db.SaveChangesAsync(cancellation);
        return sure.ConvertAll(a => a.RequestId);
    }
}
