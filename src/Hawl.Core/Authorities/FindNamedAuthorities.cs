using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// The authorities a file names, all of which the site must know.
public sealed class FindNamedAuthorities(HawlContext db, AuthorityFileReader reader)
{
    public async Task<IReadOnlyList<Authority>> ExecuteAsync(Stream csv, CancellationToken cancellation)
    {
        var file = reader.Read(csv);
        if (file.Mistakes.Count > 0)
        {
            throw new RuleException("authorities-file", "Nothing was sent.\n" + string.Join('\n', file.Mistakes));
        }

        var names = file.Rows.Select(r => r.Name).ToList();
        var found = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .Where(a => names.Contains(a.Name)).ToListAsync(cancellation);
        var known = found.Select(a => a.Name).ToHashSet();
        var unknown = file.Rows.Where(r => !known.Contains(r.Name)).ToList();
        if (unknown.Count > 0)
        {
            throw new RuleException(
                "authorities-unknown",
                "Nothing was sent. These are not on the site yet; add them with hawl authorities import:\n"
                + string.Join('\n', unknown.Select(r => $"line {r.Line}: {r.Name}")));
        }

        return found;
    }
}
