using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Keeps a letter that is being written, and says by which token it is found again.
public sealed class SaveDraft(HawlContext db, DraftQuery drafts, JobQueue queue, TimeProvider clock)
{
    public async Task<string> ExecuteAsync(WrittenDraft written, string? token, long? userId, CancellationToken cancellation)
    {
        AskingRules.CheckLetter(written.Letter);
        var words = LetterWords.In(written.Language);
        var name = await db.Users.Where(u => u.Id == userId).Select(u => u.Name).SingleOrDefaultAsync(cancellation);
        var tidy = written with
        {
            Title = RequestTitle.Tidy(written.Title),
            Letter = Signature.Add(LetterText.Tidy(written.Letter), words, name),
            Tags = RequestTags.Tidy(written.Tags),
        };
        return token is null ? await AddAsync(tidy, userId, cancellation) : await ChangeAsync(tidy, token, userId, cancellation);
    }

    private async Task<string> AddAsync(WrittenDraft written, long? userId, CancellationToken cancellation)
    {
        // The same form posted twice makes one draft; a stranger's cannot be told from another's.
        var same = await db.Drafts.Where(d => userId != null && d.UserId == userId && d.RequestId == null
                && d.AuthorityId == written.AuthorityId && d.Title == written.Title && d.Letter == written.Letter)
            .Select(d => d.Key).FirstOrDefaultAsync(cancellation);
        if (same is not null)
        {
            return same;
        }

        var (token, now) = (DraftToken.New(), clock.GetUtcNow().UtcDateTime);
        var draft = new Draft
        {
            Key = DraftToken.KeyOf(token, userId),
            UserId = userId,
            Authority = await db.Authorities.SingleAsync(a => a.Id == written.AuthorityId, cancellation),
            Title = written.Title,
            Letter = written.Letter,
            Language = written.Language,
            Tags = written.Tags,
            CreatedAt = now,
            UpdatedAt = now,
        };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancellation);
        queue.Add(ExpireDraft.JobKind, draft.Id, draft.ExpiresAt - now);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return token;
    }

    private async Task<string> ChangeAsync(WrittenDraft written, string token, long? userId, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(token, userId, cancellation) ?? throw DraftRules.Unknown();
        DraftRules.RequireUnsent(draft);
        draft.Write(written, clock.GetUtcNow().UtcDateTime);
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            throw DraftRules.Changed();
        }

        return token;
    }
}
