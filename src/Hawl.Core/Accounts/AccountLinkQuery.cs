using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// What the token of an address stands for, without doing it.
public sealed class AccountLinkQuery(HawlContext db, TimeProvider clock)
{
    public async Task<FoundLink> FindAsync(string token, CancellationToken cancellation)
    {
        var hash = LinkToken.HashOf(token);
        var found = await db.AccountLinks.AsNoTracking().Where(l => l.TokenHash == hash)
            .Select(l => new
            {
                Link = l,
                Stamp = db.Users.Where(u => u.Id == l.UserId).Select(u => (Guid?)u.Stamp).FirstOrDefault(),
                IsTaken = l.Kind == AccountLinkKind.SignUp && l.UserId == null && db.Users.Any(u => u.Email == l.Email),
            })
            .SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return FoundLink.Unknown;
        }

        var link = found.Link;
        var isGood = link.UsedAt is null && link.ExpiresAt > clock.GetUtcNow().UtcDateTime && link.Stamp == found.Stamp
            && !found.IsTaken;
        return new FoundLink(
            isGood ? LinkState.Good : LinkState.Over, link.Kind, link.Name, link.Email, link.ReturnPath, link.Language)
        {
            Mark = link.Mark(),
        };
    }
}
