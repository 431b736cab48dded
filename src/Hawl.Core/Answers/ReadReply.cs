using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Reading.Replies;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// Reads what a message means and writes it down, in place of what was read in it before. A message that is gone means nothing. What
// people said of the answers stays.
public sealed class ReadReply(HawlContext db, ReplyToReadQuery replies, Cells cells, TimeProvider clock)
{
    public const string JobKind = "read-reply";

    // Raised when the reading of replies has become another one.
    public const int Reading = 7;

    private const int Versions = 1000;

    public static int Version => (Reading * Versions) + ReadMail.ReaderVersion;

    public Task ExecuteAsync(long messageId, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => ReadAsync(messageId, cancellation));

    private async Task ReadAsync(long messageId, CancellationToken cancellation)
    {
        var known = await db.MessageReadings.AsNoTracking().Where(r => r.MessageId == messageId).Select(r => (long?)r.RequestId)
            .SingleOrDefaultAsync(cancellation);
        var reply = await replies.FindAsync(messageId, cancellation);
        if ((reply?.RequestId ?? known) is not { } requestId)
        {
            return;
        }

        var reading = reply is null ? null : ReplyReader.Read(reply.Letter, reply.Message, reply.Files);
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancellation) : null;
        await db.MessageReadings.Where(r => r.MessageId == messageId).ExecuteDeleteAsync(cancellation);
        await db.AnswerStatements.Where(s => s.RequestId == requestId && s.Act == AnswerAct.Read && s.Stated.MessageId == messageId)
            .ExecuteDeleteAsync(cancellation);
        if (reply is not null && reading is not null)
        {
            var written = new WrittenReading(reply, reading);
            db.MessageReadings.Add(written.Message(Version, clock.GetUtcNow().UtcDateTime));
            db.AnswerStatements.AddRange(written.Statements());
            await db.SaveChangesAsync(cancellation);
        }

        await cells.SettleAsync(requestId, reply?.BatchId, cancellation);
        if (transaction is not null)
        {
            await transaction.CommitAsync(cancellation);
        }

        if (reply is null)
        {
            await ReadLaterAsync(requestId, messageId, cancellation);
        }
    }

    // What was read in them went by what the message said that is gone.
    private async Task ReadLaterAsync(long requestId, long messageId, CancellationToken cancellation)
    {
        var later = await db.MessageReadings.AsNoTracking().Where(r => r.RequestId == requestId && r.MessageId > messageId)
            .OrderBy(r => r.MessageId).Select(r => r.MessageId).ToListAsync(cancellation);
        foreach (var message in later)
        {
            db.ChangeTracker.Clear();
            await ReadAsync(message, cancellation);
        }
    }
}
