using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// The pages that anyone may find, in pieces of so many numbers each: a piece never grows past what a sitemap may hold.
public sealed class SitemapQuery(HawlContext db, SiteToday today)
{
    public async Task<long> LastRequestAsync(CancellationToken cancellation) =>
        await db.Requests.MaxAsync(r => (long?)r.Id, cancellation) ?? 0;

    public async Task<long> LastAuthorityAsync(CancellationToken cancellation) =>
        await db.Authorities.MaxAsync(a => (long?)a.Id, cancellation) ?? 0;

    public async Task<long> LastBatchAsync(CancellationToken cancellation) =>
        await db.Batches.MaxAsync(b => (long?)b.Id, cancellation) ?? 0;

    // Numbers after the first, up to and with the last.
    public IAsyncEnumerable<Place> Requests(long after, long last) => db.Requests.AsNoTracking()
        .ListedTo(Viewer.Anonymous, today.Value).Where(r => r.Id > after && r.Id <= last).OrderBy(r => r.Id)
        .Select(r => new Place($"request/{r.Slug}", r.LastEventAt)).AsAsyncEnumerable();

    public IAsyncEnumerable<Place> Batches(long after, long last) => db.Batches.AsNoTracking()
        .ListedTo(Viewer.Anonymous, today.Value).Where(b => b.Id > after && b.Id <= last).OrderBy(b => b.Id)
        .Select(b => new Place($"info_request_batch/{b.Id}", null)).AsAsyncEnumerable();

    // Under the name of each language.
    public IAsyncEnumerable<Named> Authorities(long after, long last) => db.Authorities.AsNoTracking()
        .ListedTo(Viewer.Anonymous, today.Value).Where(a => a.Id > after && a.Id <= last).OrderBy(a => a.Id)
        .Select(a => new Named(a.Slug, a.Translations.Select(t => new Name(t.Language, t.Slug)).ToList())).AsAsyncEnumerable();

    public sealed record Place(string Path, DateTime? ChangedAt);

    public sealed record Named(string Slug, IReadOnlyList<Name> Names);

    public sealed record Name(string Language, string Slug);
}
