using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Counts wrong tries, and makes the next ones wait: a guesser loses hours, the owner at another place nothing, and nobody is shut
// out for longer than a quarter of an hour.
public sealed class SignInTries(HawlContext db, TimeProvider clock)
{
    private const int Free = 5;

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);

    // After that long without a try, all is forgotten.
    private static readonly TimeSpan Memory = TimeSpan.FromHours(2);

    // Counted before the password is looked at, and only one of those who saw the same count takes it, so that a hundred at once are
    // a hundred tries. Zero: go on.
    public async Task<TimeSpan> BeginAsync(string who, string where, CancellationToken cancellation)
    {
        var (key, now) = (KeyOf(who, where), clock.GetUtcNow().UtcDateTime);
        while (true)
        {
            var known = await db.SignInFailures.AsNoTracking().SingleOrDefaultAsync(f => f.Key == key, cancellation);
            if (known is not null && known.LastAt + WaitAfter(known.Count) > now && known.LastAt + Memory > now)
            {
                return known.LastAt + WaitAfter(known.Count) - now;
            }

            if (known is null ? await AddAsync(key, now, cancellation) : await CountAsync(known, now, cancellation))
            {
                return TimeSpan.Zero;
            }
        }
    }

    public Task ForgetAsync(string who, string where, CancellationToken cancellation)
    {
        var key = KeyOf(who, where);
        return db.SignInFailures.Where(f => f.Key == key).ExecuteDeleteAsync(cancellation);
    }

    // False: another try was counted meanwhile.
    private async Task<bool> CountAsync(SignInFailure known, DateTime now, CancellationToken cancellation)
    {
        var count = known.LastAt + Memory <= now ? 1 : known.Count + 1;
        return await db.SignInFailures.Where(f => f.Key == known.Key && f.Count == known.Count && f.LastAt == known.LastAt)
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Count, count).SetProperty(f => f.LastAt, now), cancellation) == 1;
    }

    private async Task<bool> AddAsync(byte[] key, DateTime now, CancellationToken cancellation)
    {
        var first = new SignInFailure { Key = key, Count = 1, LastAt = now };
        db.SignInFailures.Add(first);
        try
        {
            await db.SaveChangesAsync(cancellation);
            return true;
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            if (!await db.SignInFailures.AnyAsync(f => f.Key == key, cancellation))
            {
                throw;
            }

            return false;
        }
        finally
        {
            db.Entry(first).State = EntityState.Detached;
        }
    }

    private static TimeSpan WaitAfter(int count)
    {
        if (count < Free)
        {
            return TimeSpan.Zero;
        }

        var wait = FirstWait * Math.Pow(2, Math.Min(count - Free, 10));
        return wait < LongestWait ? wait : LongestWait;
    }

    private static byte[] KeyOf(string who, string where) => SHA256.HashData(Encoding.UTF8.GetBytes($"{who}\n{where}"));
}
