using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// The machine's word on a reply: where it is the only one that waits for a word, and no person has said anything of it, not even
// that the machine was wrong. Of an answer it speaks only while the first answer is awaited. Said twice it is said once.
public sealed class SayAsRead(HawlContext db, EventJobs jobs, RequestMoments moments, RequestFactsQuery facts, RequestClock clock)
{
    public Task ExecuteAsync(long requestId, long messageId, WhatCame came, double confidence, CancellationToken cancellation) =>
        Conflicts.RetryAsync(db, () => SayAsync(requestId, messageId, came, confidence, cancellation));

    private async Task SayAsync(long requestId, long messageId, WhatCame came, double confidence, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        var steps = (await facts.StepsAsync([requestId], cancellation))[requestId].ToList();
        if (!request.NeedsClassification || request.LastReplyId != messageId || !MaySay(request, came) || !IsUnsaid(steps, messageId))
        {
            return;
        }

        jobs.Queue(request.ClassifiedByMachine(came, confidence, moments.Now(request)));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static bool MaySay(Request request, WhatCame came) => RequestSteps.Allow(request.Progress, CameOf.Step(came))
        && (CameOf.Step(came) is RequestStep.NotYet
            || request is
            {
                Outcome: RequestOutcome.None,
                Progress: RequestProgress.AwaitingResponse or RequestProgress.AwaitingClarification,
            });

    private static bool IsUnsaid(List<RequestDates.Step> steps, long messageId) =>
        UnsaidReplies.Of(steps) is [var only] && only == messageId
        && !steps.Exists(s => s.Reply == messageId
            && s.Type is RequestEventType.Classified or RequestEventType.ClassificationUndone);
}
