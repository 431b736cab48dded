using Hawl.Law.Clocks;

namespace Hawl.Core.Requests;

// The present moment as it counts for a request: its own law's local date.
public sealed class RequestMoments(TimeProvider clock)
{
    public Moment Now(Request request) => Now(request.RegimeId);

    public Moment Now(string regimeId)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new Moment(now, LocalDates.Of(now, AskedLaw.Named(regimeId).TimeZone));
    }
}
