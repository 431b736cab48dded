using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Law.Regimes;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// Something that can be done about an answer: what may be said in it, to be ticked, and where it leads. A letter to the authority goes
// on to the page of letters; one to the regulator is shown here, to be sent from wherever its writer sends letters.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class ChallengeModel(RequestInHandQuery requests, RemedyDrafts drafts, CurrentViewer viewer, SiteToday today, NextSteps steps)
    : PageModel
{
    public required RequestInHand Asked { get; set; }

    public required RemedyDraft Draft { get; set; }

    public string Name => Draft.Remedy.Name.In(Languages.Current.Code);

    public IReadOnlyList<string> Time => steps.Time(Draft.Remedy, Asked.Dates, today.Value);

    public Regulator? Regulator => Draft.Law.RegulatorOn(today.Value);

    public bool IsToRegulator => Draft.Remedy.To is RemedyTo.Regulator;

    // The writer's own mail, begun.
    public string MailTo => $"mailto:{Regulator?.Mail}?subject={Uri.EscapeDataString(Asked.Line.Title)}";

    public async Task<IActionResult> OnGetAsync(
        string slug, string remedy, [FromQuery] ChallengeChoice choice, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        if (!asked.IsOwnedBy(viewer.Value))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        if (await drafts.FindAsync(asked, remedy, choice, cancellation) is not { Letter: not null } draft)
        {
            return NotFound();
        }

        Draft = draft;
        return Page();
    }
}
