using System.Globalization;
using Hawl.Core;
using Hawl.Core.Calendars;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Pages.Requests;

// Works out the dates of any request under any law that is known here. What was entered stands in the address.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Site, IsKept = false)]
public sealed class CalculatorModel(HawlSettings settings, CalendarsQuery calendars, SiteToday today, Texts texts) : PageModel
{
    // So many events at the most, and so many empty lines for more.
    private const int MostEvents = 20;
    private const int SpareLines = 2;

    public static readonly IReadOnlyList<string> Events =
    [
        .. new[]
        {
            CaseEventType.ClarificationAsked, CaseEventType.ClarificationReceived, CaseEventType.FeeNotice, CaseEventType.FeePaid,
            CaseEventType.IdentityRequested, CaseEventType.IdentityReceived, CaseEventType.Extension, CaseEventType.Response,
            CaseEventType.Refusal, CaseEventType.ReviewRequested, CaseEventType.ReviewAnswered, CaseEventType.Complaint,
            CaseEventType.DecisionNotice, CaseEventType.Appeal,
        }.Select(Words.Of),
    ];

    [BindProperty(SupportsGet = true)]
    public string? Law { get; set; }

    // Dates as a date field gives them.
    [BindProperty(SupportsGet = true)]
    public string? Received { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Period { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Named { get; set; }

    public IReadOnlyList<(string Event, string On)> Rows { get; private set; } = [];

    public DeadlinesView? Result { get; private set; }

    public bool IsAsked => Request.Query.ContainsKey("received");

    public IReadOnlyList<SelectListItem> Laws =>
    [
        .. RegimeLibrary.BuiltIn.All.OrderByDescending(r => r.Jurisdiction == Regime.Jurisdiction)
            .ThenBy(r => r.Name.In(Languages.Current.Code), StringComparer.Create(CultureInfo.CurrentUICulture, ignoreCase: true))
            .Select(r => new SelectListItem(r.Name.In(Languages.Current.Code), r.Id)),
    ];

    public IReadOnlyList<SelectListItem> Periods =>
    [
        new(texts["Calculator.NoPeriod"], ""),
        .. Regime.SpecialPeriods.Select(p => new SelectListItem(p.Name.In(Languages.Current.Code), p.Id)),
    ];

    private Regime Regime => RegimeLibrary.BuiltIn.Find(Law ?? "") ?? AskedLaw.Named(settings.DefaultRegime);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Law = Regime.Id;
        Period = Regime.SpecialPeriods.Any(p => p.Id == Period) ? Period : null;
        var rows = Given();
        Rows = [.. rows, .. Enumerable.Repeat(("", ""), SpareLines)];
        if (!IsAsked)
        {
            return Page();
        }

        Check(rows);
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Result = Count(rows, await calendars.FindAsync(cancellation));
        return Page();
    }

    public string Lead(DateWords dates)
    {
        var response = Result?.Deadlines is [var first, ..] ? first : null;
        return response switch
        {
            { Due: { } due } => response.Ended is null && due >= today.Value && response.At(today.Value) is { } state
                ? texts["Calculator.Due", dates.WithWeekday(due), state.InWords(Languages.Current.Code)]
                : texts["Calculator.WasDue", dates.WithWeekday(due)],
            { PausedSince: { } since } => texts["Calculator.Paused", dates.Full(since)],
            _ => texts["Calculator.NoDate"],
        };
    }

    // Lines that say nothing are left out.
    private List<(string Event, string On)> Given()
    {
        var days = Request.Query["on"];
        return
        [
            .. Request.Query["event"].Take(MostEvents).Select((word, i) => (Event: word ?? "", On: i < days.Count ? days[i] ?? "" : ""))
                .Where(row => row.Event.Length > 0 || row.On.Length > 0),
        ];
    }

    private void Check(List<(string Event, string On)> rows)
    {
        if (Read(Received) is null)
        {
            ModelState.AddModelError(nameof(Received), texts["Calculator.BadDate"]);
        }

        if (rows.Any(row => !Events.Contains(row.Event) || Read(row.On) is null))
        {
            ModelState.AddModelError("event-0", texts["Calculator.BadEvent"]);
        }

        if (!string.IsNullOrWhiteSpace(Named) && Read(Named) is null)
        {
            ModelState.AddModelError(nameof(Named), texts["Calculator.BadDate"]);
        }
    }

    // On the day it is, or on that of the last event where it is still to come.
    private DeadlinesView Count(List<(string Event, string On)> rows, CalendarLibrary library)
    {
        CaseEvent[] events =
        [
            new CaseEvent { Type = CaseEventType.Sent, Date = Read(Received) ?? today.Value },
            .. rows.Select(row => new CaseEvent { Type = Words.To<CaseEventType>(row.Event), Date = Read(row.On) ?? today.Value }),
        ];
        var claim = Array.FindLastIndex(events, e => e.Type is CaseEventType.Extension);
        if (claim >= 0)
        {
            events[claim] = events[claim] with { NewDate = Read(Named) };
        }

        var facts = new CaseFacts { Events = events, SpecialPeriod = Period };
        var day = events.Max(e => e.Date) is var last && last > today.Value ? last : today.Value;
        return new DeadlinesView(CaseDeadlines.At(day, Regime, facts, library), Regime, day);
    }

    // No other century is asked about, and days are counted one by one.
    private static DateOnly? Read(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read)
        && read.Year is >= 1990 and <= 2100 ? read : null;
}
