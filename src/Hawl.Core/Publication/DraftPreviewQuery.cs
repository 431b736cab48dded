using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Publication;

public sealed class DraftPreviewQuery(HawlContext db, HawlSettings settings, DraftQuery drafts, DraftAdviceQuery advice)
{
    public async Task<DraftPreview?> FindAsync(string token, string language, Viewer viewer, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(token, viewer.UserId, cancellation) is not { } draft)
        {
            return null;
        }

        var user = await db.Users.AsNoTracking().SingleOrDefaultAsync(u => u.Id == viewer.UserId, cancellation);
        var words = LetterWords.In(draft.Language);
        var address = AskedAddress.Of(draft.Authority, draft.Language, settings.DefaultLanguage);
        return new DraftPreview
        {
            Version = draft.Version,
            Authority = AskedAddress.Of(draft.Authority, language, settings.DefaultLanguage).Name,
            AuthoritySlug = draft.Authority.Translations.Find(t => t.Language == language)?.Slug ?? draft.Authority.Slug,
            CanBeAsked = address.Obstacle is null,
            RegimeId = AskedLaw.For(draft.Authority, null, settings.DefaultRegime).Id,
            Language = draft.Language,
            Title = draft.Title,
            Subject = LetterWords.Fill(words.Subject, ("title", draft.Title)),
            To = LetterWords.Fill(words.Addressee, ("authority", address.Name)),
            From = user?.Name,
            Letter = draft.Letter,
            Addressee = address.Name,
            Advice = draft.RequestId is null ? await advice.FindAsync(draft, language, viewer, user, cancellation) : null,
            Sent = await db.Requests.Where(r => r.Id == draft.RequestId).Select(r => r.Slug).SingleOrDefaultAsync(cancellation),
        };
    }
}
