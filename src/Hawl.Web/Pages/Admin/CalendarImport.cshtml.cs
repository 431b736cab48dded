using System.Text;
using Hawl.Core;
using Hawl.Core.Calendars;
using Hawl.Core.Moderation;
using Hawl.Law.Calendars;
using Hawl.Law.Files;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// A list of holidays that somebody else publishes, pasted or as a file: every mistake with its line, then what would change, then done.
[Authorize(Policies.Admin)]
[ResponseCache(NoStore = true)]
[RequestSizeLimit(3 * Longest)]
public sealed class CalendarImportModel(CalendarPlans plans, AddCalendarDays add, CurrentViewer viewer, Texts texts, RefusalWords refusals)
    : PageModel
{
    public const int Longest = 1_000_000;

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Days { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    [BindProperty]
    public List<string> Regions { get; set; } = [];

    [BindProperty]
    public string? Source { get; set; }

    // The person has seen what would change.
    [BindProperty]
    public string? Sure { get; set; }

    public IReadOnlyList<Division> AllRegions { get; private set; } = [];

    public IReadOnlyList<FileMistake> Mistakes { get; private set; } = [];

    public CalendarPreview? Preview { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => await LookAsync(cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var seen = Version;
        await LookAsync(cancellation);
        Days = Upload is null ? Days : await UploadedAsync(Upload, cancellation);
        ModelState.Remove(nameof(Days));
        if (await ReadAsync(cancellation) is not { } days)
        {
            return Again(StatusCodes.Status400BadRequest);
        }

        Preview = await plans.PreviewAsync(days, cancellation);
        if (Sure is null)
        {
            return Page();
        }

        try
        {
            await add.ExecuteAsync(days, Source?.Trim() ?? "", seen, viewer.Value.UserId ?? 0, cancellation);
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            return Again(StatusCodes.Status409Conflict);
        }

        return AdminWay.After("days-added", null, $"/admin/calendars?year={CalendarsModel.Text(days[^1].Date.Year)}");
    }

    private async Task LookAsync(CancellationToken cancellation)
    {
        (AllRegions, Version) = await plans.RegionsAsync(cancellation);
        ModelState.Remove(nameof(Version));
    }

    // Null where something is wrong, which is said.
    private async Task<IReadOnlyList<Law.Calendars.Holiday>?> ReadAsync(CancellationToken cancellation)
    {
        var (text, chosen) = (Days ?? "", AllRegions.Select(r => r.Id).Where(Regions.Contains).ToList());
        Require(!string.IsNullOrWhiteSpace(text), nameof(Days), "Admin.Calendars.Days.Missing");
        Require(text.Length <= Longest, nameof(Days), "Admin.Calendars.Days.TooLong");
        Require(!DayList.IsFeed(text) || chosen.Count > 0, nameof(Regions), "Admin.Calendars.Regions.Missing");
        Require(
            !string.IsNullOrWhiteSpace(Source) && Source.Trim().Length <= Core.Calendars.Holiday.LongestSource,
            nameof(Source),
            "Admin.Calendars.Source.Missing");
        if (!ModelState.IsValid)
        {
            return null;
        }

        var reading = DayList.Read(text, chosen, await plans.CalendarsAsync(cancellation));
        Mistakes = reading.Mistakes;
        if (Mistakes.Count > 0)
        {
            ModelState.AddModelError(nameof(Days), texts.Count("Admin.Calendars.Mistakes", Mistakes.Count));
            return null;
        }

        return [.. reading.Holidays.OrderBy(h => h.Date)];
    }

    private static async Task<string> UploadedAsync(IFormFile file, CancellationToken cancellation)
    {
        if (file.Length > Longest)
        {
            return new string('x', Longest + 1);
        }

        using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
        return await reader.ReadToEndAsync(cancellation);
    }

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
