using System.Globalization;
using System.Text;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// Writes an authority's entry from a row of a file: names, addresses and slugs in every language it gives, and the history.
public sealed class AuthorityEntries(HawlContext db, Slugs slugs, AuthorityHistory history, HawlSettings settings, TimeProvider clock)
{
    public async Task AddAsync(AuthorityRow row, IReadOnlyList<string> extraTags, string by, CancellationToken cancellation)
    {
        var slug = await FreeSlugAsync(row.Texts[settings.DefaultLanguage], cancellation);
        var authority = new Authority
        {
            Name = row.Name,
            Slug = slug,
            HomePage = row.HomePage,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            Tags = AllTags(row, extraTags),
        };
        db.Authorities.Add(authority);
        await db.SaveChangesAsync(cancellation);
        db.AuthoritySlugs.Add(new AuthoritySlug { Slug = slug, AuthorityId = authority.Id });
        foreach (var (language, text) in row.Texts)
        {
            authority.Translations.Add(await TranslateAsync(authority, language, text, cancellation));
        }

        history.Note(authority, by, "imported");
        await db.SaveChangesAsync(cancellation);
    }

    // False when the row says nothing new.
    public async Task<bool> UpdateAsync(
        Authority authority, AuthorityRow row, IReadOnlyList<string> extraTags, string by, CancellationToken cancellation)
    {
        var before = AuthorityHistory.Snapshot(authority);
        authority.HomePage = row.HomePage ?? authority.HomePage;
        foreach (var tag in AllTags(row, extraTags).Where(t => !authority.Tags.Any(k => k.Name == t.Name && k.Value == t.Value)))
        {
            authority.Tags.Add(tag);
        }

        foreach (var (language, text) in row.Texts)
        {
            if (authority.Translations.SingleOrDefault(t => t.Language == language) is { } translation)
            {
                Fill(translation, text);
            }
            else
            {
                authority.Translations.Add(await TranslateAsync(authority, language, text, cancellation));
            }
        }

        if (AuthorityHistory.Snapshot(authority) == before)
        {
            return false;
        }

        authority.Version++;
        history.Note(authority, by, "imported again");
        await db.SaveChangesAsync(cancellation);
        return true;
    }

    private async Task<AuthorityTranslation> TranslateAsync(
        Authority authority, string language, AuthorityRow.Text text, CancellationToken cancellation)
    {
        var (name, slug) = (text.Name ?? authority.Name, authority.Slug);
        if (language != settings.DefaultLanguage && name != authority.Name)
        {
            slug = await FreeSlugAsync(text, cancellation);
            db.AuthoritySlugs.Add(new AuthoritySlug { Slug = slug, AuthorityId = authority.Id });
            await db.SaveChangesAsync(cancellation);
        }

        var translation = new AuthorityTranslation { Language = language, Name = name, Slug = slug, FirstLetter = FirstLetter(name) };
        Fill(translation, text);
        return translation;
    }

    private static void Fill(AuthorityTranslation translation, AuthorityRow.Text text)
    {
        translation.Name = text.Name ?? translation.Name;
        translation.FirstLetter = FirstLetter(translation.Name);
        translation.ShortName = text.ShortName ?? translation.ShortName;
        translation.RequestEmail = text.RequestEmail ?? translation.RequestEmail;
        translation.PublicationScheme = text.PublicationScheme ?? translation.PublicationScheme;
        translation.DisclosureLog = text.DisclosureLog ?? translation.DisclosureLog;
    }

    private Task<string> FreeSlugAsync(AuthorityRow.Text text, CancellationToken cancellation) => slugs.FreeAsync(
        "authority", text.ShortName ?? text.Name ?? "", s => db.AuthoritySlugs.AnyAsync(a => a.Slug == s, cancellation), cancellation);

    private static List<AuthorityTag> AllTags(AuthorityRow row, IReadOnlyList<string> extraTags) =>
    [
        .. row.Tags.Concat(extraTags.Select(AuthorityTag.Parse)).DistinctBy(t => (t.Name, t.Value))
            .Select(t => new AuthorityTag { Name = t.Name, Value = t.Value }),
    ];

    internal static string FirstLetter(string name)
    {
        var letter = name.Normalize(NormalizationForm.FormD).FirstOrDefault(char.IsLetterOrDigit, '#');
        return char.ToUpper(letter, CultureInfo.InvariantCulture).ToString();
    }
}
