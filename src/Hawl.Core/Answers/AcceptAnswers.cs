using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// A person accepts at once what the machine is sure of: all answers to a question of a batch, or all of one request; or what it found
// no answer to in the replies of one request, when the person has not found any either. What changes at the same moment is left to be
// looked at.
public sealed class AcceptAnswers(HawlContext db, ReviewPlacesQuery places, ManyAnswers many)
{
    public Task<AcceptedAtOnce> ExecuteAsync(long batchId, AnswersAtOnce of, Viewer by, CancellationToken cancellation) =>
        many.SayAsync(batchId, by, at => AcceptAsync(batchId, of, by, at, cancellation), cancellation);

    private async Task<IReadOnlyList<long>> AcceptAsync(
        long batchId, AnswersAtOnce of, Viewer by, DateTime at, CancellationToken cancellation)
    {
        var (question, requestId) = (of.Question, of.RequestId);
        var found = await places.Answers(batchId, by)
            .Where(a => !a.ByPerson && a.NeedsPerson == of.AreOpen && (question == null || a.Question == question))
            .Where(a => !of.AreOpen || a.Stated.Type == AnswerType.Unanswered)
            .Where(a => requestId == null || a.RequestId == requestId).ToListAsync(cancellation);
        foreach (var answer in found)
        {
            db.AnswerStatements.Add(AnswerStatement.By(by, AnswerAct.Accepted, answer.RequestId, answer.Question, answer.Stated, at));
            (answer.ByPerson, answer.NeedsPerson, answer.Confidence, answer.At) = (true, false, 1, at);
            answer.Version++;
        }

        await db.SaveChangesAsync(cancellation);
        return found.ConvertAll(a => a.RequestId);
    }
}
