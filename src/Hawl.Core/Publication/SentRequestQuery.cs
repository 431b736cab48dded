using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class SentRequestQuery(HawlContext db, TimeProvider clock)
{
    // Null: there is none of this name, or it is somebody else's.
    public async Task<SentRequest?> FindAsync(string slug, long? userId, string language, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await db.Requests.AsNoTracking().Where(r => r.Slug == slug && r.UserId == userId)
            .Select(r => new SentRequest(
                r.Slug,
                r.Title,
                r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? r.Authority.Name,
                r.RegimeId,
                r.OutgoingMessages
                    .Where(m => m.Kind == LetterKind.InitialRequest && m.State == LetterState.Queued && m.NotBefore > now
                        && db.Drafts.Any(d => d.RequestId == r.Id))
                    .Select(m => m.NotBefore).FirstOrDefault(),
                r.DueOn)
            {
                Draft = db.Drafts.Where(d => d.RequestId == r.Id).Select(d => d.Key).FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
    }
}
