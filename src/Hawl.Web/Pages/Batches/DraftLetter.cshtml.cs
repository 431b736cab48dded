using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// The one letter that each authority gets, with its name in it.
[Authorize(Policies.Requester)]
public sealed class DraftLetterModel(BatchDraftQuery drafts, WriteBatchLetter write, CurrentViewer viewer, BatchRefusals refusals)
    : PageModel
{
    public required BatchDraftQuery.Found Found { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Letter { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public bool IsSaved { get; private set; }

    public bool IsStale { get; private set; }

    // What stands for the authority's name, in the letter's language.
    public string Placeholder => LetterWords.In(LanguageOf(Language)).Placeholder;

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, string? done, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return NotFound();
        }

        (Found, Title, Letter, Language) = (found, found.Draft.Title, found.Draft.Letter, found.Draft.Language);
        (Version, IsSaved) = (found.Draft.LetterVersion, done == "saved");
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, string? next, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, Me, cancellation) is not { } found)
        {
            return NotFound();
        }

        Found = found;
        if (next == "name")
        {
            Letter = $"{Placeholder}\n\n{Letter}";
            ModelState.Remove(nameof(Letter));
            return Page();
        }

        try
        {
            var draft = await write.ExecuteAsync(id, Me, Written(), Version, cancellation);
            var place = next == "check" ? "check" : "letter?done=saved";
            if (next == "check")
            {
                BatchRules.CheckLetter(draft.Letter, draft.Language);
            }

            return LocalRedirect(FormattableString.Invariant($"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/{place}"));
        }
        catch (RuleException refusal)
        {
            return await ExplainAsync(id, refusal, cancellation);
        }
    }

    private async Task<IActionResult> ExplainAsync(long id, RuleException refusal, CancellationToken cancellation)
    {
        IsStale = refusal.Rule == "batch-draft-stale";
        ModelState.AddModelError(
            refusal.Rule == "request-title" ? nameof(Title) : IsStale ? "" : nameof(Letter), refusals.Say(refusal));
        Response.StatusCode = IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;

        // Without its name in it the letter was saved all the same; and what another window wrote may be written over knowingly.
        Found = await drafts.FindAsync(id, Me, cancellation) ?? Found;
        Version = Found.Draft.LetterVersion;
        ModelState.Remove(nameof(Version));
        return Page();
    }

    private BatchLetter Written() => new(Title ?? "", Letter ?? "", LanguageOf(Language));

    private static string LanguageOf(string? asked) => LetterWords.Languages.FirstOrDefault(l => l == asked) ?? Languages.Current.Code;
}
