using System.Globalization;
using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Law.Calendars;
using Hawl.Law.Words;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// A proclaimed day, typed in: first what it would change, then done.
[Authorize(Policies.Admin)]
[ResponseCache(NoStore = true)]
public sealed class CalendarDayNewModel(CalendarPlans plans, AddCalendarDays add, CurrentViewer viewer, Texts texts, RefusalWords refusals)
    : PageModel
{
    private const int LongestName = Core.Calendars.Holiday.LongestName;

    private static readonly DateOnly Earliest = new(2005, 1, 1);
    private static readonly DateOnly Latest = new(2099, 12, 31);

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? WelshName { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public List<string> Regions { get; set; } = [];

    // The person has seen what would change.
    [BindProperty]
    public string? Sure { get; set; }

    public IReadOnlyList<Division> AllRegions { get; private set; } = [];

    public CalendarPreview? Preview { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await LookAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var seen = Version;
        await LookAsync(cancellation);
        if (Read() is not { } day)
        {
            return Again(StatusCodes.Status400BadRequest);
        }

        Preview = await plans.PreviewAsync([day], cancellation);
        if (Sure is null || Preview.Plan.Added.Count == 0)
        {
            return Sure is null ? Page() : Again(StatusCodes.Status400BadRequest);
        }

        try
        {
            await add.ExecuteAsync([day], Source?.Trim() ?? "", seen, viewer.Value.UserId ?? 0, cancellation);
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            return Again(StatusCodes.Status409Conflict);
        }

        return AdminWay.After("days-added", null, $"/admin/calendars?year={CalendarsModel.Text(day.Date.Year)}");
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        (AllRegions, Version) = await plans.RegionsAsync(cancellation);
        ModelState.Remove(nameof(Version));
    }

    private Law.Calendars.Holiday? Read()
    {
        var isDate = DateOnly.TryParseExact(Date?.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date);
        Require(isDate && date >= Earliest && date <= Latest, nameof(Date), "Admin.Calendars.Date.Missing");
        Require(IsWithin(Name, LongestName), nameof(Name), "Admin.Calendars.Name.Missing");
        Require(WelshName is null || WelshName.Length <= LongestName, nameof(WelshName), "Admin.Calendars.Name.Missing");
        Require(IsWithin(Source, Core.Calendars.Holiday.LongestSource), nameof(Source), "Admin.Calendars.Source.Missing");
        var chosen = AllRegions.Where(r => Regions.Contains(r.Id)).Select(r => r.Id).ToList();
        Require(chosen.Count > 0, nameof(Regions), "Admin.Calendars.Regions.Missing");
        var names = new Dictionary<string, string> { [Wording.DefaultLanguage] = Name?.Trim() ?? "" };
        if (!string.IsNullOrWhiteSpace(WelshName))
        {
            names["cy"] = WelshName.Trim();
        }

        return ModelState.IsValid ? new Law.Calendars.Holiday(date, new Wording(names), chosen) : null;
    }

    private static bool IsWithin(string? text, int longest) => !string.IsNullOrWhiteSpace(text) && text.Trim().Length <= longest;

    private void Require(bool holds, string field, string key)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, texts[key]);
        }
    }

    private PageResult Again(int status)
    {
        Response.StatusCode = status;
        return Page();
    }
}
