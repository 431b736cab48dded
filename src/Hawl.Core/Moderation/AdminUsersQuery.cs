using System.Globalization;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

#pragma warning disable CA1304, CA1311, CA1862 // Comparisons here are the store's: no culture of ours reaches them.

// People, for those who look after the site.
public sealed class AdminUsersQuery(HawlContext db, SiteToday today)
{
    public enum Filter
    {
        All,
        Staff,
        Suspended,
        Unconfirmed,
    }

    private const int MostRequests = 20;

    // By the whole address, or part of a name; the newest first.
    public Task<List<Line>> FindAsync(
        string? words, Filter filter, long? before, int count, Viewer viewer, CancellationToken cancellation)
    {
        var people = Filtered(filter).Where(u => before == null || u.Id < before);
        if (words?.Trim() is { Length: > 0 } sought)
        {
            var lower = sought.ToLowerInvariant();
            people = lower.Contains('@', StringComparison.Ordinal)
                ? people.Where(u => u.Email == lower)
                : long.TryParse(lower, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
                    ? people.Where(u => u.Id == id)
                    : people.Where(u => u.Name.ToLower().Contains(lower) || u.Slug.Contains(lower));
        }

        return Lines(people.OrderByDescending(u => u.Id).Take(count), viewer).ToListAsync(cancellation);
    }

    public async Task<Person?> FindOneAsync(long id, Viewer viewer, CancellationToken cancellation)
    {
        if (await Lines(db.Users.AsNoTracking().Where(u => u.Id == id), viewer).SingleOrDefaultAsync(cancellation) is not { } line)
        {
            return null;
        }

        var known = db.Requests.AsNoTracking().KnownTo(viewer, today.Value).Where(r => r.UserId == id);
        var requests = await known.OrderByDescending(r => r.Id).Take(MostRequests).Select(r => new Asked(r.Id, r.Title))
            .ToListAsync(cancellation);
        var more = await db.Users.Where(u => u.Id == id)
            .Select(u => new { u.SuspendedReason, u.Visibility.Reason, HasTotp = u.TotpSince != null }).SingleAsync(cancellation);
        return new Person(line, more.SuspendedReason, more.Reason, await known.CountAsync(cancellation), requests)
        {
            HasTotp = more.HasTotp,
            Sessions = await db.Sessions.CountAsync(s => s.UserId == id, cancellation),
        };
    }

    private IQueryable<User> Filtered(Filter filter) => filter switch
    {
        Filter.Staff => db.Users.AsNoTracking().Where(u => u.Role != UserRole.Member),
        Filter.Suspended => db.Users.AsNoTracking().Where(u => u.SuspendedAt != null),
        Filter.Unconfirmed => db.Users.AsNoTracking().Where(u => u.ConfirmedAt == null),
        _ => db.Users.AsNoTracking(),
    };

    private static IQueryable<Line> Lines(IQueryable<User> users, Viewer viewer)
    {
        var isAdmin = viewer.IsAdmin;
        return users.Select(u => new Line(
            u.Id, u.Name, u.Slug, isAdmin ? u.Email : null, u.Role, u.MaySendBatches, u.CreatedAt, u.ConfirmedAt, u.SuspendedAt));
    }

    // The address is for administrators alone.
    public sealed record Line(
        long Id, string Name, string Slug, string? Email, UserRole Role, bool MaySendBatches, DateTime CreatedAt, DateTime? ConfirmedAt,
        DateTime? SuspendedAt);

    public sealed record Person(Line Line, string? SuspendedReason, string? PublicWords, int Requests, IReadOnlyList<Asked> Newest)
    {
        public bool HasTotp { get; init; }

        public int Sessions { get; init; }
    }

    public sealed record Asked(long Id, string Title);
}
