using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class AskableAuthoritiesQuery(HawlContext db, AuthorityListQuery authorities, HawlSettings settings)
{
    public async Task<IReadOnlyList<AskableAuthority>> FindAsync(
        AuthorityChoice choice, string language, long? after, int count, CancellationToken cancellation)
    {
        var lines = await authorities.FindAsync(choice, language, after, count, cancellation);
        var ids = lines.ConvertAll(l => l.Id);
        var known = await db.Authorities.AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancellation);
        return
        [
            .. from line in lines
               let authority = known[line.Id]
               select new AskableAuthority(
                   line,
                   AskedLaw.For(authority, null, settings.DefaultRegime).Id,
                   AskedAddress.Of(authority, language, settings.DefaultLanguage).Obstacle),
        ];
    }
}
