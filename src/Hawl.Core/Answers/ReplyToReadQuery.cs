using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Documents;
using Hawl.Core.Requests;
using Hawl.Mail.Mime;
using Hawl.Reading.Questions;
using Hawl.Reading.Replies;
using Hawl.Reading.Texts;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// A reply with the letter it answers, as reading wants them. Null where there is nothing to read: the message is gone, or a machine
// wrote it, or somebody in the authority's name, or it is longer than any letter.
public sealed class ReplyToReadQuery(
    HawlContext db, KeptMail kept, LetterComposer composer, DocumentTextQuery documents, EarlierRepliesQuery earlier)
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
                Files = m.Attachments.OrderBy(a => a.Number)
                    .Select(a => new File(a.Part, a.FileName, a.ContentType, a.FileHash)).ToList(),
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
        var law = AskedLaw.Named(reply.RegimeId);
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
                composer.TextOf(letter), LetterQuestions.Read(letter.Body), law,
                reply.SentOn ?? DateOnly.FromDateTime(reply.CreatedAt))
            {
                Asks = letter.Body,
                Earlier = await earlier.FindAsync(reply.RequestId, messageId, reply.ReceivedAt, law.TimeZone, cancellation),
            },
            // What a person wrote down is kept as they wrote it.
            Files = await TextsAsync(reply.Files, reply.Way, cancellation),
            Message = reply.Way is IncomingWay.Mail ? MessageReader.Read(bytes) : MailFile.Read(bytes, "reply.txt"),
        };
    }

    // Office files and PDFs; files of a mail that are text are read with it.
    private async Task<IReadOnlyList<AttachedText>> TextsAsync(IReadOnlyList<File> files, IncomingWay way, CancellationToken cancellation)
    {
        var texts = new List<AttachedText>();
        foreach (var file in files.Where(f => DocumentKinds.Of(f.Name, f.ContentType) is { } kind
            && (kind is not DocumentKind.Csv || way is not IncomingWay.Mail)))
        {
            if (await documents.FindAsync(file.Hash, file.Name, file.ContentType, cancellation) is { Fault: null } text)
            {
                texts.Add(AttachedDocument.Of(file.Part, text));
            }
        }

        return texts;
    }

    private sealed record File(string Part, string Name, string ContentType, string Hash);
}
