using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// What a batch is, and the beginning of one.
[Authorize(Policies.Requester)]
public sealed class NewBatchModel(StartBatch start, OwnBatchesQuery own, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Letter { get; set; } = Languages.Current.Code;

    // Where the first authorities come from, when a link says so.
    [BindProperty(SupportsGet = true)]
    public string? Tag { get; set; }

    public IReadOnlyList<OwnBatchesQuery.Prepared> Prepared { get; private set; } = [];

    private long Me => viewer.Value.UserId ?? 0;

    public async Task OnGetAsync(CancellationToken cancellation) => Prepared = await own.PreparedAsync(Me, cancellation);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        var language = LetterWords.Languages.FirstOrDefault(l => l == Letter) ?? Languages.Current.Code;
        try
        {
            var draft = await start.ExecuteAsync(Me, Title ?? "", language, cancellation);
            var next = Tag is { Length: > 0 } tag ? $"add?tag={Uri.EscapeDataString(tag)}" : "authorities";
            return LocalRedirect(FormattableString.Invariant($"{Languages.Current.PathPrefix}/info_request_batch/draft/{draft}/{next}"));
        }
        catch (RuleException refusal)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            ModelState.AddModelError(nameof(Title), refusals.Of(refusal));
            Prepared = await own.PreparedAsync(Me, cancellation);
            return Page();
        }
    }
}
