using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Mail.Mime;
using Hawl.Reading.Questions;
using Hawl.Reading.Replies;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// A reply with the letter it answers, as reading wants them. Null where there is nothing to read: the message is gone, or a machine
// wrote it, or somebody in the authority's name, or it is longer than any letter.
public sealed class ReplyToReadQuery(HawlContext db, KeptMail kept, LetterComposer composer)
{
    // Some three hundred pages.
    private const int LongestText = 1_000_000;

    public async Task<ReplyToRead?> FindAsync(long messageId, CancellationToken cancellation)
    {
        var reply = await db.IncomingMessages.AsNoTracking()
            .Where(m => m.Id == messageId && m.Automatic == "none" && !m.IsForged)
            .Select(m => new
            {
                m.RequestId,
                m.Request.BatchId,
                m.Request.RegimeId,
                m.Request.SentOn,
                m.Request.CreatedAt,
                m.ReceivedAt,
                m.RawHash,
                m.Way,
                Text = m.Texts.OrderByDescending(t => t.ReaderVersion).ThenBy(t => t.Part)
                    .Select(t => new { t.Id, t.Text }).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (reply?.Text is null or { Text.Length: > LongestText })
        {
            return null;
        }

        var letter = await db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId == reply.RequestId)
            .Include(m => m.Request).ThenInclude(r => r.Authority).ThenInclude(a => a.Translations)
            .OrderBy(m => m.Id).FirstAsync(cancellation);
        var bytes = await kept.BytesAsync(reply.RawHash, cancellation);
        return new ReplyToRead
        {
            MessageId = messageId,
            RequestId = reply.RequestId,
            BatchId = reply.BatchId,
            ReceivedAt = reply.ReceivedAt,
            TextId = reply.Text.Id,
            Text = reply.Text.Text,
            Letter = new SentLetter(
                composer.TextOf(letter), LetterQuestions.Read(letter.Body), AskedLaw.Named(reply.RegimeId),
                reply.SentOn ?? DateOnly.FromDateTime(reply.CreatedAt)),
            // What a person wrote down is kept as they wrote it.
            Message = reply.Way is IncomingWay.Mail ? MessageReader.Read(bytes) : MailFile.Read(bytes, "reply.txt"),
        };
    }
}
