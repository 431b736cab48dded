using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// A person's own account at a glance.
public sealed class AccountFactsQuery(HawlContext db)
{
    public Task<AccountFacts> OfAsync(long userId, CancellationToken cancellation) => db.Users.AsNoTracking().Where(u => u.Id == userId)
        .Select(u => new AccountFacts(
            u.Name,
            u.Email,
            u.Language,
            u.Role,
            u.TotpSince != null,
            db.RecoveryCodes.Count(c => c.UserId == u.Id),
            db.Passkeys.Count(p => p.UserId == u.Id),
            db.Sessions.Count(s => s.UserId == u.Id))
        {
            HasDeadlineLink = u.DeadlinesHash != null,
        })
        .SingleAsync(cancellation);
}
