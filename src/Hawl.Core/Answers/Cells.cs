using Hawl.Core.Data;
using Hawl.Reading.Answers;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Works out what stands as the answers of a request from all that was stated of them.
public sealed class Cells(HawlContext db)
{
    public async Task SettleAsync(long requestId, long? batchId, CancellationToken cancellation)
    {
        var statements = await db.AnswerStatements.AsNoTracking().Where(s => s.RequestId == requestId).OrderBy(s => s.Id)
            .ToListAsync(cancellation);
        var answers = await db.Answers.Where(a => a.RequestId == requestId).ToDictionaryAsync(a => a.Question, cancellation);
        foreach (var question in statements.GroupBy(s => s.Question))
        {
            Settle(answers, requestId, batchId, question.Key, [.. question]);
            answers.Remove(question.Key);
        }

        db.Answers.RemoveRange(answers.Values);
        await db.SaveChangesAsync(cancellation);
    }

    private void Settle(
        Dictionary<string, Answer> answers, long requestId, long? batchId, string question, IReadOnlyList<AnswerStatement> statements)
    {
        var standing = StandingAnswer.Of(statements);
        var answer = answers.GetValueOrDefault(question);
        if (answer is null)
        {
            answer = new Answer { RequestId = requestId, Question = question, BatchId = batchId };
            db.Answers.Add(answer);
        }

        answer.Stated = (standing?.Stated ?? new StatedAnswer { Type = AnswerType.Unanswered }) with { };
        answer.ByPerson = standing is { Act: not AnswerAct.Read };
        answer.Confidence = standing?.Confidence ?? 0;
        answer.At = standing?.At ?? statements.Max(s => s.At);
        answer.NeedsPerson = StandingAnswer.NeedsPerson(statements);
        // Whoever looks at one answer is not disturbed by what is said of another.
        if (db.Entry(answer).State is not EntityState.Unchanged)
        {
            answer.Version++;
        }
    }
}
