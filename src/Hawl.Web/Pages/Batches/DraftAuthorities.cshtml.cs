using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// The list of a batch in preparation: looked through, thinned, and the ways to add to it.
[Authorize(Policies.Requester)]
public sealed class DraftAuthoritiesModel(
    BatchDraftQuery drafts, ChosenAuthoritiesQuery chosen, DropAuthorities drop, CurrentViewer viewer) : PageModel
{
    private const int PageSize = 200;

    public required BatchDraftQuery.Found Found { get; set; }

    public IReadOnlyList<ChosenAuthoritiesQuery.Line> Lines { get; private set; } = [];

    public bool IsFirst { get; private set; }

    public long? Next { get; private set; }

    // How many were added or taken out just now.
    [BindProperty(SupportsGet = true)]
    public int? Added { get; set; }

    [BindProperty(SupportsGet = true)]
    public int? Dropped { get; set; }

    [BindProperty]
    public List<long> Ticked { get; set; } = [];

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, long? after, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return NotFound();
        }

        (Found, IsFirst) = (found, after is null);
        var lines = await chosen.FindAsync(id, Languages.Current.Code, after, PageSize + 1, cancellation);
        (Lines, Next) = (lines[..Math.Min(lines.Count, PageSize)], lines.Count > PageSize ? lines[PageSize - 1].Id : null);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string? all, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is null)
        {
            return NotFound();
        }

        var dropped = await drop.ExecuteAsync(id, Me, all is null ? Ticked : null, cancellation);
        return LocalRedirect(FormattableString.Invariant(
            $"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/authorities?dropped={dropped}"));
    }
}
