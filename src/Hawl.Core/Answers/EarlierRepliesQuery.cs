using Hawl.Core.Data;
using Hawl.Law.Clocks;
using Hawl.Reading.Answers;
using Hawl.Reading.Replies;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// What was read in the replies of the authority that came before one, oldest first: the later one need not say it again.
public sealed class EarlierRepliesQuery(HawlContext db)
{
    public async Task<IReadOnlyList<EarlierReply>> FindAsync(
        long requestId, long messageId, DateTime receivedAt, string zone, CancellationToken cancellation)
    {
        var read = await db.AnswerStatements.AsNoTracking()
            .Where(s => s.RequestId == requestId && s.Act == AnswerAct.Read && s.Stated.Type != AnswerType.Unanswered
                && (s.At < receivedAt || (s.At == receivedAt && s.Stated.MessageId < messageId))
                && db.IncomingMessages.Any(m => m.Id == s.Stated.MessageId && m.FromAuthority))
            .OrderBy(s => s.At).ThenBy(s => s.Id)
            .Select(s => new { s.Question, s.At, s.Confidence, s.Stated.MessageId, s.Stated.Type, s.Stated.Value, s.Stated.Origin })
            .ToListAsync(cancellation);
        return
        [
            .. read.GroupBy(s => s.MessageId).Select(reply => new EarlierReply(
                LocalDates.Of(reply.First().At, zone),
                [.. reply.Select(s => new Hawl.Reading.Answers.Answer(
                    s.Question, s.Type, s.Value, s.Origin ?? AnswerOrigin.Inline, null, s.Confidence))])),
        ];
    }
}
