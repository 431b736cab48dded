using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// Makes the request of a draft, once however often it is asked to, and says under which name it is found.
public sealed class SendDraft(HawlContext db, DraftQuery drafts, MakeRequest make, AskingAllowanceQuery allowance, HawlSettings settings)
{
    public const string Changed = "draft-changed";

    // The version is that of the letter which the person has read.
    public async Task<string> ExecuteAsync(string token, long version, long userId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await PersonTurn.TakeAsync(db, userId, cancellation);
        var draft = await drafts.FindAsync(token, userId, cancellation);
        if (draft is not { UserId: not null })
        {
            throw DraftRules.Unknown();
        }

        if (draft.RequestId is { } made)
        {
            return await db.Requests.Where(r => r.Id == made).Select(r => r.Slug).SingleAsync(cancellation);
        }

        if (draft.Version != version)
        {
            throw new RuleException(Changed, "The letter was changed since you read it. Nothing was sent: read it again.");
        }

        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        AskingRights.Require(user);
        await allowance.RequireAsync(user, cancellation);
        var request = await make.ExecuteAsync(Asked(draft, user), cancellation);
        (draft.RequestId, draft.Version) = (request.Id, draft.Version + 1);
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return request.Slug;
    }

    private NewRequest Asked(Draft draft, User user) => new()
    {
        User = user,
        Authority = draft.Authority,
        Title = draft.Title,
        Letter = draft.Letter,
        Language = draft.Language,
        Tags = draft.Tags,
        By = Actor.Requester(user.Id),
        Wait = settings.Undo,
    };
}
