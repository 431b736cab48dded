using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Reports;

// Tell those who look after the site what is wrong with a request, a message or a file.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request, IsKept = false)]
public sealed class NewModel(RequestPartQuery parts, ReportedRequestQuery requests, ReportThing report, CurrentViewer viewer, Texts texts)
    : PageModel
{
    public required ReportedRequest Asked { get; set; }

    public string Slug => Asked.Slug;

    // A letter of the requester's.
    [BindProperty(SupportsGet = true)]
    public long? Letter { get; set; }

    // A message of the authority's, and a file of it by its number.
    [BindProperty(SupportsGet = true)]
    public long? Message { get; set; }

    [BindProperty(Name = "file", SupportsGet = true)]
    public int? FileNumber { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    public bool IsSent { get; private set; }

    public RequestPart Part => new(Letter, Message, FileNumber);

    public IReadOnlyList<Choice> Reasons =>
    [
        .. Enum.GetValues<ReportReason>().Select(r => Core.Words.Of(r))
            .Select(r => new Choice(r, texts[$"Report.Reason.{r}"], texts[$"Report.Reason.{r}.Hint"])),
    ];

    public async Task<IActionResult> OnGetAsync(string slug, string? done, CancellationToken cancellation)
    {
        if (!ModelState.IsValid
            || await requests.FindAsync(slug, viewer.Value, cancellation) is not { } asked
            || !await parts.IsSeenAsync(asked.Id, Part, viewer.Value, cancellation))
        {
            return NotFound();
        }

        (Asked, IsSent) = (asked, done == "sent");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (await OnGetAsync(slug, null, cancellation) is not PageResult page)
        {
            return NotFound();
        }

        var reason = Enum.GetValues<ReportReason>().Where(r => Core.Words.Of(r) == Reason).Cast<ReportReason?>().FirstOrDefault();
        if (reason is null)
        {
            ModelState.AddModelError(nameof(Reason), texts["Report.Why.Missing"]);
        }

        if (string.IsNullOrWhiteSpace(Words) || Words.Length > Report.LongestWords)
        {
            ModelState.AddModelError(nameof(Words), texts["Report.Words.Missing"]);
        }

        if (reason is not { } why || !ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        try
        {
            await report.ExecuteAsync(Asked.Id, Part, why, Words, viewer.Value, cancellation);
        }
        catch (RuleException refusal) when (refusal.Rule == ReportThing.TooMany)
        {
            ModelState.AddModelError("", texts[$"Refused.{refusal.Rule}", ReportThing.MostADay]);
            Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return page;
        }

        return LocalRedirect($"{Languages.Current.PathPrefix}/request/{Uri.EscapeDataString(slug)}/report/new?done=sent");
    }
}
