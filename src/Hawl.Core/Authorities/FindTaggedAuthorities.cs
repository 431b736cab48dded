using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// The authorities of a tag; one with a value is written name:value.
public sealed class FindTaggedAuthorities(HawlContext db)
{
    public async Task<IReadOnlyList<Authority>> ExecuteAsync(string tag, CancellationToken cancellation)
    {
        var (name, value) = tag.Split(':', 2) is [var n, var v] ? (n, v) : (tag, null);
        return await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .Where(a => a.Tags.Any(t => t.Name == name && (value == null || t.Value == value))).ToListAsync(cancellation);
    }
}
