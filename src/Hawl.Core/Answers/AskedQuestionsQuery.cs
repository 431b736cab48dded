using Hawl.Core.Data;
using Hawl.Reading.Questions;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// What a request asks, in the order of its letter.
public sealed class AskedQuestionsQuery(HawlContext db)
{
    public async Task<IReadOnlyList<AskedQuestion>> FindAsync(long requestId, CancellationToken cancellation)
    {
        var letter = await db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId == requestId).OrderBy(m => m.Id).Select(m => m.Body)
            .FirstOrDefaultAsync(cancellation);
        return [.. LetterQuestions.Read(letter ?? "").Select(q => new AskedQuestion(q.Key, q.Text, q.Parent, q.Stem))];
    }
}
