using Hawl.Core.Answers;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// One answer of a batch's table, beside the message that proves it.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch, IsKept = false)]
public sealed class BatchCellModel(BatchHeads heads, ShownCellQuery cells, CurrentViewer viewer, Texts texts, RowWords words) : PageModel
{
    public required BatchHead Head { get; set; }

    public required ShownCell Shown { get; set; }

    // Whoever is signed in and may say whether the answer is right.
    public bool MayState { get; private set; }

    public ShownBatch.Question Question => Head.Batch.Questions.First(q => q.Key == Shown.Question);

    // Of the same authority, all of them.
    public AnswersView Answers => new(Head.Batch.Questions, Shown.Row.Cells, key => $"{key}#evidence")
    {
        Here = Shown.Question,
        Language = Head.Batch.Language == Languages.Current.Code ? null : Head.Batch.Language,
    };

    public string? PreviousQuestion => Neighbour(-1);

    public string? NextQuestion => Neighbour(1);

    public string Waiting => Shown.Row.Cells.Count == 0 ? words.Waiting(Shown.Row) : texts["Cell.Unanswered"];

    // The words are not marked in the message: they stand in a file, or where they stood cannot be shown.
    public bool IsQuoted => Shown.Cell?.Evidence is { } proof
        && (proof.Part is not null || proof.Start is null || Shown.Message is not ShownMessage.Incoming { } letter
            || !letter.Passages.Any(ProofMarks.Has));

    public string Whose => Shown.Cell switch
    {
        null => "",
        { ByPerson: true, Evidence.Part: not null } => texts["Cell.ByPersonInFile"],
        { ByPerson: true, Evidence: null } => texts["Cell.ByPersonAlone"],
        { ByPerson: true } => texts["Cell.ByPerson"],
        { NeedsPerson: true } => texts["Cell.Unsure"],
        { Evidence: null } => texts["Cell.NoProof"],
        { Evidence.Part: not null } => texts["Cell.ByMachineInFile"],
        _ => texts["Cell.ByMachine"],
    };

    public async Task<IActionResult> OnGetAsync(
        long id, long request, string question, [FromServices] AnswerRights rights, CancellationToken cancellation)
    {
        if (await heads.FindAsync(id, BatchTab.Table, cancellation) is not { } head
            || await cells.FindAsync(id, request, question, Languages.Current.Code, viewer.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        (Head, Shown) = (head, shown);
        MayState = viewer.Value.UserId is not null && await rights.HoldAsync(request, viewer.Value, cancellation);
        return Page();
    }

    public string Place(TableEvidence proof)
    {
        var where = Shown.File?.Name is { } name ? texts["Cell.InFile", name] : texts["Cell.InReply"];
        where = proof.Page is { } page ? texts["Cell.OnPage", where, page] : where;
        return proof.Cell is { } cell ? texts["Cell.InCell", where, cell] : where;
    }

    private string? Neighbour(int step)
    {
        var questions = Head.Batch.Questions.ToList();
        var place = questions.FindIndex(q => q.Key == Shown.Question) + step;
        return place >= 0 && place < questions.Count ? questions[place].Key : null;
    }
}
