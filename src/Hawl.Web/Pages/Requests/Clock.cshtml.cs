using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// What bears on the dates of a request and stands in no letter here, as its requester notes it.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class ClockModel(
    RequestInHandQuery requests, ClockNotesQuery notes, NoteForClock note, TakeBackNote takeBack, CurrentViewer viewer) : PageModel
{
    // Where a refusal is told.
    private static readonly Dictionary<string, string> Fields = new()
    {
        [ClockNotes.Rule] = nameof(On),
        [ClockNotes.Day] = nameof(On),
        [ClockNotes.NewDay] = nameof(NewDate),
        [ClockNotes.Kind] = nameof(Extension),
        [ClockNotes.Section] = nameof(Ref),
    };

    public required RequestInHand Asked { get; set; }

    public required ClockNotesQuery.Found Notes { get; set; }

    [BindProperty]
    public string? What { get; set; }

    // Dates as a date field gives them.
    [BindProperty]
    public string? On { get; set; }

    [BindProperty]
    public string? NewDate { get; set; }

    [BindProperty]
    public string? Extension { get; set; }

    [BindProperty]
    public string? Ref { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public int Number { get; set; }

    public bool IsStale { get; private set; }

    // What is being noted; null: it is still to be chosen.
    public RequestEventType? Chosen => Find(Notes.Possible, What);

    public IReadOnlyList<Choice> Kinds =>
        [.. Extensions.Select(e => new Choice(e.Id, LawWords.Capital(e.Name.In(Languages.Current.Code))))];

    // Whether such an extension is claimed for an exemption.
    public bool HasGrounds => Extensions.Any(e => e.QualifiedOnly);

    private IReadOnlyList<Extension> Extensions => Chosen is RequestEventType.Extension
        ? ClockNotes.Extensions(AskedLaw.Named(Asked.RegimeId), Asked.Dates.Course, Notes.Today)
        : [];

    public async Task<IActionResult> OnGetAsync(string slug, string? what, DateOnly? until, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        (What, Extension) = (what, Kinds.Count > 0 ? Kinds[0].Value : null);
        On = Asked.Dates.LastReply is { } reply && Chosen is RequestEventType.Extension or RequestEventType.FeeNotice
            ? Written(reply)
            : null;
        // A day that was read in the reply.
        NewDate = until is { } day ? Written(day) : null;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        var on = Read(On);
        var named = Read(NewDate);
        if (on is null)
        {
            ModelState.AddModelError(nameof(On), refusals.Of(ClockNotes.Day));
        }

        if (named is null && !string.IsNullOrWhiteSpace(NewDate))
        {
            ModelState.AddModelError(nameof(NewDate), refusals.Of(ClockNotes.NewDay));
        }

        if (!ModelState.IsValid || on is not { } day || Find(ClockNotes.All, What) is not { } what)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var isExtension = what is RequestEventType.Extension;
        var asked = new ClockNote(what, day)
        {
            NewDate = isExtension ? named : null,
            // Where the law has one kind there is nothing to choose.
            Extension = !isExtension ? null : Kinds is [var only] ? only.Value : Extension,
            Ref = isExtension && !string.IsNullOrWhiteSpace(Ref) ? Ref.Trim() : null,
        };
        return await DoAsync(
            slug, () => note.ExecuteAsync(Asked.Line.Id, asked, Version, viewer.Value, cancellation), refusals, cancellation);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(
        string slug, [FromServices] RefusalWords refusals, CancellationToken cancellation) =>
        await FindAsync(slug, cancellation) is { } refusal
            ? refusal
            : await DoAsync(
                slug, () => takeBack.ExecuteAsync(Asked.Line.Id, Number, Version, viewer.Value, cancellation), refusals, cancellation);

    private async Task<IActionResult> DoAsync(
        string slug, Func<Task> doAsync, RefusalWords refusals, CancellationToken cancellation)
    {
        try
        {
            await doAsync();
            return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/due-date?done=noted");
        }
        catch (RuleException refused) when (refused.Rule == RequestRights.Stale)
        {
            IsStale = true;
            await FindAsync(slug, cancellation);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
        catch (RuleException refused) when (Fields.TryGetValue(refused.Rule, out var field))
        {
            ModelState.AddModelError(field, refusals.Of(refused));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private async Task<IActionResult?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        Notes = await notes.FindAsync(asked.Line.Id, asked.RegimeId, cancellation);
        return asked.IsOwnedBy(viewer.Value) ? null : StatusCode(StatusCodes.Status403Forbidden);
    }

    private static RequestEventType? Find(IReadOnlyList<RequestEventType> among, string? word) =>
        among.Select(w => (RequestEventType?)w).FirstOrDefault(w => w is { } known && Words.Of(known) == word);

    private static DateOnly? Read(string? date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;

    private static string Written(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
