using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Asking;

// Goes on with a letter.
[Authorize(Policies.Public)]
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

        Input = new LetterInput { Title = Draft.Title, Letter = Draft.Letter, Language = Draft.Language };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string token, CancellationToken cancellation)
    {
        if (!await FindAsync(token, cancellation))
        {
            return NotFound();
        }

        if (await form.SaveAsync(Input, Authority.Id, token, viewer.Value.UserId, ModelState, cancellation) is not null)
        {
            return LocalRedirect($"{Languages.Current.PathPrefix}/new/draft/{token}");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
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
