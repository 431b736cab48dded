using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

// Every authority that is listed, for the download that anyone may have. No address of anyone stands in it.
public sealed class AuthorityRowsQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    private const string Internal = "site_administration";

    public IAsyncEnumerable<Row> Find(string language) => db.Authorities.AsNoTracking().ListedTo(Viewer.Anonymous, today.Value)
        .Where(a => !a.Tags.Any(t => t.Name == Internal)).OrderBy(a => a.Id)
        .Select(a => new Row(
            a.Id,
            a.Translations.Where(t => t.Language == language).Select(t => t.Name).FirstOrDefault() ?? a.Name,
            a.Translations.Where(t => t.Language == language).Select(t => t.ShortName).FirstOrDefault()
                ?? a.Translations.Where(t => t.Language == settings.DefaultLanguage).Select(t => t.ShortName).FirstOrDefault(),
            a.Translations.Where(t => t.Language == language).Select(t => t.Slug).FirstOrDefault() ?? a.Slug,
            a.Tags.OrderBy(t => t.Name).ThenBy(t => t.Value).Select(t => t.Value == "" ? t.Name : t.Name + ":" + t.Value).ToList(),
            a.HomePage,
            a.Translations.Where(t => t.Language == language).Select(t => t.PublicationScheme).FirstOrDefault()
                ?? a.Translations.Where(t => t.Language == settings.DefaultLanguage).Select(t => t.PublicationScheme).FirstOrDefault(),
            a.Translations.Where(t => t.Language == language).Select(t => t.DisclosureLog).FirstOrDefault()
                ?? a.Translations.Where(t => t.Language == settings.DefaultLanguage).Select(t => t.DisclosureLog).FirstOrDefault(),
            a.CreatedAt,
            db.AuthorityChanges.Where(c => c.AuthorityId == a.Id).Max(c => (DateTime?)c.At),
            a.Version))
        .AsAsyncEnumerable();

    public sealed record Row(
        long Id, string Name, string? ShortName, string Slug, IReadOnlyList<string> Tags, string? HomePage,
        string? PublicationScheme, string? DisclosureLog, DateTime CreatedAt, DateTime? ChangedAt, long Version);
}
