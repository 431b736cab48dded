using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// Where an authority is written to instead of an address at which mail does not arrive. Returns the address as it is kept.
public sealed class ChangeAddress(HawlContext db, AuthorityHistory history, HawlSettings settings)
{
    public async Task<string> ExecuteAsync(
        long authorityId, string from, string to, string by, string? comment, long? byId, CancellationToken cancellation)
    {
        var address = AuthorityAddress.Tidy(to)
            ?? throw new RuleException("authority-email", "Give the authority's e-mail address.");
        var authority = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleOrDefaultAsync(a => a.Id == authorityId, cancellation)
            ?? throw new RuleException("authority-unknown", "There is no such authority.");
        var texts = authority.Translations.Where(t => t.RequestEmail == from).ToList();
        if (texts.Count == 0)
        {
            texts.Add(authority.Translations.Single(t => t.Language == settings.DefaultLanguage));
        }

        if (texts.TrueForAll(t => t.RequestEmail == address))
        {
            return address;
        }

        foreach (var text in texts)
        {
            text.RequestEmail = address;
        }

        authority.Version++;
        history.Note(authority, by, comment ?? "address mended", byId);
        await db.SaveChangesAsync(cancellation);
        return address;
    }
}
