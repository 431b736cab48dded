using System.Globalization;
using Hawl.Core;
using Hawl.Core.Calendars;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// The days of a year on which nobody need work, in each region, and how far dates have been counted again since they changed.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class CalendarsModel(CalendarDaysQuery days, RecountsQuery recounts, CurrentViewer viewer, SiteToday today) : PageModel
{
    private const int Recounts = 8;
    private const int FirstYear = 2005;
    private const int LastYear = 2099;

    public int Year { get; private set; }

    public bool MayChange => viewer.Value.IsAdmin;

    public required CalendarDaysQuery.YearView Shown { get; set; }

    public IReadOnlyList<RecountsQuery.Line> Counted { get; private set; } = [];

    public bool HasEarlier => Year > FirstYear;

    public bool HasLater => Year < LastYear;

    public static string NamesOf(IEnumerable<Division> regions) =>
        Law.Words.Phrasebook.In(Languages.Current.Code).Listed(regions.Select(r => r.Name.In(Languages.Current.Code)));

    // Whether the holidays of that year have been published, as far as the files know.
    public bool IsKnown(WorkingCalendar calendar) => calendar.Known is { } known && Year >= known.From && Year <= known.To;

    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    public async Task OnGetAsync(int? year, CancellationToken cancellation)
    {
        Year = Math.Clamp(year ?? today.Value.Year, FirstYear, LastYear);
        Shown = await days.FindAsync(Year, cancellation);
        Counted = await recounts.FindAsync(Recounts, cancellation);
    }
}
