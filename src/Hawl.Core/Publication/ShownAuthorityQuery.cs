using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class ShownAuthorityQuery(HawlContext db, HawlSettings settings)
{
    public async Task<ShownAuthority?> FindAsync(
        string slug, string language, Viewer viewer, DateOnly today, CancellationToken cancellation)
    {
        var authority = await db.AuthoritiesNamed(slug).AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .VisibleTo(viewer, today).SingleOrDefaultAsync(cancellation);
        return authority is null ? null : Shown(authority, language);
    }

    private ShownAuthority Shown(Authority authority, string language)
    {
        var own = authority.Translations.Find(t => t.Language == language);
        var site = authority.Translations.Find(t => t.Language == settings.DefaultLanguage);
        var (closed, exempt) = (Has(authority, AskedAddress.Closed), Has(authority, AskedAddress.NotSubject));
        return new ShownAuthority
        {
            Id = authority.Id,
            Slug = authority.Slug,
            Slugs = authority.Translations.ToDictionary(t => t.Language, t => t.Slug),
            Name = own?.Name ?? authority.Name,
            ShortName = own is null ? site?.ShortName : own.ShortName,
            HomePage = authority.HomePage,
            PublicationScheme = own?.PublicationScheme ?? site?.PublicationScheme,
            DisclosureLog = own?.DisclosureLog ?? site?.DisclosureLog,
            Notes = own?.Notes ?? site?.Notes,
            Tags = [.. authority.Tags.Select(t => t.ToString()).Order(StringComparer.Ordinal)],
            RegimeId = exempt ? null : AskedLaw.For(authority, null, settings.DefaultRegime).Id,
            IsClosed = closed,
            CanBeWrittenTo = AskedAddress.Of(authority, language, settings.DefaultLanguage).Email is not null,
            IsListed = authority.Visibility.Prominence is Prominence.Normal,
        };
    }

    private static bool Has(Authority authority, string tag) => authority.Tags.Exists(t => t.Name == tag);
}
