using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

#pragma warning disable CA1304, CA1311, CA1862 // Comparisons here are the store's: no culture of ours reaches them.

// Authorities for those who look after the directory: all of them, and what is known of each.
public sealed class AdminAuthoritiesQuery(HawlContext db, HawlSettings settings)
{
    public enum Filter
    {
        All,
        NoAddress,
        Closed,
        NotSubject,
    }

    // By name, in any language, by address or by a tag written tag:name; from after a number on.
    public Task<List<Line>> FindAsync(string? words, Filter filter, long? after, int count, CancellationToken cancellation)
    {
        var found = Filtered(filter).Where(a => after == null || a.Id > after);
        if (words?.Trim() is { Length: > 0 } sought)
        {
            var (lower, tag) = (sought.ToLowerInvariant(), sought.StartsWith("tag:", StringComparison.Ordinal) ? sought[4..] : null);
            found = tag is not null
                ? found.Where(a => a.Tags.Any(t => t.Name == tag))
                : found.Where(a => a.Translations.Any(t => t.Name.ToLower().Contains(lower)
                    || (t.ShortName != null && t.ShortName.ToLower().Contains(lower))
                    || (t.RequestEmail != null && t.RequestEmail.Contains(lower))));
        }

        return found.OrderBy(a => a.Id).Take(count)
            .Select(a => new Line(
                a.Id,
                a.Name,
                a.Translations.Where(t => t.Language == settings.DefaultLanguage).Select(t => t.RequestEmail).FirstOrDefault(),
                a.Tags.Any(t => t.Name == AskedAddress.Closed)))
            .ToListAsync(cancellation);
    }

    public async Task<Entry?> EntryAsync(long id, CancellationToken cancellation)
    {
        var authority = await db.Authorities.AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == id, cancellation);
        return authority is null ? null : new Entry(id, authority.Name, authority.Slug, authority.Version, AuthorityText.Of(authority));
    }

    // The changes of an entry, the last first, each with what it changed.
    public async Task<IReadOnlyList<Change>> HistoryAsync(long id, CancellationToken cancellation)
    {
        var changes = await db.AuthorityChanges.AsNoTracking().Where(c => c.AuthorityId == id).OrderBy(c => c.At).ThenBy(c => c.Id)
            .Select(c => new
            {
                c.Id,
                c.At,
                c.By,
                Name = db.Users.Where(u => u.Id == c.ById).Select(u => u.Name).FirstOrDefault(),
                c.Comment,
                c.Snapshot,
            })
            .ToListAsync(cancellation);
        var texts = changes.Select(c => AuthorityText.Read(c.Snapshot)).ToList();
        return
        [
            .. changes.Select((c, i) => new Change(
                c.Id, c.At, c.Name ?? c.By, c.Comment, texts[i],
                [.. AuthorityText.Differences(i == 0 ? null : texts[i - 1], texts[i], settings.DefaultLanguage)])).Reverse(),
        ];
    }

    private IQueryable<Authority> Filtered(Filter filter) => filter switch
    {
        Filter.NoAddress => db.Authorities.AsNoTracking()
            .Where(a => a.Translations.Any(t => t.Language == settings.DefaultLanguage && t.RequestEmail == null)),
        Filter.Closed => db.Authorities.AsNoTracking().Where(a => a.Tags.Any(t => t.Name == AskedAddress.Closed)),
        Filter.NotSubject => db.Authorities.AsNoTracking().Where(a => a.Tags.Any(t => t.Name == AskedAddress.NotSubject)),
        _ => db.Authorities.AsNoTracking(),
    };

    public sealed record Line(long Id, string Name, string? Address, bool IsClosed);

    public sealed record Entry(long Id, string Name, string Slug, long Version, AuthorityText Text);

    public sealed record Change(
        Guid Id, DateTime At, string By, string Comment, AuthorityText Text,
        IReadOnlyList<(string Field, string? Before, string? After)> Differences);
}
