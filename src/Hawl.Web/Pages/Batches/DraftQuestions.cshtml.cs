using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// The questions of a batch's letter one by one, each with the kind of answer it wants: the letter's list is made from them.
[Authorize(Policies.Requester)]
public sealed class DraftQuestionsModel(BatchDraftQuery drafts, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    public const int AtOnce = 5;

    public required BatchDraftQuery.Found Found { get; set; }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty]
    public long Version { get; set; }

    public bool CanChange { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, viewer.Value.UserId, cancellation) is not { } found)
        {
            return NotFound();
        }

        var list = Show(found);
        Version = found.Draft.LetterVersion;
        Rows = [.. (list ?? []).Select(Row.Of)];
        AddRows();
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        long id, string? next, [FromServices] WriteBatchQuestions write, CancellationToken cancellation)
    {
        if (await drafts.FindAsync(id, viewer.Value.UserId, cancellation) is not { } found)
        {
            return NotFound();
        }

        Show(found);
        if (next == "more")
        {
            AddRows();
            return Page();
        }

        try
        {
            await write.ExecuteAsync(id, viewer.Value.UserId ?? 0, [.. Rows.Select(r => r.Typed())], Version, cancellation);
            return LocalRedirect(
                FormattableString.Invariant($"{Languages.Current.PathPrefix}/info_request_batch/draft/{id}/letter?done=saved"));
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            Response.StatusCode = refusal.Rule == "batch-draft-stale"
                ? StatusCodes.Status409Conflict
                : StatusCodes.Status400BadRequest;
            return Page();
        }
    }

    private IReadOnlyList<TypedQuestion>? Show(BatchDraftQuery.Found found)
    {
        Found = found;
        var list = QuestionList.Read(found.Draft.Letter, LetterWords.In(found.Draft.Language));
        CanChange = found.IsOpen && list is not null;
        return list;
    }

    private void AddRows()
    {
        var room = Math.Min(AtOnce, QuestionList.Most - Rows.Count);
        Rows.AddRange(Enumerable.Range(0, Math.Max(0, room)).Select(_ => new Row()));
    }

    public sealed class Row
    {
        public string? Text { get; set; }

        public QuestionKind Kind { get; set; }

        public string? Unit { get; set; }

        public bool IsPart { get; set; }

        public static Row Of(TypedQuestion question) =>
            new() { Text = question.Text, Kind = question.Kind, Unit = question.Unit, IsPart = question.IsPart };

        public TypedQuestion Typed() => new(Text ?? "", Kind, Unit, IsPart);
    }
}
