using System.Globalization;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// The authorities of an earlier batch, one's own or anybody's.
[Authorize(Policies.Requester)]
public sealed class EarlierListModel(
    BatchDraftQuery drafts, ChosenAuthoritiesQuery chosen, ChooseAuthorities choose, CurrentViewer viewer, Texts texts) : PageModel
{
    private const int Own = 20;

    public required BatchDraftQuery.Found Found { get; set; }

    // A number, or the address of a batch's page.
    [BindProperty]
    public string? Batch { get; set; }

    public IReadOnlyList<OwnBatchesQuery.Sent> Sent { get; private set; } = [];

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, [FromServices] OwnBatchesQuery own, CancellationToken cancellation) =>
        await FindAsync(id, own, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, [FromServices] OwnBatchesQuery own, CancellationToken cancellation)
    {
        if (!await FindAsync(id, own, cancellation))
        {
            return NotFound();
        }

        var number = (Batch ?? "").Trim().TrimEnd('/').Split('/')[^1].Split('?', '#')[0];
        var ids = long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var batch)
            ? await chosen.OfBatchAsync(batch, viewer.Value, cancellation)
            : [];
        if (ids.Count == 0)
        {
            ModelState.AddModelError(nameof(Batch), texts["BatchEarlier.Unknown"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var added = await choose.ExecuteAsync(id, Me, ids, cancellation);
        return LocalRedirect(FormattableString.Invariant(
            $"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/authorities?added={added}"));
    }

    private async Task<bool> FindAsync(long id, OwnBatchesQuery own, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return false;
        }

        (Found, Sent) = (found, await own.SentAsync(Me, null, Own, cancellation));
        return true;
    }
}
