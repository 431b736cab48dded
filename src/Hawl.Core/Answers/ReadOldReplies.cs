using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// When the reading of replies has become another one, or the reader of mail has, every message is read again.
public sealed class ReadOldReplies(HawlContext db, ReadReply read, OldMail old)
{
    public const string JobKind = "read-old-replies";
    public const int AtOnce = 100;

    public Task<JobResult> ExecuteAsync(CancellationToken cancellation) => old.GoOnAsync(
        new OldReading { Version = ReadReply.Version, LastId = 0 }, AtOnce, some => ReadAsync(some, cancellation), cancellation);

    private async Task ReadAsync(IReadOnlyList<long> messages, CancellationToken cancellation)
    {
        var version = ReadReply.Version;
        var isRead = await db.MessageReadings.Where(r => messages.Contains(r.MessageId) && r.Version == version)
            .Select(r => r.MessageId).ToHashSetAsync(cancellation);
        foreach (var message in messages.Where(m => !isRead.Contains(m)))
        {
            await read.ExecuteAsync(message, cancellation);
            db.ChangeTracker.Clear();
        }
    }
}
