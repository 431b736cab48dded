using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Law.Words;
using Hawl.Reading.Answers;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// The letter that asks an authority for the answers it has not given; null where it has answered all, or where nothing was asked in
// so many questions.
public sealed class UnansweredLetterQuery(HawlContext db, AskedQuestionsQuery questions, FollowUpDraftQuery drafts)
{
    public async Task<Letter?> FindAsync(long requestId, CancellationToken cancellation)
    {
        var asked = await questions.FindAsync(requestId, cancellation);
        var answers = await db.Answers.AsNoTracking().Where(a => a.RequestId == requestId).Select(a => new { a.Question, a.Stated.Type })
            .ToDictionaryAsync(a => a.Question, a => a.Type, cancellation);
        // A question in parts is asked for by its parts.
        var open = asked.Where(q => asked.All(p => p.Parent != q.Key))
            .Where(q => answers.GetValueOrDefault(q.Key, AnswerType.Unanswered) is AnswerType.Unanswered)
            .Select(q => q with { Text = q.WholeIn(asked) }).ToList();
        var request = await db.Requests.AsNoTracking().Where(r => r.Id == requestId)
            .Select(r => new { r.LastReplyId, r.SentOn, r.CreatedAt, r.Language }).SingleAsync(cancellation);
        if (open.Count == 0)
        {
            return null;
        }

        var sent = request.SentOn ?? DateOnly.FromDateTime(request.CreatedAt);
        var words = new UnansweredLetter(
            open, request.LastReplyId is not null, request.Language, Phrasebook.In(request.Language).Date(sent));
        var draft = await drafts.FindAsync(requestId, cancellation);
        var to = draft.Correspondents.FirstOrDefault(c => c.MessageId is not null);
        return new Letter(draft.Beginning(LetterKind.FollowUp, to, words.Write()), to?.MessageId, request.LastReplyId, open.Count);
    }

    // To: the message whose writer it goes to; null: the authority's own address.
    public sealed record Letter(string Text, long? To, long? LastReplyId, int Questions);
}
