using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// The template of a letter to an authority, signed where the name is known, and whether the person has begun one to it before.
public sealed class LetterStartQuery(HawlContext db, HawlSettings settings)
{
    public async Task<LetterStart> FindAsync(
        long authorityId, string language, string? asked, long? userId, CancellationToken cancellation)
    {
        var authority = await db.Authorities.AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleAsync(a => a.Id == authorityId, cancellation);
        var law = AskedLaw.For(authority, null, settings.DefaultRegime);
        var address = AskedAddress.Of(authority, language, settings.DefaultLanguage);
        var name = await db.Users.Where(u => u.Id == userId).Select(u => u.Name).SingleOrDefaultAsync(cancellation);
        var drafts = userId is null
            ? 0
            : await db.Drafts.CountAsync(d => d.UserId == userId && d.AuthorityId == authorityId && d.RequestId == null, cancellation);
        return new LetterStart(LetterTemplate.Of(address.Name, law, language, asked, name), name, drafts);
    }
}
