using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// The right address of an authority: its entry has it from now on, and all letters that failed at the old one leave again.
public sealed class RepairAddress(AdminLog log, ChangeAddress change, SendAgain again)
{
    public Task ExecuteAsync(
        long authorityId, string from, string to, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var address = await change.ExecuteAsync(authorityId, from, to, "moderator", AdminLog.Tidy(reason), by, cancellation);
            var letters = await again.ExecuteAsync(authorityId, from, address, new Actor(ActorKind.Moderator, by), cancellation);
            if (letters == 0)
            {
                throw UndeliveredLetters.Settled();
            }

            return new AdminLog.Entry(
                from == address ? AdminDeed.ResendLetters : AdminDeed.RepairAddress,
                AdminSubject.Of(AdminSubject.Kinds.Authority, authorityId))
            {
                Reason = reason,
                Before = new { address = from },
                After = new { address, letters },
            };
        },
        cancellation);
}
