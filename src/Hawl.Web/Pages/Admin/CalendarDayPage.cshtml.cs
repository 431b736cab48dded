using Hawl.Core.Calendars;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// A day that was added here, and how to take it back.
[Authorize(Policies.Admin)]
[ResponseCache(NoStore = true)]
public sealed class CalendarDayPageModel(
    CalendarDaysQuery days, CalendarPlans plans, RecountsQuery recounts, TakeBackCalendarDay takeBack, CurrentViewer viewer)
    : PageModel
{
    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public required CalendarDaysQuery.Added Added { get; set; }

    public string Regions { get; private set; } = "";

    public int Touched { get; private set; }

    public string Name => Added.Day.InLaw().Name.In(Languages.Current.Code);

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        var (version, day) = await days.FindDayAsync(id, cancellation);
        if (day is null)
        {
            return NotFound();
        }

        (Version, Added) = (version, day);
        var (regions, _) = await plans.RegionsAsync(cancellation);
        Regions = CalendarsModel.NamesOf(regions.Where(r => day.Day.Regions.Split(' ').Contains(r.Id)));
        Touched = await recounts.TouchedAsync(day.Day.Date, day.Day.Date, CalendarPreview.MostCounted, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        var (_, day) = await days.FindDayAsync(id, cancellation);
        if (day is null)
        {
            return NotFound();
        }

        await takeBack.ExecuteAsync(id, Version, viewer.Value.UserId ?? 0, Reason, cancellation);
        return AdminWay.After("day-taken-back", null, $"/admin/calendars?year={CalendarsModel.Text(day.Day.Date.Year)}");
    }
}
