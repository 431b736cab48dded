using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// A draft by its token, for whoever it belongs to; a stranger's belongs to whoever has the token. With its authority.
public sealed class DraftQuery(HawlContext db)
{
    public Task<Draft?> FindAsync(string token, long? userId, CancellationToken cancellation)
    {
        var hashed = DraftToken.KeyOf(token, null);
        return db.Drafts.Include(d => d.Authority.Translations).Include(d => d.Authority.Tags).AsSplitQuery()
            .SingleOrDefaultAsync(
                d => (d.UserId == null && d.Key == hashed) || (d.UserId != null && d.UserId == userId && d.Key == token), cancellation);
    }
}
