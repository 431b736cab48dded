using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

public sealed class WithdrawRequest(HawlContext db, EventJobs jobs, RequestMoments moments)
{
    public async Task ExecuteAsync(long requestId, Actor by, string? reason, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        jobs.Queue(request.WasWithdrawn(by, reason, moments.Now(request)));
        await db.SaveChangesAsync(cancellation);
    }
}
