namespace Hawl.Core.Requests;

// Sets the day by which an answer is due, from all that has happened to a request and what is just happening.
public sealed class RequestClock(RequestFactsQuery facts, ReckoningQuery reckonings, RequestMoments moments)
{
    public async Task SetAsync(Request request, CancellationToken cancellation)
    {
        var stored = (await facts.StepsAsync([request.Id], cancellation))[request.Id].ToList();
        var last = stored.Count > 0 ? stored[^1].Number : 0;
        var now = request.Events.Where(e => e.Number > last).OrderBy(e => e.Number).Select(StepOf).ToList();
        var reckoning = await reckonings.FindAsync(request.AuthorityId, cancellation);
        // A date that was told holds, unless what it came from was a mistake.
        var told = now.Any(s => s.Replaces is not null) ? null : request.DueOn;
        var course = RequestCourse.Of(request.RegimeId, reckoning, [.. stored, .. now], told, moments.Now(request).On);
        request.Due(course.Response?.Due);
    }

    private static RequestDates.Step StepOf(RequestEvent happened) => new(happened.Number, happened.Type, happened.On, false)
    {
        Id = happened.Id,
        Replaces = happened.ReplacesId,
        Letter = happened.OutgoingMessageId,
        Reply = happened.IncomingMessageId,
        Data = happened.Data,
    };
}
