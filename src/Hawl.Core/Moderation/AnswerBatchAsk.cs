using Hawl.Core.Batches;

namespace Hawl.Core.Moderation;

// An administrator allows a batch, this one or all of the person's, or says no and why.
public sealed class AnswerBatchAsk(AdminLog log, GrantBatch grant, RefuseBatch refuse)
{
    public Task ExecuteAsync(long askId, bool granted, bool always, long by, string? reason, CancellationToken cancellation) => log.DoAsync(
        by,
        async () =>
        {
            var words = AdminLog.Tidy(reason);
            if (granted)
            {
                await grant.ExecuteAsync(askId, by, always, words, cancellation);
            }
            else
            {
                await refuse.ExecuteAsync(askId, by, words ?? "", cancellation);
            }

            return new AdminLog.Entry(AdminDeed.AnswerBatchAsk, AdminSubject.Of(AdminSubject.Kinds.BatchAsk, askId))
            {
                Reason = words,
                After = new { granted, always },
            };
        },
        cancellation);
}
