using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// The address of an authority that had none, so that it can be asked.
public sealed class GiveAddress(HawlContext db, AdminLog log, ChangeAddress change, HawlSettings settings)
{
    public Task ExecuteAsync(long authorityId, string? address, long by, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var known = await db.AuthorityTranslations.AnyAsync(
                t => t.AuthorityId == authorityId && t.Language == settings.DefaultLanguage && t.RequestEmail != null, cancellation);
            if (known)
            {
                throw new RuleException("address-known", "Somebody has given this authority an address already. Nothing was changed.");
            }

            var given = await change.ExecuteAsync(authorityId, "", address ?? "", "moderator", null, by, cancellation);
            return new AdminLog.Entry(AdminDeed.ChangeAuthority, AdminSubject.Of(AdminSubject.Kinds.Authority, authorityId))
            {
                After = new { request_email = given },
            };
        },
        cancellation);
}
