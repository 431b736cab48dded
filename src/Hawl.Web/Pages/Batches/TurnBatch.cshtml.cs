using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// Pauses, resumes or stops one's batch while it is sent. Who looks after the site pauses or stops anybody's.
[Authorize(Policies.Requester)]
public sealed class TurnBatchModel(BatchSendingQuery batches, PauseBatch pause, ResumeBatch resume, StopBatch stop, CurrentViewer viewer)
    : PageModel
{
    public required BatchSending Sending { get; set; }

    public required string Turn { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, string turn, CancellationToken cancellation) =>
        await FindAsync(id, turn, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, string turn, [FromServices] HaltBatch halt, CancellationToken cancellation)
    {
        if (!await FindAsync(id, turn, cancellation))
        {
            return NotFound();
        }

        var by = Actor.Requester(viewer.Value.UserId ?? 0);
        try
        {
            await (turn switch
            {
                _ when !Sending.IsOwn => halt.ExecuteAsync(id, turn == "stop", viewer.Value, cancellation),
                "pause" => pause.ExecuteAsync(id, by, cancellation),
                "resume" => resume.ExecuteAsync(id, by, cancellation),
                _ => stop.ExecuteAsync(id, by, cancellation),
            });
            return LocalRedirect(FormattableString.Invariant(
                $"{Languages.Current.PathPrefix}/info_request_batch/{id}/sending?done={turn}"));
        }
        catch (RuleException)
        {
            // The page says that it was stopped meanwhile.
            Response.StatusCode = StatusCodes.Status409Conflict;
            await FindAsync(id, turn, cancellation);
            return Page();
        }
    }

    private async Task<bool> FindAsync(long id, string turn, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { } sending || (!sending.IsOwn && turn == "resume"))
        {
            return false;
        }

        (Sending, Turn) = (sending, turn);
        return true;
    }
}
