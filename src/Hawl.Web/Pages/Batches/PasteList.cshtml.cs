using System.Text;
using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Batches;

// A list that somebody has, pasted or as a file: what is found goes on the list, every other line is named.
[Authorize(Policies.Requester)]
[EnableRateLimiting(AccountLimits.Lists)]
[RequestSizeLimit(2 * Longest)]
public sealed class PasteListModel(
    BatchDraftQuery drafts, NamedListQuery names, ChooseAuthorities choose, CurrentViewer viewer, Texts texts) : PageModel
{
    public const int Longest = 1_000_000;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public required BatchDraftQuery.Found Found { get; set; }

    [BindProperty]
    public string? Names { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    // Near names that are meant.
    [BindProperty]
    public List<long> Ticked { get; set; } = [];

    public NamedList? Read { get; private set; }

    public int Added { get; private set; }

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation) =>
        await FindAsync(id, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(long id, [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (!await FindAsync(id, cancellation))
        {
            return NotFound();
        }

        var uploaded = await UploadedAsync(cancellation);
        var text = string.IsNullOrWhiteSpace(Names) ? uploaded : $"{Names}\n{uploaded}";
        if ((string.IsNullOrWhiteSpace(text) && Ticked.Count == 0) || text.Length > Longest)
        {
            ModelState.AddModelError(nameof(Names), texts[text.Length > Longest ? "BatchPaste.TooLong" : "BatchPaste.Nothing"]);
            return Again();
        }

        try
        {
            Read = await names.FindAsync(text, cancellation);
        }
        catch (RuleException refusal) when (refusal.Rule == NamedListQuery.TooMany)
        {
            ModelState.AddModelError(nameof(Names), refusals.Of(refusal));
            return Again();
        }

        Added = await choose.ExecuteAsync(id, Me, [.. Read.Found, .. Ticked], cancellation);
        if (Read.NotFound.Count == 0)
        {
            return LocalRedirect(FormattableString.Invariant(
                $"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/authorities?added={Added}"));
        }

        // What is left to be put right.
        Names = string.Join('\n', Read.NotFound.Select(l => l.Text));
        ModelState.Remove(nameof(Names));
        ModelState.AddModelError(nameof(Names), texts.Count("BatchPaste.NotFound", Read.NotFound.Count));
        await FindAsync(id, cancellation);
        return Again();
    }

    private PageResult Again()
    {
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    // Saved by a spreadsheet it may be in the letters of Windows.
    private async Task<string> UploadedAsync(CancellationToken cancellation)
    {
        if (Upload is null || Upload.Length > Longest)
        {
            return Upload is null ? "" : new string('x', Longest + 1);
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancellation);
        try
        {
            return Utf8.GetString(bytes.ToArray());
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes.ToArray());
        }
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return false;
        }

        Found = found;
        return true;
    }
}
