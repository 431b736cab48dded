using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Answers;

// When a reply was read so surely that nobody need be asked, what it means for its request happens by itself. Not for a stranger's,
// and not where the operator, or who sent the batch, leaves every step to people.
public sealed class TakeReadStep(HawlContext db, HawlSettings settings, SayAsRead say)
{
    public async Task ExecuteAsync(long messageId, CancellationToken cancellation)
    {
        if (!settings.TakeReadSteps)
        {
            return;
        }

        var reading = await db.MessageReadings.AsNoTracking()
            .Where(r => r.MessageId == messageId && db.IncomingMessages.Any(m => m.Id == messageId && m.FromAuthority))
            .Where(r => !db.Requests.Any(
                q => q.Id == r.RequestId && db.Batches.Any(b => b.Id == q.BatchId && b.LeavesStepsToPeople)))
            .SingleOrDefaultAsync(cancellation);
        if (reading is not null && ReadAs.TakesStep(reading) && ReadAs.Of(reading) is { } came)
        {
            await say.ExecuteAsync(reading.RequestId, messageId, came, reading.Confidence, cancellation);
        }
    }
}
