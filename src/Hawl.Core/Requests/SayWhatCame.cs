using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// A person says what came. Said twice it is said once; said of what has changed meanwhile, it is refused.
public sealed class SayWhatCame(
    HawlContext db, EventJobs jobs, RequestMoments moments, LastSayingQuery sayings, RequestClock clock)
{
    public Task ExecuteAsync(long requestId, Saying saying, Viewer by, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => SayAsync(requestId, saying, by, cancellation));

    private async Task SayAsync(long requestId, Saying saying, Viewer by, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        var moment = moments.Now(request);
        var (actor, earlier) = (Actor.Of(by, request.UserId), await sayings.FindAsync(request, cancellation));
        if (earlier is not null && IsSame(earlier, actor, saying) && request.LastReplyId == saying.LastReplyId)
        {
            return;
        }

        RequestRights.RequireSaying(request, by, moment.On);
        if (request.Version != saying.Version || request.LastReplyId != saying.LastReplyId)
        {
            throw RequestRights.Changed();
        }

        jobs.Queue(request.Classified(saying.Came, actor, GivenReason.Tidy(saying.Reason), moment, earlier));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static bool IsSame(RequestEvent earlier, Actor actor, Saying saying) =>
        (earlier.ActorKind, earlier.ActorId) == (actor.Kind, actor.Id) && StepData.Of(earlier.Data)?.Came == saying.Came;
}
