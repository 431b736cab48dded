using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// What a stranger wrote becomes theirs when they have signed in: listed, kept for longer, and signed with their name.
public sealed class AdoptDraft(HawlContext db, DraftQuery drafts, TimeProvider clock)
{
    public async Task ExecuteAsync(string token, long userId, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(token, userId, cancellation) is not { UserId: null, RequestId: null } draft)
        {
            return;
        }

        var name = await db.Users.Where(u => u.Id == userId).Select(u => u.Name).SingleAsync(cancellation);
        draft.Letter = Signature.Add(draft.Letter, LetterWords.In(draft.Language), name);
        (draft.UserId, draft.Key) = (userId, DraftToken.KeyOf(token, userId));
        (draft.UpdatedAt, draft.Version) = (clock.GetUtcNow().UtcDateTime, draft.Version + 1);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            // The same page opened twice at once: the other was quicker.
            db.ChangeTracker.Clear();
        }
    }
}
