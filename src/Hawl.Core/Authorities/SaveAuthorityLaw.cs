using Hawl.Core.Data;
using Hawl.Law.Regimes;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// Requests that were made keep the law they were made under. `version` is that of the entry the editor saw. Returns what it was before.
public sealed class SaveAuthorityLaw(HawlContext db)
{
    public async Task<AuthorityLaw> ExecuteAsync(long id, long version, AuthorityLaw law, CancellationToken cancellation)
    {
        Check(law);
        var mine = await db.Authorities.Where(a => a.Id == id && a.Version == version)
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.Version, a => a.Version + 1), cancellation);
        var authority = await db.Authorities.Include(a => a.Closures).SingleOrDefaultAsync(a => a.Id == id, cancellation)
            ?? throw new RuleException("authority-unknown", "There is no such authority.");
        if (mine == 0)
        {
            throw new RuleException(
                "authority-changed",
                "Somebody else changed this entry while you were at it. Nothing of yours was saved: look at it again.");
        }

        var before = new AuthorityLaw(
            authority.RegimeId,
            authority.SpecialPeriod,
            [.. authority.Closures.OrderBy(c => c.From).Select(c => new AuthorityLaw.Closed(c.From, c.To))]);
        if (before.IsSame(law))
        {
            throw new RuleException("authority-same", "The entry says this already. Nothing was changed.");
        }

        (authority.RegimeId, authority.SpecialPeriod) = (law.RegimeId, law.SpecialPeriod);
        db.AuthorityClosures.RemoveRange(authority.Closures);
        await db.SaveChangesAsync(cancellation);
        db.AuthorityClosures.AddRange(law.Closures.Select(c => new AuthorityClosure { AuthorityId = id, From = c.From, To = c.To }));
        await db.SaveChangesAsync(cancellation);
        return before;
    }

    private static void Check(AuthorityLaw law)
    {
        var all = RegimeLibrary.BuiltIn.All;
        if (law.RegimeId is { } regime && all.All(r => r.Id != regime))
        {
            throw new RuleException("regime-unknown", $"There is no law '{regime}'.");
        }

        if (law.SpecialPeriod is { } period && period != Authority.Ordinary && !all.Any(r => r.SpecialPeriods.Any(p => p.Id == period)))
        {
            throw new RuleException("authority-period", $"No law has a special period '{period}'.");
        }
    }
}
