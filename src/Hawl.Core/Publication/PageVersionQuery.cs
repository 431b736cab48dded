using System.Globalization;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// What a page is made from, as short facts that change whenever the page does: one small query each. Null: nothing is there.
public sealed class PageVersionQuery(HawlContext db)
{
    public async Task<string?> OfRequestAsync(string slug, CancellationToken cancellation)
    {
        var request = await db.Requests.Where(r => r.Slug == slug)
            .Select(r => new
            {
                r.Id,
                r.Version,
                r.Visibility,
                BatchProminence = r.Batch == null ? (Prominence?)null : r.Batch.Visibility.Prominence,
                BatchEmbargo = r.Batch == null ? null : r.Batch.Visibility.EmbargoUntil,
                BatchErased = r.Batch == null ? null : r.Batch.Visibility.TombstonedAt,
                BatchVersion = r.Batch == null ? 0 : r.Batch.Version,
                Authority = r.Authority.Version,
                r.User.Name,
                r.User.Slug,
                r.BatchId,
                Asked = db.BatchAuthorities.Count(a => a.BatchId == r.BatchId && !a.LeftOut),
                // Every date on the page is counted with them.
                Calendars = db.SiteValues.Where(v => v.Name == SiteValue.Calendars).Select(v => v.Value).FirstOrDefault(),
                Cited = db.Citations.Count(c => c.RequestId == r.Id),
                // Readings do not raise the request's version: mail that comes in meanwhile would have to be taken in again.
                Read = db.MessageReadings.Where(m => m.RequestId == r.Id).Sum(m => m.Version),
                Answered = db.Answers.Where(a => a.RequestId == r.Id).Sum(a => a.Version),
                Answers = db.Answers.Count(a => a.RequestId == r.Id),
                // No batch is number 0: compared with null, every request there is would be looked at.
                Others = db.Requests.Where(o => o.BatchId == (r.BatchId ?? 0)).Sum(o => o.Version),
            })
            .SingleOrDefaultAsync(cancellation);
        return request is null
            ? null
            : Facts(
                request.Id, request.Version, Shown(request.Visibility), request.Authority, request.Name, request.Slug,
                request.BatchId, request.BatchProminence, request.BatchEmbargo, request.BatchErased, request.BatchVersion,
                request.Asked, request.Others, request.Calendars, request.Cited, request.Read, request.Answered, request.Answers);
    }

    public async Task<string?> OfBatchAsync(long id, CancellationToken cancellation)
    {
        var batch = await db.Batches.Where(b => b.Id == id)
            .Select(b => new
            {
                b.Title,
                b.Version,
                b.Visibility,
                b.User.Name,
                b.User.Slug,
                Asked = b.Authorities.Count(a => !a.LeftOut),
                Made = db.Requests.Count(r => r.BatchId == id),
                Requests = db.Requests.Where(r => r.BatchId == id).Sum(r => r.Version),
                Authorities = db.Requests.Where(r => r.BatchId == id).Sum(r => r.Authority.Version),
                // What a person says of an answer raises its request's version; the rest comes from reading.
                Readings = db.Requests.Where(r => r.BatchId == id)
                    .Join(db.MessageReadings, r => r.Id, m => m.RequestId, (r, m) => m).Count(),
                ReadAt = db.Requests.Where(r => r.BatchId == id)
                    .Join(db.MessageReadings, r => r.Id, m => m.RequestId, (r, m) => m).Max(m => (DateTime?)m.ReadAt),
                Published = db.DatasetVersions.Count(v => v.BatchId == id),
                Withdrawn = db.DatasetVersions.Count(v => v.BatchId == id && v.WithdrawnAt != null),
                Checks = db.DatasetVersions.Where(v => v.BatchId == id).Sum(v => v.Checks),
            })
            .SingleOrDefaultAsync(cancellation);
        return batch is null
            ? null
            : Facts(
                batch.Title, batch.Version, Shown(batch.Visibility), batch.Name, batch.Slug, batch.Asked, batch.Made,
                batch.Requests, batch.Authorities, batch.Readings, batch.ReadAt?.Ticks, batch.Published, batch.Withdrawn,
                batch.Checks);
    }

    public async Task<string?> OfAuthorityAsync(string slug, CancellationToken cancellation)
    {
        var authority = await db.AuthoritiesNamed(slug)
            .Select(a => new
            {
                a.Id,
                a.Version,
                a.Visibility,
                // One more request is a greater sum too.
                Requests = db.Requests.Where(r => r.AuthorityId == a.Id).Sum(r => r.Version),
            })
            .SingleOrDefaultAsync(cancellation);
        return authority is null
            ? null
            : Facts(authority.Id, authority.Version, Shown(authority.Visibility), authority.Requests);
    }

    public async Task<string?> OfUserAsync(string slug, CancellationToken cancellation)
    {
        var user = await db.Users.Where(u => u.Slug == slug)
            .Select(u => new
            {
                u.Id,
                u.Name,
                u.Visibility,
                Requests = db.Requests.Where(r => r.UserId == u.Id).Sum(r => r.Version),
            })
            .SingleOrDefaultAsync(cancellation);
        return user is null ? null : Facts(user.Id, user.Name, Shown(user.Visibility), user.Requests);
    }

    // Lists of requests, batches and authorities: any event, any batch that comes or goes, and any change of an authority.
    public async Task<string?> OfListsAsync(DateOnly today, CancellationToken cancellation)
    {
        var last = await db.RequestEvents.MaxAsync(e => (long?)e.Id, cancellation);
        var authorities = await db.Authorities.GroupBy(a => 1).Select(g => new { Count = g.Count(), Versions = g.Sum(a => a.Version) })
            .SingleOrDefaultAsync(cancellation);
        var batches = await db.Batches.ListedTo(Viewer.Anonymous, today).CountAsync(cancellation);
        return Facts(last, authorities?.Count, authorities?.Versions, batches);
    }

    // The figures of a law, and the lists since its pages name requests.
    public async Task<string?> OfLawAsync(string law, DateOnly today, CancellationToken cancellation)
    {
        var tallies = await db.CitationTallies.AsNoTracking().Where(t => t.RegimeId == law).OrderBy(t => t.Provision)
            .Select(t => t.Requests).ToListAsync(cancellation);
        return Facts(await OfListsAsync(today, cancellation), string.Join(' ', tallies));
    }

    // Whoever changes only these may forget the version.
    private static string Shown(Visibility of) => Facts(of.Prominence, of.EmbargoUntil, of.TombstonedAt);

    private static string Facts(params object?[] facts) =>
        string.Join('\n', facts.Select(f => Convert.ToString(f, CultureInfo.InvariantCulture)));
}
