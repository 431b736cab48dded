using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// How far one's batch has been sent, what was done with it, and what can be done; anybody's to who looks after the site.
[Authorize(Policies.Requester)]
public sealed class SendingPageModel(BatchSendingQuery batches, CurrentViewer viewer) : PageModel
{
    private static readonly string[] Known = ["sent", "pause", "resume", "stop"];

    public required BatchSending Sending { get; set; }

    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, string? done, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { } sending)
        {
            return NotFound();
        }

        (Sending, Done) = (sending, Known.Contains(done) ? done : null);
        return Page();
    }
}
