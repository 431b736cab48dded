using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

// A new batch in preparation, with a title and the beginnings of a letter.
public sealed class StartBatch(HawlContext db, TimeProvider clock)
{
    public async Task<long> ExecuteAsync(long userId, string title, string language, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        var draft = new BatchDraft
        {
            User = user,
            Title = RequestTitle.Tidy(title),
            Letter = BatchLetterText.Beginning(language, user.Name),
            Language = language,
            CreatedAt = now,
            ChangedAt = now,
        };
        db.BatchDrafts.Add(draft);
        await db.SaveChangesAsync(cancellation);
        return draft.Id;
    }
}
