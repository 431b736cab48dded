using Hawl.Core;
using Hawl.Core.Answers;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Requests;

// A letter after the first: write, look, send. Its recipient is chosen among those who can be answered.
[Authorize(Policies.Requester)]
[MadeFrom(PageSource.Request)]
public sealed class FollowUpModel(
    RequestInHandQuery requests, FollowUpDraftQuery drafts, SendFollowUp send, CurrentViewer viewer, FollowUpTexts words)
    : PageModel
{
    public const string Main = "main";

    public required RequestInHand Asked { get; set; }

    public FollowUpDraft? Draft { get; private set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public string To { get; set; } = Main;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid Key { get; set; }

    [BindProperty]
    public long? Reply { get; set; }

    public bool IsPreview { get; private set; }

    public bool IsStale { get; private set; }

    public LetterKind Letter => FollowUpRules.Kinds.FirstOrDefault(k => Words.Of(k) == Kind, LetterKind.FollowUp);

    public bool CanDo => Draft is not null && Asked.Allows(RequestSteps.Of(Letter));

    public IReadOnlyList<LetterKind> Kinds => [.. FollowUpRules.Kinds.Where(k => Asked.Allows(RequestSteps.Of(k)) && IsFit(k))];

    public string Lead => words.Lead(Letter, Asked);

    public IReadOnlyList<Choice> Addressees => words.Addressees(Draft?.Correspondents ?? [], Asked);

    public string AddresseeName => Addressees.FirstOrDefault(a => a.Value == To)?.Words ?? "";

    public IReadOnlyList<StoredPassage> Passages => LetterPassages.Of((Text ?? "").ReplaceLineEndings("\n").Trim());

    public IReadOnlyList<string> Cautions => words.Cautions(Text ?? "");

    public async Task<IActionResult> OnGetAsync(
        string slug, long? message, string? kind, [FromQuery(Name = "internal_review")] bool review, [FromQuery] ChallengeChoice choice,
        [FromServices] RemedyDrafts remedies, [FromServices] UnansweredLetterQuery letters, CancellationToken cancellation)
    {
        (Kind, Key) = (review ? Words.Of(LetterKind.InternalReview) : kind, Guid.NewGuid());
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        var to = Draft?.Correspondents.FirstOrDefault(c => c.MessageId == message && message is not null) ?? words.Likeliest(Letter, Draft);
        var unanswered = Request.Query.ContainsKey("unanswered") && Letter is LetterKind.FollowUp
            ? await letters.FindAsync(Asked.Line.Id, cancellation)
            : null;
        var drafted = await remedies.FindAsync(Asked, choice.Remedy, choice, cancellation);
        (To, Text) = (words.ValueOf(to), unanswered?.Text ?? drafted?.Letter ?? Draft?.Beginning(Letter, to));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? step, CancellationToken cancellation)
    {
        if (await FindAsync(slug, cancellation) is { } refusal)
        {
            return refusal;
        }

        if (!CanDo || step == "edit")
        {
            Response.StatusCode = CanDo ? StatusCodes.Status200OK : StatusCodes.Status409Conflict;
            return Page();
        }

        try
        {
            var letter = new NewFollowUp(Letter, Text ?? "") { To = words.MessageOf(To), Key = Key, LastReplyId = Reply };
            if (step == "send")
            {
                await send.ExecuteAsync(Asked.Line.Id, letter, viewer.Value, cancellation);
                return LocalRedirect($"{Languages.Current.PathPrefix}/request/{slug}/next?done=sent");
            }

            Draft?.Check(letter);
            IsPreview = true;
        }
        catch (RuleException refused)
        {
            await ExplainAsync(slug, refused, cancellation);
        }

        return Page();
    }

    private async Task ExplainAsync(string slug, RuleException refused, CancellationToken cancellation)
    {
        IsStale = refused.Rule == RequestRights.Stale;
        Response.StatusCode = IsStale ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
        if (IsStale)
        {
            await FindAsync(slug, cancellation);
            IsPreview = true;
            return;
        }

        ModelState.AddModelError(refused.Rule == FollowUpRules.To ? nameof(To) : nameof(Text), words.Explain(refused));
    }

    // A question is answered where there was one, and thanks are due to who has written.
    private bool IsFit(LetterKind kind) => kind switch
    {
        LetterKind.Clarification => Asked.State.Progress is RequestProgress.AwaitingClarification || kind == Letter,
        LetterKind.Thanks => Asked.LastReplyId is not null,
        _ => true,
    };

    private async Task<IActionResult?> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await requests.FindAsync(slug, Languages.Current.Code, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        if (!asked.IsOwnedBy(viewer.Value))
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        Draft = await drafts.FindAsync(asked.Line.Id, cancellation);
        return null;
    }
}
