using System.Globalization;
using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Core.Statistics;
using Hawl.Web.Hosting;
using Hawl.Web.Pages.Batches;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

[Authorize(Policies.Public)]
[MadeFrom(PageSource.Request)]
public sealed class RequestModel(
    ShownRequestQuery requests, BatchFiguresQuery batches, CurrentViewer viewer, SiteToday today, StatusWords words) : PageModel
{
    public required ShownRequest Shown { get; set; }

    public BatchFigures? Batch { get; private set; }

    public DateOnly Today => today.Value;

    // Nobody else's page has this, and it is kept by no cache.
    public bool IsOwner => viewer.Value.UserId == Shown.OwnerId;

    public int Waiting { get; private set; }

    public Suggestion? Suggestion { get; private set; }

    public RequestStanding Standing => Shown.State.Standing(today.Value);

    // A letter that has not arrived is not to be answered by any day.
    public bool IsClockRunning => Shown.Dates.Sent is not null && Standing is not RequestStanding.Undelivered;

    public IReadOnlyList<string> Sentences => words.Sentences(Shown, today.Value);

    public IReadOnlyList<TimelineStep> Steps => words.Steps(Shown, today.Value);

    public string Law => AskedLaw.Named(Shown.RegimeId).Name.In(Languages.Current.Code);

    // The grounds that the replies name.
    public IReadOnlyList<CitedLine> Cited { get; private set; } = [];

    // To the questions of the letter, where there are any.
    public AnswersView? Answers { get; private set; }

    public bool LeftOpen { get; private set; }

    public async Task<IActionResult> OnGetAsync(
        string slug, [FromServices] WaitingMailQuery waiting, [FromServices] RequestCitationsQuery citations,
        [FromServices] SuggestionQuery suggestions, [FromServices] RequestAnswersQuery answers, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, today.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        Batch = shown.Batch is { } place ? await batches.FindAsync(place.Id, viewer.Value, today.Value, cancellation) : null;
        Cited = [.. (await citations.FindAsync(shown.Id, viewer.Value, cancellation)).Select(c => CitedLine.Of(c.RegimeId, c.Provision))];
        Suggestion = IsOwner ? await suggestions.FindAsync(shown.Id, viewer.Value, cancellation) : null;
        var answered = await answers.FindAsync(shown.Id, viewer.Value, cancellation);
        (Answers, LeftOpen) = (View(answered), IsOwner && answered?.LeavesOpen == true);
        Waiting = IsOwner ? await waiting.CountAsync(shown.Id, cancellation) : 0;
        return Page();
    }

    // Within a batch an answer leads to its place in the table, else to the reply.
    private AnswersView? View(RequestAnswers? found) => found is null ? null : new AnswersView(
        found.Questions,
        found.Cells,
        key => found.BatchId is { } batch
            ? string.Create(CultureInfo.InvariantCulture, $"../info_request_batch/{batch}/table/{Shown.Id}/{key}#evidence")
            : string.Create(CultureInfo.InvariantCulture, $"#incoming-{found.Cells[key].Evidence?.Message}"))
    {
        Language = found.Language == Languages.Current.Code ? null : found.Language,
    };
}
