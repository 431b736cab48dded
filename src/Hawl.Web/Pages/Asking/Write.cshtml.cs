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

// A new letter to an authority. Anyone may write; a link may bring the words of a campaign.
[Authorize(Policies.Public)]
[EnableRateLimiting(AccountLimits.Letters)]
[MadeFrom(PageSource.Authority, IsForm = true)]
public sealed class WriteModel(
    ShownAuthorityQuery authorities, LetterStartQuery starts, LetterForm form, CurrentViewer viewer, SiteToday today) : PageModel
{
    [BindProperty]
    public LetterInput Input { get; set; } = new();

    public required ShownAuthority Authority { get; set; }

    public required LetterStart Start { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, [FromQuery] Prefill prefill, CancellationToken cancellation)
    {
        var language = LetterForm.LanguageOf(prefill.Language);
        if (!await FindAsync(slug, language, prefill.Words(prefill.DefaultLetter), cancellation))
        {
            return NotFound();
        }

        Input = new LetterInput
        {
            Title = prefill.Words(prefill.Title)?.ReplaceLineEndings(" "),
            Letter = prefill.Words(prefill.Body) ?? Start.Letter,
            Language = language,
            Tags = RequestTags.Tidy(prefill.Tags),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, LetterForm.LanguageOf(Input.Language), null, cancellation) || Authority.Obstacle is not null)
        {
            return NotFound();
        }

        if (await form.SaveAsync(Input, Authority.Id, null, viewer.Value.UserId, ModelState, cancellation) is { } token)
        {
            return LocalRedirect($"{Languages.Current.PathPrefix}/new/draft/{token}");
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    private async Task<bool> FindAsync(string slug, string language, string? asked, CancellationToken cancellation)
    {
        if (await authorities.FindAsync(slug, Languages.Current.Code, viewer.Value, today.Value, cancellation) is not { } found)
        {
            return false;
        }

        (Authority, Start) = (found, await starts.FindAsync(found.Id, language, asked, viewer.Value.UserId, cancellation));
        return true;
    }

    // As campaigns' links write it: the whole letter, or what stands between salutation and sign-off.
    public sealed class Prefill
    {
        public string? Title { get; set; }

        public string? Body { get; set; }

        [FromQuery(Name = "default_letter")]
        public string? DefaultLetter { get; set; }

        public string? Tags { get; set; }

        public string? Language { get; set; }

        public string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : LetterText.Tidy(text);
    }
}
