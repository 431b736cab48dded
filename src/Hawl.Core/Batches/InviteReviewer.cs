using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// The owner of a batch invites somebody to look through its answers, by their page here or by their e-mail address. Whether there is
// such a person is not told: who is invited says yes, and is named only then.
public sealed class InviteReviewer(HawlContext db, JobQueue queue, TimeProvider clock)
{
    public const string Nobody = "reviewer-nobody";
    public const string TooMany = "reviewer-too-many";
    public const int Most = 30;

    public async Task ExecuteAsync(long batchId, long ownerId, string whom, CancellationToken cancellation)
    {
        var named = whom.Trim();
        if (named.Length == 0)
        {
            throw new RuleException(Nobody, "Give the address of somebody's page here, or their e-mail address.");
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await PersonTurn.TakeAsync(db, ownerId, cancellation);
        if (!await db.Batches.AnyAsync(b => b.Id == batchId && b.UserId == ownerId, cancellation))
        {
            return;
        }

        // Those who have said yes are known; any other number would tell who is there.
        if (await db.BatchReviewers.CountAsync(
            r => r.BatchId == batchId && r.EndedAt == null && r.AcceptedAt != null, cancellation) >= Most)
        {
            throw new RuleException(TooMany, $"At most {Most} people can look through the answers of a batch.", Most);
        }

        if (await FindAsync(named, cancellation) is { } userId && userId != ownerId)
        {
            await AddAsync(batchId, userId, cancellation);
        }

        await transaction.CommitAsync(cancellation);
    }

    private async Task AddAsync(long batchId, long userId, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var known = await db.BatchReviewers.SingleOrDefaultAsync(r => r.BatchId == batchId && r.UserId == userId, cancellation);
        if (known is { EndedAt: null })
        {
            return;
        }

        if (known is null)
        {
            db.BatchReviewers.Add(new BatchReviewer { BatchId = batchId, UserId = userId, InvitedAt = now });
        }
        else
        {
            (known.InvitedAt, known.AcceptedAt, known.EndedAt) = (now, null, null);
        }

        queue.Add(BatchReviewer.InvitedJobKind, batchId);
        await db.SaveChangesAsync(cancellation);
    }

    private Task<long?> FindAsync(string named, CancellationToken cancellation)
    {
        var (address, slug) = (named.ToLowerInvariant(), named.TrimEnd('/').Split('/')[^1].Split('?', '#')[0].ToLowerInvariant());
        var people = db.Users.Where(u => u.ConfirmedAt != null && u.SuspendedAt == null && u.Visibility.TombstonedAt == null);
        return (named.Contains('@', StringComparison.Ordinal) ? people.Where(u => u.Email == address) : people.Where(u => u.Slug == slug))
            .Select(u => (long?)u.Id).SingleOrDefaultAsync(cancellation);
    }
}
