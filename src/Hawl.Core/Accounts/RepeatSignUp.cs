using Hawl.Core.Data;

namespace Hawl.Core.Accounts;

// A new link for somebody who has not confirmed an address yet, and goes where they now want to go.
public sealed class RepeatSignUp(HawlContext db, AccountLinks links, TimeProvider clock)
{
    public async Task ExecuteAsync(User? user, AccountLink? asked, SignInForm form, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var link = new AccountLink
        {
            Kind = AccountLinkKind.SignUp,
            Email = user?.Email ?? asked?.Email ?? throw new ArgumentException("Nobody asked for an account.", nameof(asked)),
            UserId = user?.Id,
            Stamp = user?.Stamp,
            Name = user is null ? asked?.Name : null,
            PasswordHash = user is null ? asked?.PasswordHash : null,
            Language = form.Language,
            ReturnPath = LocalPath.Of(form.ReturnPath) ?? asked?.ReturnPath,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + AccountLink.Lifetime,
        };
        await links.AddAsync(link, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
