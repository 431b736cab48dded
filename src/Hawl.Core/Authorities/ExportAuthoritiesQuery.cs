using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

// Every authority with its addresses, in the columns that the import reads: for operators.
public sealed class ExportAuthoritiesQuery(HawlContext db, HawlSettings settings)
{
    private static readonly string[] Translated = ["name", "short_name", "request_email", "publication_scheme", "disclosure_log"];

    public async Task<IReadOnlyList<string>> ColumnsAsync(CancellationToken cancellation)
    {
        var languages = await LanguagesAsync(cancellation);
        return
        [
            "#name", "short_name", "request_email", "home_page", "publication_scheme", "disclosure_log", "tag_string",
            .. languages.SelectMany(l => Translated.Select(t => $"{t}.{l}")),
        ];
    }

    // A row for each, its fields in the order of the columns.
    public async IAsyncEnumerable<string?[]> RowsAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        var languages = await LanguagesAsync(cancellation);
        var authorities = db.Authorities.AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSingleQuery()
            .OrderBy(a => a.Id).AsAsyncEnumerable();
        await foreach (var authority in authorities.WithCancellation(cancellation))
        {
            var own = authority.Translations.Find(t => t.Language == settings.DefaultLanguage);
            var tags = authority.Tags.Select(t => t.ToString()).Order(StringComparer.Ordinal);
            yield return
            [
                authority.Name, own?.ShortName, own?.RequestEmail, authority.HomePage, own?.PublicationScheme, own?.DisclosureLog,
                string.Join(' ', tags),
                .. languages.SelectMany(l => Texts(authority.Translations.Find(t => t.Language == l))),
            ];
        }
    }

    private static string?[] Texts(AuthorityTranslation? of) =>
        [of?.Name, of?.ShortName, of?.RequestEmail, of?.PublicationScheme, of?.DisclosureLog];

    // Those beside the site's own.
    private Task<List<string>> LanguagesAsync(CancellationToken cancellation) => db.AuthorityTranslations
        .Where(t => t.Language != settings.DefaultLanguage).Select(t => t.Language).Distinct().OrderBy(l => l).ToListAsync(cancellation);
}
