using Hawl.Core.Data;
using Hawl.Law.Regimes;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// What an authority's entry says of its law, and what its tags would say.
public sealed class AuthorityLawQuery(HawlContext db, HawlSettings settings)
{
    public async Task<Found?> FindAsync(long id, CancellationToken cancellation)
    {
        var authority = await db.Authorities.AsNoTracking().Include(a => a.Tags).Include(a => a.Closures).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, cancellation);
        if (authority is null)
        {
            return null;
        }

        var (tags, closures) = (authority.Tags.ConvertAll(t => t.Name), authority.Closures.OrderBy(c => c.From));
        var byTags = RegimeLibrary.BuiltIn.ForTags(tags, settings.DefaultRegime);
        var own = authority.RegimeId is { } named ? RegimeLibrary.BuiltIn.Find(named) ?? byTags : byTags;
        return new Found(
            authority.Name,
            authority.Version,
            new AuthorityLaw(
                authority.RegimeId, authority.SpecialPeriod, [.. closures.Select(c => new AuthorityLaw.Closed(c.From, c.To))]),
            byTags,
            own.SpecialPeriods.FirstOrDefault(p => p.Tags.Any(t => tags.Contains(t, StringComparer.OrdinalIgnoreCase))));
    }

    // PeriodByTags: under the law it is asked under.
    public sealed record Found(string Name, long Version, AuthorityLaw Law, Regime RegimeByTags, SpecialPeriod? PeriodByTags);
}
