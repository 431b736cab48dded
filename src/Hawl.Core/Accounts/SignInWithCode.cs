using System.Globalization;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// After the password: the code of an authenticator, or one of the recovery codes in its place.
public sealed class SignInWithCode(HawlContext db, SignInTries tries, RecoveryCodes recovery, OpenSession open, TimeProvider clock)
{
    public async Task<SignInAnswer> ExecuteAsync(SecondStep step, string? code, bool isRecovery, CancellationToken cancellation)
    {
        // Whoever is here knows the password, so the place they come from does not count. Another password begins anew.
        var who = string.Create(CultureInfo.InvariantCulture, $"code {step.UserId} {step.Stamp}");
        if (await tries.BeginAsync(who, "", cancellation) is { Ticks: > 0 } wait)
        {
            return new SignInAnswer.Wait(wait);
        }

        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == step.UserId && u.Stamp == step.Stamp, cancellation);
        if (user is not { TotpKey: not null })
        {
            return new SignInAnswer.Wrong();
        }

        var isRight = isRecovery
            ? await recovery.UseAsync(user.Id, code, cancellation)
            : await TakeAsync(user, user.TotpKey, code, cancellation);
        if (!isRight)
        {
            return new SignInAnswer.Wrong();
        }

        await tries.ForgetAsync(who, "", cancellation);
        return user.SuspendedAt is null
            ? new SignInAnswer.SignedIn(await open.ExecuteAsync(user.Id, step.From, cancellation))
            : new SignInAnswer.Suspended(user.SuspendedReason);
    }

    // Two who send one code at once: one of them is in.
    private async Task<bool> TakeAsync(User user, byte[] key, string? code, CancellationToken cancellation) =>
        Totp.Match(key, code, clock.GetUtcNow(), user.TotpStep) is { } step
        && await db.Users.Where(u => u.Id == user.Id && u.TotpStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(u => u.TotpStep, step), cancellation) == 1;
}
