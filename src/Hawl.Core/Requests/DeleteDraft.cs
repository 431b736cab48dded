using Hawl.Core.Data;
using Hawl.Core.Jobs;

namespace Hawl.Core.Requests;

public sealed class DeleteDraft(HawlContext db, DraftQuery drafts, JobQueue queue)
{
    public async Task ExecuteAsync(string token, long? userId, CancellationToken cancellation)
    {
        var draft = await drafts.FindAsync(token, userId, cancellation) ?? throw DraftRules.Unknown();
        DraftRules.RequireUnsent(draft);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        db.Drafts.Remove(draft);
        await db.SaveChangesAsync(cancellation);
        await queue.CancelAsync(ExpireDraft.JobKind, draft.Id, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
