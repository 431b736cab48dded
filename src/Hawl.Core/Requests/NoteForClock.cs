using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

// The requester notes something that bears on the time in law. Noted twice, it is noted once.
public sealed class NoteForClock(
    HawlContext db, EventJobs jobs, RequestMoments moments, RequestFactsQuery facts, RequestClock clock)
{
    public async Task ExecuteAsync(long requestId, ClockNote note, long? version, Viewer by, CancellationToken cancellation)
    {
        var request = await db.Requests.SingleAsync(r => r.Id == requestId, cancellation);
        RequestRights.RequireOwner(request, by);
        var moment = moments.Now(request);
        var steps = (await facts.StepsAsync([requestId], cancellation))[requestId].ToList();
        if (RequestCase.Standing(steps).Any(s => s.Type == note.What && s.On == note.On && IsSame(StepData.Of(s.Data), note)))
        {
            return;
        }

        RequestRights.RequireCurrent(request, version);
        var regime = AskedLaw.Named(request.RegimeId);
        ClockNotes.Check(note, regime, request.SentOn, moment.On);
        if (!ClockNotes.Possible(regime, steps, moment.On).Contains(note.What))
        {
            throw new RuleException(ClockNotes.Rule, $"As the request stands, '{Words.Of(note.What)}' cannot be noted.");
        }

        jobs.Queue(request.Noted(note, Actor.Of(by, request.UserId), moment));
        await clock.SetAsync(request, cancellation);
        await db.SaveChangesAsync(cancellation);
    }

    private static bool IsSame(StepData? known, ClockNote note) =>
        (known?.Extension, known?.Ref, known?.NewDate, known?.Days) == (note.Extension, note.Ref, note.NewDate, note.Days);
}
