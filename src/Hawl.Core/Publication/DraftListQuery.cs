using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// A person's letters that have not been sent, the latest first.
public sealed class DraftListQuery(HawlContext db)
{
    private const int Most = 100;

    public Task<List<DraftLine>> FindAsync(long userId, string language, CancellationToken cancellation) => db.Drafts.AsNoTracking()
        .Where(d => d.UserId == userId && d.RequestId == null).OrderByDescending(d => d.UpdatedAt).ThenByDescending(d => d.Id).Take(Most)
        .Select(d => new DraftLine(
            d.Key,
            d.Title,
            d.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? d.Authority.Name,
            d.UpdatedAt))
        .ToListAsync(cancellation);
}
