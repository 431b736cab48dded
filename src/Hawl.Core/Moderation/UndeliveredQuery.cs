using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Letters that did not arrive, by the address they did not arrive at; each address is one task.
public sealed class UndeliveredQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    private const int MostLetters = 50;

    public async Task<IReadOnlyList<UndeliveredLetters>> ListAsync(
        long? after, bool oldestFirst, int count, Viewer viewer, CancellationToken cancellation)
    {
        var groups = Failed(viewer).GroupBy(m => new { m.Request.AuthorityId, m.ToAddress })
            .Select(g => new { First = g.Min(m => m.Id), Last = g.Max(m => m.Id), Count = g.Count(), Since = g.Min(m => m.CreatedAt) });
        var rest = after is { } key ? groups.Where(g => oldestFirst ? g.First > key : g.First < key) : groups;
        var page = await (oldestFirst ? rest.OrderBy(g => g.First) : rest.OrderByDescending(g => g.First)).Take(count)
            .ToListAsync(cancellation);
        var ids = page.Select(g => g.Last).ToList();
        var last = await db.OutgoingMessages.AsNoTracking().Where(m => ids.Contains(m.Id))
            .Select(m => new { m.Id, m.Request.AuthorityId, m.Request.Authority.Name, m.ToAddress, m.ServerWords })
            .ToDictionaryAsync(m => m.Id, cancellation);
        return
        [
            .. page.Select(g => new UndeliveredLetters(
                g.First, last[g.Last].AuthorityId, last[g.Last].Name, last[g.Last].ToAddress, g.Count, g.Since)
            {
                ServerWords = last[g.Last].ServerWords,
            }),
        ];
    }

    // The address and all that waits there, by one of its letters.
    public async Task<UndeliveredLetters?> FindAsync(long letterId, Viewer viewer, CancellationToken cancellation)
    {
        var of = await Failed(viewer).Where(m => m.Id == letterId)
            .Select(m => new
            {
                m.Request.AuthorityId,
                m.Request.Authority.Name,
                m.ToAddress,
                Now = m.Request.Authority.Translations.Where(t => t.Language == settings.DefaultLanguage).Select(t => t.RequestEmail)
                    .FirstOrDefault(),
            })
            .SingleOrDefaultAsync(cancellation);
        if (of is null)
        {
            return null;
        }

        var waiting = Failed(viewer).Where(m => m.Request.AuthorityId == of.AuthorityId && m.ToAddress == of.ToAddress);
        var letters = await waiting.OrderByDescending(m => m.Id)
            .Select(m => new { m.Id, m.Request.Slug, m.Request.Title, m.CreatedAt, m.ServerWords }).Take(MostLetters)
            .ToListAsync(cancellation);
        return new UndeliveredLetters(
            letterId, of.AuthorityId, of.Name, of.ToAddress, await waiting.CountAsync(cancellation), letters[^1].CreatedAt)
        {
            ServerWords = letters[0].ServerWords,
            AddressNow = of.Now,
            Letters = [.. letters.Select(l => new UndeliveredLetters.Letter(l.Id, l.Slug, l.Title, l.CreatedAt))],
        };
    }

    public Task<int> CountAsync(int most, Viewer viewer, CancellationToken cancellation) => Failed(viewer)
        .Select(m => new { m.Request.AuthorityId, m.ToAddress }).Distinct().Take(most).CountAsync(cancellation);

    private IQueryable<OutgoingMessage> Failed(Viewer viewer)
    {
        var known = db.Requests.KnownTo(viewer, today.Value);
        return db.OutgoingMessages.AsNoTracking().Where(m => m.State == LetterState.Failed && m.GivenUpAt == null)
            .Where(m => known.Any(r => r.Id == m.RequestId));
    }
}
