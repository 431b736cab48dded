using Hawl.Core.Calendars;

namespace Hawl.Web.Pages.Admin;

// What would change in the calendars, for somebody to look at before it is done.
public sealed record CalendarPreview(HolidayPlan Plan, int Touched)
{
    public const int MostCounted = 10_000;

    public int Known => Plan.Days.Count(d => d.Fate is DayFate.Known);

    public int Weekends => Plan.Days.Count(d => d.Fate is DayFate.Weekend);
}
