using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// The password once more, before something is changed that a borrowed browser must not change.
public sealed class ProveAgain(HawlContext db, Passwords passwords, SignInTries tries, TimeProvider clock)
{
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(15);

    public async Task<SignInAnswer?> ExecuteAsync(SignedInPerson person, string password, string client, CancellationToken cancellation)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == person.UserId, cancellation);
        if (await tries.BeginAsync(user.Email, client, cancellation) is { Ticks: > 0 } wait)
        {
            return new SignInAnswer.Wait(wait);
        }

        if (!passwords.IsRight(password, user.PasswordHash))
        {
            return new SignInAnswer.Wrong();
        }

        await tries.ForgetAsync(user.Email, client, cancellation);
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Sessions.Where(s => s.Id == person.SessionId)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.ProvenAt, now), cancellation);
        return null;
    }
}
