using System.Globalization;
using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Requests about whose reply nobody has said what it holds, and authorities that could be asked if an address were known.
public sealed class NeglectedQuery(HawlContext db, HawlSettings settings, SiteToday today, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromDays(21);

    public async Task<IReadOnlyList<AdminTask>> UnclassifiedAsync(
        ActivityKey? after, bool oldestFirst, int count, Viewer viewer, CancellationToken cancellation)
    {
        var rest = Unclassified(viewer);
        if (after is { At: var at, Id: var id })
        {
            rest = oldestFirst
                ? rest.Where(r => r.LastReplyAt > at || (r.LastReplyAt == at && r.Id > id))
                : rest.Where(r => r.LastReplyAt < at || (r.LastReplyAt == at && r.Id < id));
        }

        var ordered = oldestFirst
            ? rest.OrderBy(r => r.LastReplyAt).ThenBy(r => r.Id)
            : rest.OrderByDescending(r => r.LastReplyAt).ThenByDescending(r => r.Id);
        var requests = await ordered.Take(count)
            .Select(r => new { r.Id, r.Slug, r.Title, r.Authority.Name, r.LastReplyAt, r.Version }).ToListAsync(cancellation);
        return
        [
            .. from request in requests
               let since = request.LastReplyAt ?? default
               select new AdminTask.Unclassified(
                   new ActivityKey(since, request.Id).ToString(), since,
                   new AdminTask.Place(request.Id, request.Slug, request.Title, request.Name), request.Version),
        ];
    }

    public Task<int> CountUnclassifiedAsync(int most, Viewer viewer, CancellationToken cancellation) =>
        Unclassified(viewer).Take(most).CountAsync(cancellation);

    public async Task<IReadOnlyList<AdminTask>> NoAddressAsync(long? after, bool oldestFirst, int count, CancellationToken cancellation)
    {
        var rest = NoAddress();
        rest = after is { } key ? rest.Where(a => oldestFirst ? a.Id > key : a.Id < key) : rest;
        var authorities = await (oldestFirst ? rest.OrderBy(a => a.Id) : rest.OrderByDescending(a => a.Id)).Take(count)
            .Select(a => new { a.Id, a.Name, a.CreatedAt, a.Version }).ToListAsync(cancellation);
        return
        [
            .. authorities.Select(a => new AdminTask.NoAddress(
                a.Id.ToString(CultureInfo.InvariantCulture), a.CreatedAt, a.Id, a.Name, a.Version)),
        ];
    }

    public Task<int> CountNoAddressAsync(int most, CancellationToken cancellation) => NoAddress().Take(most).CountAsync(cancellation);

    private IQueryable<Request> Unclassified(Viewer viewer)
    {
        var before = clock.GetUtcNow().UtcDateTime - Patience;
        return db.Requests.AsNoTracking().VisibleTo(viewer, today.Value).Where(r => r.NeedsClassification && r.LastReplyAt < before);
    }

    private IQueryable<Authority> NoAddress() => db.Authorities.AsNoTracking()
        .Where(a => a.Translations.Any(t => t.Language == settings.DefaultLanguage && t.RequestEmail == null))
        .Where(a => !a.Tags.Any(t => t.Name == AskedAddress.Closed || t.Name == AskedAddress.NotSubject));
}
