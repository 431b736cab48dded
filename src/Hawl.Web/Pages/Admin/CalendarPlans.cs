using Hawl.Core.Calendars;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;

namespace Hawl.Web.Pages.Admin;

// What the forms that change the calendars show before anything is done.
public sealed class CalendarPlans(CalendarsQuery calendars, CalendarVersion versions, RecountsQuery recounts)
{
    public Task<CalendarLibrary> CalendarsAsync(CancellationToken cancellation) => calendars.FindAsync(cancellation);

    public async Task<(IReadOnlyList<Division> Regions, long Version)> RegionsAsync(CancellationToken cancellation)
    {
        // Read first: a change that comes between is noticed when the form is sent.
        var version = await versions.FindAsync(cancellation);
        var library = await calendars.FindAsync(cancellation);
        return (
            [.. library.All.OrderByDescending(c => c.Divisions.Count).ThenBy(c => c.Id, StringComparer.Ordinal)
                .SelectMany(c => c.Divisions).DistinctBy(d => d.Id)],
            version);
    }

    public async Task<CalendarPreview> PreviewAsync(IReadOnlyList<Law.Calendars.Holiday> days, CancellationToken cancellation)
    {
        var plan = HolidayPlan.Of(await calendars.FindAsync(cancellation), days);
        var touched = plan.Added.Count == 0
            ? 0
            : await recounts.TouchedAsync(
                plan.Added.Min(d => d.Date), plan.Added.Max(d => d.Date), CalendarPreview.MostCounted, cancellation);
        return new CalendarPreview(plan, touched);
    }
}
