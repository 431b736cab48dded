using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Pages.Asking;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// The one letter that each authority gets, with its name in it.
[Authorize(Policies.Requester)]
public sealed class DraftLetterModel(
    BatchDraftQuery drafts, WriteBatchLetter write, CurrentViewer viewer, RefusalWords refusals, HawlSettings settings) : PageModel
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

    public string LawPlaceholder => LetterWords.In(LanguageOf(Language)).LawPlaceholder;

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

    public async Task<IActionResult> OnPostAsync(
        long id, string? next, [FromServices] FindingWords findings, CancellationToken cancellation)
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
                if (Stop(draft, findings))
                {
                    Response.StatusCode = StatusCodes.Status400BadRequest;
                    return await AgainAsync(id, cancellation);
                }
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
            refusal.Rule == "request-title" ? nameof(Title) : IsStale ? "" : nameof(Letter), refusals.Of(refusal));
        Response.StatusCode = IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;

        return await AgainAsync(id, cancellation);
    }

    // Without its name in it the letter was saved all the same; and what another window wrote may be written over knowingly.
    private async Task<PageResult> AgainAsync(long id, CancellationToken cancellation)
    {
        Found = await drafts.FindAsync(id, Me, cancellation) ?? Found;
        Version = Found.Draft.LetterVersion;
        ModelState.Remove(nameof(Version));
        return Page();
    }

    // What stops a single letter stops this one.
    private bool Stop(BatchDraft draft, FindingWords findings)
    {
        var law = AskedLaw.Named(settings.DefaultRegime);
        foreach (var finding in BatchLetterText.Findings(draft.AsLetter(), draft.User.Name, law).Where(f => f.Stops))
        {
            ModelState.AddModelError(finding.IsOfTitle ? nameof(Title) : nameof(Letter), findings.Of(finding));
        }

        return !ModelState.IsValid;
    }

    private BatchLetter Written() => new(Title ?? "", Letter ?? "", LanguageOf(Language));

    private static string LanguageOf(string? asked) => LetterWords.Languages.FirstOrDefault(l => l == asked) ?? Languages.Current.Code;
}
