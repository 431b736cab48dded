using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// A withdrawn request goes on from where it stood.
public sealed class TakeBackWithdrawal(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, Actor by, string? reason, long? version, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        RequestRights.RequireCurrent(request, version);
        RequestSteps.Next(request.Progress, RequestStep.TakeBack);
        var withdrawal = await db.RequestEvents.Where(e => e.RequestId == requestId && e.Type == RequestEventType.Withdrawn)
            .OrderByDescending(e => e.Number).FirstAsync(cancellation);
        jobs.Queue(request.WithdrawalTakenBack(withdrawal, by, GivenReason.Tidy(reason), moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
