using Hawl.Law.Calendars;

namespace Hawl.Core.Calendars;

// The calendars as this process read them last.
public sealed class KeptCalendars
{
    private volatile Kept last = new(0, CalendarLibrary.BuiltIn);

    public CalendarLibrary? At(long version) => last is var kept && kept.Version == version ? kept.Library : null;

    public void Keep(long version, CalendarLibrary library) => last = new Kept(version, library);

    private sealed record Kept(long Version, CalendarLibrary Library);
}
