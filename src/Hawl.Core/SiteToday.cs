namespace Hawl.Core;

// The day it is where the site is. Embargoes end, and answers fall overdue, when it changes.
public sealed class SiteToday(TimeProvider clock, HawlSettings settings)
{
    public DateOnly Value => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), settings.TimeZone).DateTime);
}
