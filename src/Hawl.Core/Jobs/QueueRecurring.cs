using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Jobs;

// Queues what is due by the clock. Whoever moves the row on queues the job, in the same transaction; while one still waits or works,
// no second is queued.
public sealed class QueueRecurring(HawlContext db, JobQueue queue, IReadOnlyList<Recurrence> table, TimeProvider clock)
{
    public async Task ExecuteAsync(CancellationToken cancellation)
    {
        foreach (var row in table)
        {
            await QueueAsync(row, cancellation);
        }
    }

    private async Task QueueAsync(Recurrence row, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (await db.RecurringJobs.AnyAsync(r => r.Kind == row.Kind && r.DueAt > now, cancellation))
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO recurring_job (kind, due_at) VALUES ({row.Kind}, {now}) ON CONFLICT DO NOTHING", cancellation);
        var next = now + row.Every;
        var ours = await db.RecurringJobs.Where(r => r.Kind == row.Kind && r.DueAt <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.DueAt, next), cancellation);
        if (ours == 1 && !await db.Jobs.AnyAsync(j => j.Kind == row.Kind && j.FailedAt == null, cancellation))
        {
            queue.Add(row.Kind, 0);
            await db.SaveChangesAsync(cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }
}
