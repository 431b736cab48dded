namespace Hawl.Web.Demo;

// The time it is in the world while it is being made: it stands still, and goes forward when it is told to.
public sealed class DemoClock(DateTime start) : TimeProvider
{
    private DateTime now = start;

    public override DateTimeOffset GetUtcNow() => new(now, TimeSpan.Zero);

    public void GoTo(DateTime at) => now = at > now ? at : now;
}
