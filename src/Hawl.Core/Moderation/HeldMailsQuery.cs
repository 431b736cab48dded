using Hawl.Core.Data;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// The mail that waits in the holding pen. Numbers are made in the order of receipt, so lists go by them.
public sealed class HeldMailsQuery(HawlContext db, SiteToday today)
{
    public async Task<IReadOnlyList<AdminTask>> WaitingAsync(
        Guid? after, bool oldestFirst, int count, Viewer viewer, CancellationToken cancellation)
    {
        var known = db.Requests.KnownTo(viewer, today.Value);
        var waiting = db.HeldMails.AsNoTracking().KnownTo(db, viewer, today.Value).Where(h => h.SettledAt == null);
        if (after is { } key)
        {
            waiting = oldestFirst ? waiting.Where(h => h.Id.CompareTo(key) > 0) : waiting.Where(h => h.Id.CompareTo(key) < 0);
        }

        var mails = await (oldestFirst ? waiting.OrderBy(h => h.Id) : waiting.OrderByDescending(h => h.Id)).Take(count)
            .Select(h => new
            {
                h.Id,
                h.ReceivedAt,
                h.FromAddress,
                h.Subject,
                h.Reason,
                Guess = known.Where(r => r.Id == h.GuessRequestId)
                    .Select(r => new AdminTask.Place(r.Id, r.Slug, r.Title, r.Authority.Name)).FirstOrDefault(),
            })
            .ToListAsync(cancellation);
        return
        [
            .. mails.Select(h => new AdminTask.HeldMail(h.Id.ToString(), h.ReceivedAt, h.Id, h.FromAddress, h.Subject, h.Reason)
            {
                Guess = h.Guess,
            }),
        ];
    }

    public Task<int> CountAsync(int most, Viewer viewer, CancellationToken cancellation) =>
        db.HeldMails.KnownTo(db, viewer, today.Value).Where(h => h.SettledAt == null).Take(most).CountAsync(cancellation);

    // What was dealt with last, for whoever wants it back.
    public Task<List<HeldMail>> SettledAsync(int count, Viewer viewer, CancellationToken cancellation) => db.HeldMails
        .AsNoTracking().KnownTo(db, viewer, today.Value)
        .Where(h => h.SettledAt != null).OrderByDescending(h => h.SettledAt).Take(count).ToListAsync(cancellation);
}
