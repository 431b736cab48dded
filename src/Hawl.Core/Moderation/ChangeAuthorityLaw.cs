using Hawl.Core.Authorities;
using Hawl.Core.Requests;

namespace Hawl.Core.Moderation;

// Which law an authority is asked under from now on, and how long it has; its open requests are counted again where the time changed.
public sealed class ChangeAuthorityLaw(AdminLog log, SaveAuthorityLaw save, RecountAuthority recount)
{
    public Task ExecuteAsync(long id, long version, AuthorityLaw law, long by, string? reason, CancellationToken cancellation) =>
        log.DoAsync(by, () => ChangeAsync(id, version, law, reason, cancellation), cancellation);

    private async Task<AdminLog.Entry> ChangeAsync(
        long id, long version, AuthorityLaw law, string? reason, CancellationToken cancellation)
    {
        var before = await save.ExecuteAsync(id, version, law, cancellation);
        if (!before.IsSame(law with { RegimeId = before.RegimeId }))
        {
            await recount.ExecuteAsync(id, cancellation);
        }

        return new AdminLog.Entry(AdminDeed.ChangeAuthorityLaw, AdminSubject.Of(AdminSubject.Kinds.Authority, id))
        {
            Reason = reason,
            Before = Facts(before),
            After = Facts(law),
        };
    }

    private static object Facts(AuthorityLaw law) =>
        new { law = law.RegimeId, time = law.SpecialPeriod, closed = ClosureLines.Write(law.Closures).Split('\n') };
}
