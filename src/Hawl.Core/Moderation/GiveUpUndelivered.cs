using Hawl.Core.Correspondence;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// The letters to an address that did not arrive are nobody's task any longer.
public sealed class GiveUpUndelivered(AdminLog log, GiveUpLetters giveUp)
{
    public Task ExecuteAsync(long authorityId, string address, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var publicWords = AdminLog.Tidy(reason);
            var letters = await giveUp.ExecuteAsync(
                authorityId, address, new Actor(ActorKind.Moderator, by), publicWords, cancellation);
            if (letters == 0)
            {
                throw UndeliveredLetters.Settled();
            }

            return new AdminLog.Entry(AdminDeed.GiveUpLetters, AdminSubject.Of(AdminSubject.Kinds.Authority, authorityId))
            {
                Reason = reason,
                After = new { address, letters },
            };
        },
        cancellation);
}
