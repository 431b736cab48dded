using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

#pragma warning disable CA1304, CA1309, CA1311, CA1862 // Comparisons here are the store's: no culture of ours reaches them.

// Authorities by their names in a language, or in the site's own where they have none in it. Lists go by the first letter
// without its accents, so that Ŵ stands at W.
public sealed class AuthorityListQuery(HawlContext db, HawlSettings settings, SiteToday today)
{
    // One more than a page, when there is more. `after` is the number of the last authority seen.
    public Task<List<AuthorityLine>> FindAsync(
        AuthorityChoice choice, string language, long? after, int count, CancellationToken cancellation)
    {
        var names = Chosen(choice, language);
        if (after is { } last)
        {
            var seen = InLanguage(language).Where(t => t.AuthorityId == last);
            names = names.Where(t => seen.Any(s =>
                string.Compare(t.FirstLetter, s.FirstLetter) > 0
                || (t.FirstLetter == s.FirstLetter && string.Compare(t.Name, s.Name) > 0)
                || (t.FirstLetter == s.FirstLetter && t.Name == s.Name && t.AuthorityId > s.AuthorityId)));
        }

        var requests = db.Requests.ListedTo(Viewer.Anonymous, today.Value);
        return names.OrderBy(t => t.FirstLetter).ThenBy(t => t.Name).ThenBy(t => t.AuthorityId).Take(count)
            .Select(t => new AuthorityLine(
                t.AuthorityId,
                t.Name,
                t.ShortName,
                t.Slug,
                db.AuthorityTags.Any(g => g.AuthorityId == t.AuthorityId && g.Name == AskedAddress.Closed),
                requests.Count(r => r.AuthorityId == t.AuthorityId)))
            .ToListAsync(cancellation);
    }

    public Task<int> CountAsync(AuthorityChoice choice, string language, CancellationToken cancellation) =>
        Chosen(choice, language).CountAsync(cancellation);

    public Task<List<long>> IdsAsync(AuthorityChoice choice, string language, CancellationToken cancellation) =>
        Chosen(choice, language).Select(t => t.AuthorityId).ToListAsync(cancellation);

    public Task<List<string>> LettersAsync(string language, CancellationToken cancellation) =>
        InLanguage(language).Select(t => t.FirstLetter).Distinct().OrderBy(l => l).ToListAsync(cancellation);

    private IQueryable<AuthorityTranslation> Chosen(AuthorityChoice choice, string language)
    {
        var names = InLanguage(language);
        if (choice.Letter is { } letter)
        {
            names = names.Where(t => t.FirstLetter == letter);
        }

        if (choice.Tag is { } tag)
        {
            names = names.Where(t => db.AuthorityTags.Any(
                g => g.AuthorityId == t.AuthorityId && g.Name == tag.Name && (tag.Value == null || g.Value == tag.Value)));
        }

        if (choice.Words is { Length: > 0 } words)
        {
            // Its name in any language finds it: people know it by one or the other, whichever they read the site in.
            // The slug is the name without accents and capitals, which no store folds like another.
            var (lower, folded) = (words.ToLowerInvariant(), Slugs.Of(words, ""));
            names = names.Where(t => db.AuthorityTranslations.Any(o => o.AuthorityId == t.AuthorityId
                && (o.Name.ToLower().Contains(lower)
                    || (o.ShortName != null && o.ShortName.ToLower().Contains(lower))
                    || (folded != "" && o.Slug.Contains(folded)))));
        }

        return names;
    }

    private IQueryable<AuthorityTranslation> InLanguage(string language)
    {
        var listed = db.Authorities.ListedTo(Viewer.Anonymous, today.Value);
        return db.AuthorityTranslations.AsNoTracking().Where(t =>
            listed.Any(a => a.Id == t.AuthorityId)
            && (t.Language == language
                || (t.Language == settings.DefaultLanguage
                    && !db.AuthorityTranslations.Any(o => o.AuthorityId == t.AuthorityId && o.Language == language))));
    }
}
