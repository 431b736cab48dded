using System.Globalization;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Reads the last part of a page's address: the name a thing has, one it has had, or a request's number.
public sealed class AddressQuery(HawlContext db)
{
    public async Task<AtAddress> FindRequestAsync(string slug, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var requests = long.TryParse(slug, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? db.Requests.Where(r => r.Id == id)
            : db.RequestsNamed(slug);
        var request = await requests.AsNoTracking().Select(r => new { r.Id, r.Slug, r.UserId, r.Visibility })
            .SingleOrDefaultAsync(cancellation);
        return request is null
            ? new AtAddress.Nothing()
            : Named(AtAddress.Of(request.Id, request.Visibility, request.UserId, viewer, today), request.Slug, slug);
    }

    public async Task<AtAddress> FindUserAsync(string slug, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var user = await db.UsersNamed(slug).AsNoTracking()
            .Select(u => new { u.Id, u.Slug, u.Visibility }).SingleOrDefaultAsync(cancellation);
        return user is null
            ? new AtAddress.Nothing()
            : Named(AtAddress.Of(user.Id, user.Visibility, user.Id, viewer, today), user.Slug, slug);
    }

    // An authority has a name in each language; one that belongs to another language leads to that of the reader's.
    public async Task<AtAddress> FindAuthorityAsync(
        string slug, string language, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var authority = await db.AuthoritiesNamed(slug).AsNoTracking()
            .Select(a => new
            {
                a.Id,
                Slug = a.Translations.Where(t => t.Language == language).Select(t => t.Slug).FirstOrDefault() ?? a.Slug,
                a.Visibility,
            })
            .SingleOrDefaultAsync(cancellation);
        return authority is null
            ? new AtAddress.Nothing()
            : Named(AtAddress.Of(authority.Id, authority.Visibility, Publication.Nobody, viewer, today), authority.Slug, slug);
    }

    public async Task<AtAddress> FindBatchAsync(long id, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var batch = await db.Batches.AsNoTracking().Where(b => b.Id == id).Select(b => new { b.UserId, b.Visibility })
            .SingleOrDefaultAsync(cancellation);
        return batch is null ? new AtAddress.Nothing() : AtAddress.Of(id, batch.Visibility, batch.UserId, viewer, today);
    }

    // What may not be known keeps its new name to itself; what is erased or withheld says so at any of its names.
    private static AtAddress Named(AtAddress found, string slug, string asked) =>
        found is AtAddress.Here && slug != asked ? new AtAddress.Moved(slug) : found;
}
