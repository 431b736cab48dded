using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// Writes what an authority is called in a language, and the name of its page that follows; old names lead there for ever.
public sealed class AuthorityNames(HawlContext db, Slugs slugs, HawlSettings settings)
{
    public async Task WriteAsync(Authority authority, string language, AuthorityText.InLanguage words, CancellationToken cancellation)
    {
        var isSite = language == settings.DefaultLanguage;
        var translation = authority.Translations.SingleOrDefault(t => t.Language == language);
        var (name, source) = (words.Name ?? authority.Name, words.ShortName ?? words.Name ?? authority.Name);
        var former = translation is null ? null : translation.ShortName ?? translation.Name;
        var isNamed = isSite || name != authority.Name;
        var slug = (translation, isNamed) switch
        {
            (_, false) => authority.Slug,
            ({ } kept, true) when former is not null && Slugs.Of(former, "") == Slugs.Of(source, "") => kept.Slug,
            _ => await FreeAsync(authority, source, cancellation),
        };
        if (isSite && authority.Slug != slug)
        {
            foreach (var same in authority.Translations.Where(t => t.Slug == authority.Slug))
            {
                same.Slug = slug;
            }

            authority.Slug = slug;
        }

        if (translation is null)
        {
            translation = new AuthorityTranslation { Language = language, Name = name, Slug = slug, FirstLetter = "" };
            authority.Translations.Add(translation);
        }

        (translation.Name, translation.Slug, translation.FirstLetter) = (name, slug, AuthorityEntries.FirstLetter(name));
        (translation.ShortName, translation.RequestEmail, translation.Notes) = (words.ShortName, words.RequestEmail, words.Notes);
        (translation.PublicationScheme, translation.DisclosureLog) = (words.PublicationScheme, words.DisclosureLog);
    }

    private async Task<string> FreeAsync(Authority authority, string source, CancellationToken cancellation)
    {
        var slug = await slugs.FreeAsync(
            "authority", source, s => db.AuthoritySlugs.AnyAsync(a => a.Slug == s, cancellation), cancellation);
        db.AuthoritySlugs.Add(new AuthoritySlug { Slug = slug, AuthorityId = authority.Id });
        return slug;
    }
}
