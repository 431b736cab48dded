using Hawl.Core.Data;

namespace Hawl.Core.Accounts;

// A link to set a password, for an operator to hand over: the token is told once and not kept.
public sealed class MakePasswordLink(HawlContext db, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    public async Task<string> ExecuteAsync(User user, CancellationToken cancellation)
    {
        var (token, hash) = LinkToken.Make();
        db.AccountLinks.Add(new AccountLink
        {
            Kind = AccountLinkKind.Password,
            Email = user.Email,
            Language = user.Language,
            UserId = user.Id,
            Stamp = user.Stamp,
            TokenHash = hash,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + Lifetime,
        });
        await db.SaveChangesAsync(cancellation);
        return token;
    }
}
