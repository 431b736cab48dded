using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Jobs;

public sealed class JobQueue(HawlContext db, TimeProvider clock)
{
    // Added to the caller's unit of work: the job exists if and only if the change does.
    public void Add(string kind, long subjectId, TimeSpan wait = default) => db.Jobs.Add(new Job
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        Kind = kind,
        SubjectId = subjectId,
        DueAt = clock.GetUtcNow().UtcDateTime + wait,
        CreatedAt = clock.GetUtcNow().UtcDateTime,
    });

    // Jobs that wait for their time are due now.
    public Task HastenAsync(string kind, IQueryable<long> subjects, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return db.Jobs.Where(j => j.Kind == kind && j.FailedAt == null && j.DueAt > now && subjects.Contains(j.SubjectId))
            .ExecuteUpdateAsync(set => set.SetProperty(j => j.DueAt, now), cancellation);
    }

    // One job that is due and that nobody holds, now held by the caller: committed before any work is done.
    public async Task<Job?> ClaimAsync(TimeSpan lease, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var free = db.Jobs.Where(j => j.FailedAt == null && j.DueAt <= now && (j.LeasedUntil == null || j.LeasedUntil < now));
        if (!await free.AnyAsync(cancellation))
        {
            return null;
        }

        var claimed = await db.Jobs.FromSqlRaw(db.Database.IsNpgsql() ? Claim("FOR UPDATE SKIP LOCKED") : Claim(""), now, now + lease)
            .AsNoTracking().ToListAsync(cancellation);
        return claimed.SingleOrDefault();
    }

    // False when somebody has begun with it, or has done it.
    public async Task<bool> CancelAsync(string kind, long subjectId, CancellationToken cancellation) =>
        await db.Jobs.Where(j => j.Kind == kind && j.SubjectId == subjectId)
            .Where(j => j.LeasedUntil == null && j.Attempts == 0 && j.LastError == null)
            .ExecuteDeleteAsync(cancellation) > 0;

    // Stopped in the middle: nobody need wait for the lease to run out, and it was no failure; but it was begun.
    public Task ReleaseAsync(Job job) => Held(job).ExecuteUpdateAsync(
        set => set.SetProperty(j => j.LeasedUntil, (DateTime?)null).SetProperty(j => j.Attempts, j => j.Attempts - 1)
            .SetProperty(j => j.LastError, j => j.LastError ?? "it was stopped in the middle"),
        CancellationToken.None);

    // Each of these counts only while the caller still holds the lease.
    public Task FinishAsync(Job job, CancellationToken cancellation) => Held(job).ExecuteDeleteAsync(cancellation);

    // The verb foresaw that it has to come again: what failed before is forgotten.
    public Task ComeAgainAsync(Job job, DateTime at, string why, CancellationToken cancellation) => Held(job).ExecuteUpdateAsync(
        set => set.SetProperty(j => j.DueAt, at).SetProperty(j => j.LeasedUntil, (DateTime?)null).SetProperty(j => j.Attempts, 0)
            .SetProperty(j => j.LastError, why),
        cancellation);

    public Task RetryAsync(Job job, DateTime at, string why, CancellationToken cancellation) => Held(job).ExecuteUpdateAsync(
        set => set.SetProperty(j => j.DueAt, at).SetProperty(j => j.LeasedUntil, (DateTime?)null).SetProperty(j => j.LastError, why),
        cancellation);

    public Task GiveUpAsync(Job job, string why, CancellationToken cancellation) => Held(job).ExecuteUpdateAsync(
        set => set.SetProperty(j => j.FailedAt, clock.GetUtcNow().UtcDateTime).SetProperty(j => j.LeasedUntil, (DateTime?)null)
            .SetProperty(j => j.LastError, why),
        cancellation);

    // A lease is taken only when the one before has run out, so no two end at the same moment.
    private IQueryable<Job> Held(Job job) => db.Jobs.Where(j => j.Id == job.Id && j.LeasedUntil == job.LeasedUntil);

    private static string Claim(string locking) =>
        $$"""
        UPDATE job SET leased_until = {1}, attempts = attempts + 1
        WHERE id = (
            SELECT id FROM job
            WHERE failed_at IS NULL AND due_at <= {0} AND (leased_until IS NULL OR leased_until < {0})
            ORDER BY due_at, id LIMIT 1 {{locking}})
        RETURNING *
        """;
}
