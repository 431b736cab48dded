using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// How far last days have been counted again, the last order first; and how many requests a change would touch.
public sealed class RecountsQuery(HawlContext db)
{
    public Task<List<Line>> FindAsync(int count, CancellationToken cancellation) => db.Recounts.AsNoTracking()
        .OrderByDescending(r => r.Id).Take(count)
        .Select(r => new Line(r, db.Authorities.Where(a => a.Id == r.AuthorityId).Select(a => a.Name).FirstOrDefault()))
        .ToListAsync(cancellation);

    // Those still open that were counted over one of the days, as far as anybody counts.
    public Task<int> TouchedAsync(DateOnly from, DateOnly to, int most, CancellationToken cancellation) =>
        db.Requests.Where(OpenRequests.CountedOver(from, to)).Take(most).CountAsync(cancellation);

    public sealed record Line(Recount Recount, string? Authority);
}
