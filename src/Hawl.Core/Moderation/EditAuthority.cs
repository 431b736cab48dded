using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

// Adds an authority, changes its entry or puts back an earlier one, and writes down which fields changed. Returns its number.
public sealed class EditAuthority(HawlContext db, AdminLog log, SaveAuthority save, RecountAuthority recount, HawlSettings settings)
{
    public async Task<long> ExecuteAsync(
        AdminDeed deed, long? id, long version, AuthorityText text, long by, string? comment, CancellationToken cancellation)
    {
        var saved = 0L;
        await log.DoAsync(
            by,
            async () =>
            {
                var before = await db.Authorities.AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
                    .SingleOrDefaultAsync(a => a.Id == id, cancellation);
                var authority = await save.ExecuteAsync(id, version, text, by, AdminLog.Tidy(comment), cancellation);
                saved = authority.Id;
                if (before is not null && AuthorityTime.Of(before) != AuthorityTime.Of(authority))
                {
                    await recount.ExecuteAsync(saved, cancellation);
                }

                var changes = AuthorityText
                    .Differences(before is null ? null : AuthorityText.Of(before), AuthorityText.Of(authority), settings.DefaultLanguage)
                    .ToList();
                return new AdminLog.Entry(deed, AdminSubject.Of(AdminSubject.Kinds.Authority, saved))
                {
                    Reason = comment,
                    Before = before is null ? null : changes.ToDictionary(c => c.Field, c => c.Before),
                    After = changes.ToDictionary(c => c.Field, c => c.After),
                };
            },
            cancellation);
        return saved;
    }
}
