using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// After sending: that it was sent, what comes next, and for a short while the way to take it back.
[Authorize(Policies.Requester)]
[PrivatePage]
public sealed class SentModel(SentRequestQuery requests, CurrentViewer viewer) : PageModel
{
    public required SentRequest Sent { get; set; }

    public string Law => AskedLaw.Named(Sent.RegimeId).Name.In(Languages.Current.Code);

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, viewer.Value.UserId, Languages.Current.Code, cancellation) is not { } sent)
        {
            return NotFound();
        }

        Sent = sent;
        return Page();
    }
}
