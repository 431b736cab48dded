using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Correspondence;

// The requester writes down what came otherwise than by mail. The same form sent twice is kept once.
public sealed class RecordReply(HawlContext db, RecordedMessage messages, EventJobs jobs, RequestMoments moments)
{
    public const string Empty = "recorded-empty";
    public const string Day = "recorded-day";
    public const string Files = "recorded-files";

    private const int LongestText = 100_000;

    public Task ExecuteAsync(long requestId, NewRecordedReply reply, Viewer by, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => RecordAsync(requestId, reply, by, cancellation));

    private async Task RecordAsync(long requestId, NewRecordedReply reply, Viewer by, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        RequestRights.RequireOwner(request, by);
        if (await db.IncomingMessages.AnyAsync(
            m => m.RequestId == requestId && m.Identity == RecordedMessage.IdentityOf(reply), cancellation))
        {
            return;
        }

        var now = moments.Now(request);
        Check(reply, request, now.On);
        var noon = reply.On.ToDateTime(new TimeOnly(12, 0), DateTimeKind.Utc);
        var message = await messages.MakeAsync(request, reply, noon < now.At ? noon : now.At, cancellation);
        db.IncomingMessages.Add(message);
        await db.SaveChangesAsync(cancellation);
        jobs.Queue(request.ReplyRecorded(message, Actor.Of(by, request.UserId), now with { On = reply.On }));
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private static void Check(NewRecordedReply reply, Request request, DateOnly today)
    {
        if ((string.IsNullOrWhiteSpace(reply.Text) && reply.Files.Count == 0) || reply.Text.Length > LongestText)
        {
            throw new RuleException(Empty, $"Say what came, in at most {LongestText} characters, or add a file.");
        }

        if (reply.On > today || reply.On < DateOnly.FromDateTime(request.CreatedAt))
        {
            throw new RuleException(Day, "Give a day between the request and today.");
        }

        if (reply.Files.Count > NewRecordedReply.MostFiles)
        {
            throw new RuleException(Files, $"Add at most {NewRecordedReply.MostFiles} files.", NewRecordedReply.MostFiles);
        }
    }
}
