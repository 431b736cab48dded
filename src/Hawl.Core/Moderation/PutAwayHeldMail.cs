using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// The requester does not want a mail that waits because the request is old. A moderator can still fetch it back.
public sealed class PutAwayHeldMail(HawlContext db, TimeProvider clock)
{
    public Task ExecuteAsync(Guid heldId, long by, CancellationToken cancellation) => db.HeldMails
        .Where(h => h.Id == heldId && h.ForRequester && h.SettledAt == null)
        .ExecuteUpdateAsync(
            set => set.SetProperty(h => h.State, HeldMailState.NotOurs).SetProperty(h => h.SettledAt, clock.GetUtcNow().UtcDateTime)
                .SetProperty(h => h.SettledById, by),
            cancellation);
}
