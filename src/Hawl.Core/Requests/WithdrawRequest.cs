using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

public sealed class WithdrawRequest(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    // The version is that of the request as they saw it; null: whatever it is.
    public async Task ExecuteAsync(long requestId, Actor by, string? reason, long? version, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        RequestRights.RequireCurrent(request, version);
        jobs.Queue(request.WasWithdrawn(by, GivenReason.Tidy(reason), moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
