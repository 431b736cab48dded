using Hawl.Core.Calendars;
using Hawl.Core.Data;
using Hawl.Law.Cases;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What the dates of requests to some authorities are counted with.
public sealed class ReckoningQuery(HawlContext db, CalendarsQuery calendars)
{
    public async Task<Reckoning> FindAsync(long authorityId, CancellationToken cancellation) =>
        (await FindAsync([authorityId], cancellation))[authorityId];

    public async Task<IReadOnlyDictionary<long, Reckoning>> FindAsync(
        IReadOnlyCollection<long> authorityIds, CancellationToken cancellation)
    {
        var library = await calendars.FindAsync(cancellation);
        var special = await db.Authorities.AsNoTracking().Where(a => authorityIds.Contains(a.Id))
            .Select(a => new
            {
                a.Id,
                a.SpecialPeriod,
                Tags = a.Tags.Select(t => t.Name).ToList(),
                Closures = a.Closures.OrderBy(c => c.From).Select(c => new { c.From, c.To }).ToList(),
            })
            .AsSplitQuery().ToListAsync(cancellation);
        return special.ToDictionary(a => a.Id, a => new Reckoning(library)
        {
            SpecialPeriod = a.SpecialPeriod,
            Tags = a.Tags,
            Closures = [.. a.Closures.Select(c => new DateSpan(c.From, c.To))],
        });
    }
}
