using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

// Makes notices with the jobs that send them, in one transaction. What has been told, or is waiting to be, is left alone.
public sealed class NoticeRows(HawlContext db, JobQueue queue, NoticeAddresses addresses, GatheringTime gathering, TimeProvider clock)
{
    public Notice New(long userId, NoticeKind kind, string key, Notice.Subject about)
    {
        var now = clock.GetUtcNow();
        return new Notice
        {
            UserId = userId,
            Kind = kind,
            Key = key,
            RequestId = about.RequestId,
            BatchId = about.BatchId,
            SubjectId = about.MessageId,
            On = about.On,
            MessageId = addresses.NewMessageId(now),
            CreatedAt = now.UtcDateTime,
        };
    }

    // All of one kind.
    public async Task QueueAsync(IReadOnlyList<Notice> notices, CancellationToken cancellation)
    {
        var (kinds, keys) = (notices.Select(n => n.Kind).Distinct().ToList(), notices.Select(n => n.Key).ToList());
        var people = notices.Select(n => n.UserId).Distinct().ToList();
        var told = await db.Notices.Where(n => people.Contains(n.UserId) && kinds.Contains(n.Kind) && keys.Contains(n.Key))
            .Select(n => new { n.UserId, n.Kind, n.Key }).ToListAsync(cancellation);
        var rest = notices.Where(n => !told.Contains(new { n.UserId, n.Kind, n.Key })).DistinctBy(n => (n.UserId, n.Kind, n.Key)).ToList();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Notices.AddRange(rest);
        await db.SaveChangesAsync(cancellation);
        foreach (var notice in rest)
        {
            queue.Add(SendNotice.JobKind, notice.Id);
        }

        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }

    // Into the next mail of the day that still has room: one that is being sent has none.
    public async Task GatherAsync(long userId, NoticeKind kind, long messageId, CancellationToken cancellation)
    {
        if (await db.GatheredEvents.AnyAsync(g => g.Kind == kind && g.MessageId == messageId, cancellation))
        {
            return;
        }

        for (var day = gathering.NextDay(); !await TryGatherAsync(userId, kind, messageId, day, cancellation); day = day.AddDays(1))
        {
            db.ChangeTracker.Clear();
        }
    }

    private async Task<bool> TryGatherAsync(long userId, NoticeKind kind, long messageId, DateOnly day, CancellationToken cancellation)
    {
        var key = $"gathered-{day:yyyy-MM-dd}";
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var known = await db.Notices.Where(n => n.UserId == userId && n.Kind == kind && n.Key == key)
            .Select(n => (long?)n.Id).SingleOrDefaultAsync(cancellation);
        var id = known ?? await AddAsync(New(userId, kind, key, new Notice.Subject { On = day }), cancellation);
        var open = await db.Notices.Where(n => n.Id == id && n.ClosedAt == null && n.State == NoticeState.Queued)
            .ExecuteUpdateAsync(set => set.SetProperty(n => n.Gathered, n => n.Gathered + 1), cancellation);
        if (open == 0)
        {
            return false;
        }

        db.GatheredEvents.Add(new GatheredEvent { Kind = kind, MessageId = messageId, NoticeId = id });
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return true;
    }

    private async Task<long> AddAsync(Notice notice, CancellationToken cancellation)
    {
        db.Notices.Add(notice);
        await db.SaveChangesAsync(cancellation);
        queue.Add(SendNotice.JobKind, notice.Id, gathering.WaitUntil(notice.On ?? gathering.NextDay(), notice.UserId));
        return notice.Id;
    }
}
