using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// What those who look after the site did, the last first.
public sealed class AdminActionsQuery(HawlContext db)
{
    public Task<List<Line>> FindAsync(long? userId, AdminDeed? deed, long? before, int count, CancellationToken cancellation)
    {
        var rows = db.AdminActions.AsNoTracking().Where(a => before == null || a.Id < before);
        rows = userId is { } id ? rows.Where(a => a.UserId == id) : rows;
        rows = deed is { } kind ? rows.Where(a => a.Deed == kind) : rows;
        return rows.OrderByDescending(a => a.Id).Take(count)
            .Select(a => new Line(a, db.Users.Where(u => u.Id == a.UserId).Select(u => u.Name).FirstOrDefault() ?? ""))
            .ToListAsync(cancellation);
    }

    // Those who have done anything.
    public Task<List<Person>> PeopleAsync(CancellationToken cancellation) => db.Users.AsNoTracking()
        .Where(u => db.AdminActions.Any(a => a.UserId == u.Id)).OrderBy(u => u.Name).Take(200)
        .Select(u => new Person(u.Id, u.Name)).ToListAsync(cancellation);

    public sealed record Line(AdminAction Action, string By);

    public sealed record Person(long Id, string Name);
}
