using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class SignIn(HawlContext db, Passwords passwords, SignInTries tries, OpenSession open, RepeatSignUp repeat)
{
    public async Task<SignInAnswer> ExecuteAsync(SignInForm form, CancellationToken cancellation)
    {
        var address = AccountName.Address(form.Email) ?? "";
        if (await tries.BeginAsync(address, form.From.Client, cancellation) is { Ticks: > 0 } wait)
        {
            return new SignInAnswer.Wait(wait);
        }

        var user = await db.Users.SingleOrDefaultAsync(u => u.Email == address, cancellation);
        var asked = await db.AccountLinks.AsNoTracking()
            .Where(l => l.Email == address && l.Kind == AccountLinkKind.SignUp && l.PasswordHash != null && l.UsedAt == null)
            .OrderByDescending(l => l.MadeAt).FirstOrDefaultAsync(cancellation);
        if (!passwords.IsRight(form.Password, user is null ? asked?.PasswordHash : user.PasswordHash))
        {
            return new SignInAnswer.Wrong();
        }

        await tries.ForgetAsync(address, form.From.Client, cancellation);
        if (user is not { ConfirmedAt: not null })
        {
            await repeat.ExecuteAsync(user, asked, form, cancellation);
            return new SignInAnswer.Unconfirmed();
        }

        return user switch
        {
            { SuspendedAt: not null } => new SignInAnswer.Suspended(user.SuspendedReason),
            { TotpSince: not null } => new SignInAnswer.NeedsCode(user.Id, user.Stamp),
            _ => new SignInAnswer.SignedIn(await open.ExecuteAsync(user.Id, form.From, cancellation)),
        };
    }
}
