using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// A withdrawn request goes on from where it stood.
public sealed class TakeBackWithdrawal(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, Actor by, string? reason, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        RequestSteps.Next(request.Progress, RequestStep.TakeBack);
        var withdrawal = await db.RequestEvents.Where(e => e.RequestId == requestId && e.Type == RequestEventType.Withdrawn)
            .OrderByDescending(e => e.Number).FirstAsync(cancellation);
        jobs.Queue(request.WithdrawalTakenBack(withdrawal, by, reason, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
