using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Reading.Answers;
using Hawl.Reading.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Null where a reply answered no question, or the letter that puts them is not shown.
public sealed class RequestAnswersQuery(HawlContext db, HawlSettings settings, BatchTableQuery table, SiteToday today)
{
    public async Task<RequestAnswers?> FindAsync(long requestId, Viewer viewer, CancellationToken cancellation)
    {
        var cells = await table.OfRequestAsync(requestId, viewer, cancellation);
        if (cells.Values.All(c => c.Type is AnswerType.Unanswered))
        {
            return null;
        }

        var letter = await db.OutgoingMessages.AsNoTracking().VisibleTo(viewer, today.Value)
            .Where(m => m.RequestId == requestId && m.Kind == LetterKind.InitialRequest)
            .Select(m => new { m.Body, m.Language, m.Request.BatchId }).FirstOrDefaultAsync(cancellation);
        if (letter is null)
        {
            return null;
        }

        var redaction = Redaction.For(settings, requestId, "", []);
        var questions = LetterQuestions.Read(letter.Body);
        return new RequestAnswers(
            [.. questions.Select(q => new ShownBatch.Question(
                q.Key, redaction.Text(q.Text), q.Parent is not null, q.Stem is { } stem ? redaction.Text(stem) : null))],
            cells,
            letter.Language,
            letter.BatchId)
        {
            LeavesOpen = questions.Where(q => questions.All(part => part.Parent != q.Key))
                .Any(q => cells.GetValueOrDefault(q.Key) is null or { Type: AnswerType.Unanswered }),
        };
    }
}
