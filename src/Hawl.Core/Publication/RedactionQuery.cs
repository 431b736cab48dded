using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// What is taken out of a request's page and files: the addresses its authority has now, and those it was written to.
public sealed class RedactionQuery(HawlContext db, HawlSettings settings)
{
    public async Task<Redaction> FindAsync(long requestId, string language, CancellationToken cancellation)
    {
        var known = await db.Requests.AsNoTracking().Where(r => r.Id == requestId)
            .Select(r => new
            {
                Name = r.Authority.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? r.Authority.Name,
                Now = r.Authority.Translations.Where(t => t.RequestEmail != null).Select(t => t.RequestEmail).ToList(),
                Then = r.OutgoingMessages.Select(m => m.ToAddress).ToList(),
            })
            .AsSingleQuery().SingleAsync(cancellation);
        return Redaction.For(settings, requestId, known.Name, known.Now.OfType<string>().Concat(known.Then));
    }
}
