using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Hawl.Web.Pages.Asking;

// Goes on with a letter.
[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Letters)]
[PrivatePage]
public sealed class EditDraftModel(
    DraftPreviewQuery drafts, ShownAuthorityQuery authorities, LetterForm form, CurrentViewer viewer, SiteToday today) : PageModel
{
    [BindProperty]
    public LetterInput Input { get; set; } = new();

    public required DraftPreview Draft { get; set; }

    public required ShownAuthority Authority { get; set; }

    public async Task<IActionResult> OnGetAsync(string token, CancellationToken cancellation)
    {
        if (!await FindAsync(token, cancellation))
        {
            return SignInLink.OrNotFound(this, viewer, $"/new/draft/{token}/edit");
        }

        if (Draft.Sent is { } slug)
        {
            return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}");
        }

        Input = new LetterInput { Title = Draft.Title, Letter = Draft.Letter, Language = Draft.Language, Version = Draft.Version };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (!await FindAsync(token, cancellation))
        {
            return NotFound();
        }

        try
        {
            if (await form.SaveAsync(Input, Authority.Id, token, viewer.Value.UserId, ModelState, cancellation) is not null)
            {
                return LocalRedirect($"{Languages.Current.PathPrefix}/new/draft/{token}");
            }

            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
        catch (RuleException refusal) when (refusal.Rule == DraftRules.Stale)
        {
            // What another window wrote may be written over knowingly.
            await FindAsync(token, cancellation);
            ModelState.AddModelError("", refusals.Of(refusal));
            ModelState.Remove("Input.Version");
            Input.Version = Draft.Version;
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    private async Task<bool> FindAsync(string token, CancellationToken cancellation)
    {
        var language = Languages.Current.Code;
        if (await drafts.FindAsync(token, language, viewer.Value, cancellation) is not { } draft
            || await authorities.FindAsync(draft.AuthoritySlug, language, viewer.Value, today.Value, cancellation) is not { } authority)
        {
            return false;
        }

        (Draft, Authority) = (draft, authority);
        return true;
    }
}
