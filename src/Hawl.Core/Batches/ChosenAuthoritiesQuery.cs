using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// The list of a batch in preparation by name, and where more authorities for it come from.
#pragma warning disable CA1309 // Names are compared by the store, which also orders them.

public sealed class ChosenAuthoritiesQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    public Task<int> CountAsync(long draftId, CancellationToken cancellation) =>
        db.BatchDraftAuthorities.CountAsync(c => c.DraftId == draftId, cancellation);

    // Which of these are chosen already.
    public async Task<HashSet<long>> AmongAsync(long draftId, IReadOnlyCollection<long> authorities, CancellationToken cancellation) =>
        await db.BatchDraftAuthorities.Where(c => c.DraftId == draftId && authorities.Contains(c.AuthorityId))
            .Select(c => c.AuthorityId).ToHashSetAsync(cancellation);

    // `after` is the number of the last one seen; they are in the order of their names in the site's own language.
    public Task<List<Line>> FindAsync(long draftId, string language, long? after, int count, CancellationToken cancellation)
    {
        var authorities = db.Authorities.AsNoTracking()
            .Where(a => db.BatchDraftAuthorities.Any(c => c.DraftId == draftId && c.AuthorityId == a.Id));
        if (after is { } last)
        {
            authorities = authorities.Where(a => db.Authorities.Any(s => s.Id == last
                && (string.Compare(a.Name, s.Name) > 0 || (a.Name == s.Name && a.Id > s.Id))));
        }

        return authorities.OrderBy(a => a.Name).ThenBy(a => a.Id).Take(count)
            .Select(a => new Line(
                a.Id,
                a.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? a.Name,
                a.Slug,
                a.Tags.Any(t => t.Name == Requests.AskedAddress.Closed),
                a.Tags.Any(t => t.Name == Requests.AskedAddress.NotSubject),
                !a.Translations.Any(t => (t.Language == language || t.Language == settings.DefaultLanguage) && t.RequestEmail != null)))
            .ToListAsync(cancellation);
    }

    // Whom an earlier batch was meant for; none where the viewer may not see it.
    public Task<List<long>> OfBatchAsync(long batchId, Viewer viewer, CancellationToken cancellation) => db.BatchAuthorities
        .Where(a => db.Batches.VisibleTo(viewer, today.Value).Any(b => b.Id == batchId && b.Id == a.BatchId))
        .Select(a => a.AuthorityId).Distinct().ToListAsync(cancellation);

    public sealed record Line(long Id, string Name, string Slug, bool IsClosed, bool IsNotSubject, bool LacksAddress)
    {
        // As far as it shows without looking at what was sent before.
        public BatchObstacle? Obstacle => IsClosed ? BatchObstacle.Closed
            : IsNotSubject ? BatchObstacle.NotSubject
            : LacksAddress ? BatchObstacle.NoAddress : null;
    }
}
