using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

#pragma warning disable CA1304, CA1311, CA1862 // Comparisons here are the store's: no culture of ours reaches them.

// Requests that ask the same, and those whose titles share words with this one: of the latest to the authority and of the latest
// of all, so that the work is bounded however many there are.
public sealed class EarlierRequestsQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    private const int Shown = 5;
    private const int LookedAtHere = 3000;
    private const int LookedAtElsewhere = 5000;
    private const int Candidates = 60;

    public async Task<EarlierRequests> FindAsync(Draft draft, string language, Viewer viewer, CancellationToken cancellation)
    {
        var key = LetterKey.Of(draft.Letter);
        var here = db.Requests.AsNoTracking().Where(r => r.AuthorityId == draft.AuthorityId);
        var own = await here.Where(r => r.LetterKey == key && r.UserId == viewer.UserId && viewer.UserId != null)
            .OrderByDescending(r => r.Id).Take(1).ToLinesAsync(settings, language, cancellation);
        var same = await Listed.Where(r => r.LetterKey == key && (viewer.UserId == null || r.UserId != viewer.UserId))
            .OrderByDescending(r => r.AuthorityId == draft.AuthorityId).ThenByDescending(r => r.Id).Take(Shown)
            .ToLinesAsync(settings, language, cancellation);
        var words = TitleWords.Of(draft.Title);
        var known = own.Concat(same).Select(l => l.Id).ToHashSet();
        var latestHere = Listed.Where(r => r.AuthorityId == draft.AuthorityId).OrderByDescending(r => r.Id).Take(LookedAtHere);
        var latest = Listed.OrderByDescending(r => r.Id).Take(LookedAtElsewhere).Where(r => r.AuthorityId != draft.AuthorityId);
        return new EarlierRequests(
            own.FirstOrDefault(),
            same,
            await SimilarAsync(latestHere, words, known, language, cancellation),
            await SimilarAsync(latest, words, known, language, cancellation));
    }

    private IQueryable<Request> Listed => db.Requests.AsNoTracking().ListedTo(Viewer.Anonymous, today.Value);

    private async Task<List<RequestLine>> SimilarAsync(
        IQueryable<Request> among, IReadOnlyList<string> words, HashSet<long> known, string language, CancellationToken cancellation)
    {
        if (words.Count == 0)
        {
            return [];
        }

        var (first, second, third) = (words[0], words.ElementAtOrDefault(1) ?? words[0], words.ElementAtOrDefault(2) ?? words[0]);
        var found = await among
            .Where(r => r.Title.ToLower().Contains(first) || r.Title.ToLower().Contains(second) || r.Title.ToLower().Contains(third))
            .OrderByDescending(r => r.Id).Take(Candidates).Select(r => new { r.Id, r.Title }).ToListAsync(cancellation);
        var best = found.Where(f => !known.Contains(f.Id))
            .Select(f => (f.Id, Shared: TitleWords.Of(f.Title).Intersect(words).Count()))
            .Where(f => f.Shared >= Math.Min(2, words.Count)).OrderByDescending(f => f.Shared).Take(Shown).Select(f => f.Id).ToList();
        var lines = best.Count == 0
            ? []
            : await Listed.Where(r => best.Contains(r.Id)).ToLinesAsync(settings, language, cancellation);
        return [.. lines.OrderBy(l => best.IndexOf(l.Id))];
    }
}
