namespace Hawl.Core.Requests;

// What a request's requester has noted for the clock and not taken back, and what else can be noted now.
public sealed class ClockNotesQuery(RequestFactsQuery facts, RequestMoments moments)
{
    public async Task<Found> FindAsync(long requestId, string regimeId, CancellationToken cancellation)
    {
        var today = moments.Now(regimeId).On;
        var steps = (await facts.StepsAsync([requestId], cancellation))[requestId].ToList();
        var noted = RequestCase.Standing(steps).Where(s => s.Letter is null && ClockNotes.All.Contains(s.Type))
            .Select(s => new Noted(s.Number, s.Type, s.On, StepData.Of(s.Data)?.NewDate));
        return new Found([.. noted], ClockNotes.Possible(AskedLaw.Named(regimeId), steps, today), today);
    }

    public sealed record Noted(int Number, RequestEventType What, DateOnly On, DateOnly? NewDate);

    public sealed record Found(IReadOnlyList<Noted> Noted, IReadOnlyList<RequestEventType> Possible, DateOnly Today);
}
