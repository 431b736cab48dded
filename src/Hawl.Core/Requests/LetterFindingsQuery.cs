using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests.Checks;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What the checks say of a letter to an authority, by somebody who may not have signed in.
public sealed class LetterFindingsQuery(HawlContext db, HawlSettings settings)
{
    public async Task<IReadOnlyList<Finding>> FindAsync(WrittenDraft written, long? userId, CancellationToken cancellation)
    {
        var authority = await db.Authorities.AsNoTracking().Include(a => a.Translations).Include(a => a.Tags).AsSplitQuery()
            .SingleAsync(a => a.Id == written.AuthorityId, cancellation);
        var (words, law) = (LetterWords.In(written.Language), AskedLaw.For(authority, null, settings.DefaultRegime));
        return LetterChecks.Find(new WrittenLetter
        {
            Title = written.Title,
            Letter = written.Letter,
            Opening = LetterTemplate.Opening(words, law, written.Language),
            Name = await db.Users.Where(u => u.Id == userId).Select(u => u.Name).SingleOrDefaultAsync(cancellation),
            Greeted = await GreetedAsync(authority, written.Letter, cancellation),
        });
    }

    // By its whole name in any language, which another authority does not share.
    private async Task<string?> GreetedAsync(Authority authority, string letter, CancellationToken cancellation)
    {
        if (letter.Length > AskingRules.LongestLetter)
        {
            return null;
        }

        var greeted = CheckWords.All.Greeted(LetterParts.Of(letter).Salutation);
        if (greeted.Length == 0 || authority.Translations.Exists(t => IsNamed(t, greeted)))
        {
            return null;
        }

        var languages = authority.Translations.Select(t => t.Language).ToList();
        return await db.AuthorityTranslations
            .Where(t => languages.Contains(t.Language) && t.Name == greeted && t.AuthorityId != authority.Id)
            .Select(t => t.Name).FirstOrDefaultAsync(cancellation);
    }

    private static bool IsNamed(AuthorityTranslation names, string greeted) =>
        greeted.Equals(names.Name, StringComparison.OrdinalIgnoreCase)
        || greeted.Equals(names.ShortName, StringComparison.OrdinalIgnoreCase);
}
