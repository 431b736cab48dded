using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// A letter as it will leave, with what there is to think about first; and its sending.
[Authorize(Policies.Public)]
[PrivatePage]
public sealed class DraftModel(DraftPreviewQuery drafts, SendDraft send, CurrentViewer viewer, Texts texts, RefusalWords refusals)
    : PageModel
{
    public required DraftPreview Draft { get; set; }

    public required string Token { get; set; }

    // Sent although something was said against it.
    [BindProperty]
    public bool Anyway { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public bool IsSignedIn => viewer.Value != Viewer.Anonymous;

    public string SignInAddress => SignInLink.To($"/new/draft/{Token}");

    public async Task<IActionResult> OnGetAsync(string token, [FromServices] AdoptDraft adopt, CancellationToken cancellation)
    {
        if (viewer.Value.UserId is { } me)
        {
            await adopt.ExecuteAsync(token, me, cancellation);
        }

        if (!await FindAsync(token, cancellation))
        {
            return SignInLink.OrNotFound(this, viewer, $"/new/draft/{token}");
        }

        return Draft.Sent is { } slug ? LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}") : Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (viewer.Value.UserId is not { } me)
        {
            return LocalRedirect(SignInLink.To($"/new/draft/{token}"));
        }

        if (!await FindAsync(token, cancellation))
        {
            return NotFound();
        }

        if (Draft.Advice is { HasWarnings: true } && !Anyway)
        {
            ModelState.AddModelError(nameof(Anyway), texts["Draft.AnywayMissing"]);
            return Again(StatusCodes.Status400BadRequest);
        }

        return await SendAsync(me, cancellation);
    }

    private async Task<IActionResult> SendAsync(long me, CancellationToken cancellation)
    {
        try
        {
            var slug = await send.ExecuteAsync(Token, Version, me, cancellation);
            return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/new");
        }
        catch (RuleException refusal) when (refusal.Rule is SendDraft.Changed or AskingAllowanceQuery.TooMany)
        {
            // Too many is said by the page itself, with the time.
            if (refusal.Rule is SendDraft.Changed)
            {
                ModelState.AddModelError("", refusals.Of(refusal));
            }

            await FindAsync(Token, cancellation);
            return Again(StatusCodes.Status409Conflict);
        }
    }

    private PageResult Again(int status)
    {
        // What is posted next is what is read now.
        ModelState.Remove(nameof(Version));
        Response.StatusCode = status;
        return Page();
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(token, Languages.Current.Code, viewer.Value, cancellation) is not { } draft)
        {
            return false;
        }

        (Token, Draft) = (token, draft);
        return true;
    }
}
