using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// Goes through the list of a batch in preparation: who can be asked in the letter's language, and who cannot.
public sealed class BatchReachQuery(HawlContext db, HawlSettings settings, ReckoningQuery reckonings)
{
    public async Task<BatchReach> FindAsync(long draftId, string language, CancellationToken cancellation)
    {
        var chosen = db.BatchDraftAuthorities.Where(c => c.DraftId == draftId).Select(c => c.AuthorityId);
        var authorities = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .Where(a => chosen.Contains(a.Id)).ToListAsync(cancellation);
        var dead = await DeadAsync(chosen, cancellation);
        var addresses = authorities.OrderBy(a => a.Name, StringComparer.InvariantCultureIgnoreCase)
            .Select(a => (Authority: a, Address: AskedAddress.Of(a, language, settings.DefaultLanguage)))
            .Select(a => (a.Authority, a.Address, Why: Obstacle(a.Authority, a.Address, dead))).ToList();
        var counted = await reckonings.FindAsync([.. authorities.Select(a => a.Id)], cancellation);
        return new BatchReach(
            [.. addresses.Where(a => a.Why is null).Select(a => new BatchReach.Reached(a.Authority, a.Address, counted[a.Authority.Id]))],
            [.. addresses.Where(a => a.Why is not null)
                .Select(a => new BatchReach.Missed(a.Authority, a.Address.Name, a.Why ?? BatchObstacle.NoAddress))]);
    }

    private static BatchObstacle? Obstacle(Authority authority, AskedAddress address, HashSet<(long, string)> dead) =>
        address.Obstacle switch
        {
            AskingObstacle.Closed => BatchObstacle.Closed,
            AskingObstacle.NotSubject => BatchObstacle.NotSubject,
            AskingObstacle.NoAddress => BatchObstacle.NoAddress,
            _ => dead.Contains((authority.Id, address.Email ?? "")) ? BatchObstacle.DeadAddress : null,
        };

    // Addresses from which a letter came back, unless a later one arrived.
    private async Task<HashSet<(long Authority, string Address)>> DeadAsync(IQueryable<long> chosen, CancellationToken cancellation)
    {
        var failed = await db.OutgoingMessages.AsNoTracking()
            .Where(m => m.Request.DeliveryProblem && m.State == LetterState.Failed && chosen.Contains(m.Request.AuthorityId)
                && !db.OutgoingMessages.Any(later => later.Request.AuthorityId == m.Request.AuthorityId && later.Id > m.Id
                    && later.ToAddress == m.ToAddress && (later.State == LetterState.Sent || later.State == LetterState.Delivered)))
            .Select(m => new { m.Request.AuthorityId, m.ToAddress }).Distinct().ToListAsync(cancellation);
        return [.. failed.Select(f => (f.AuthorityId, f.ToAddress))];
    }
}
