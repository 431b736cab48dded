using Hawl.Core;
using Hawl.Core.Answers;
using Hawl.Reading.Answers;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches.Reviewing;

// One answer beside the message it was read in: right, or what it is instead. Then the next one.
[Authorize(Policies.Requester)]
public sealed class ReviewAnswerModel(
    ReviewedBatchQuery batches, ReviewedAnswerQuery answers, ReviewQueueQuery queue, CurrentViewer viewer, Texts texts) : PageModel
{
    private static readonly AnswerType[] Types =
    [
        AnswerType.Yes, AnswerType.No, AnswerType.Number, AnswerType.Date, AnswerType.Text, AnswerType.List, AnswerType.Nil,
        AnswerType.NotHeld, AnswerType.Refused, AnswerType.Ncnd, AnswerType.NotApplicable, AnswerType.See, AnswerType.Attachment,
        AnswerType.Unanswered,
    ];

    public required ReviewedBatch Batch { get; set; }

    public required AskedQuestion Asked { get; set; }

    public required ReviewedAnswer Answer { get; set; }

    public ReviewOrder Order { get; private set; }

    [BindProperty]
    public string? Type { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public long Version { get; set; }

    public bool IsCorrecting { get; private set; }

    public string? Done { get; private set; }

    // Where one comes from.
    public string? Last { get; private set; }

    public string? Next { get; private set; }

    public string? Previous { get; private set; }

    public int Unsure { get; private set; }

    public int SureOfReply { get; private set; }

    // This and the others that seem to have no answer, where there are others.
    public IReadOnlyList<string> OpenOfReply { get; private set; } = [];

    public IReadOnlyList<Choice> Choices =>
        [.. Types.Select(t => new Choice(Words.Of(t), texts[$"Answer.{Words.Of(t)}"], null, AnswerColour.Drawing(Words.Of(t))))];

    public string WhoSays => Answer switch
    {
        { ByPerson: true } => "Review.ByPerson",
        { NeedsPerson: true } => "Review.ByMachineUnsure",
        _ => "Review.ByMachine",
    };

    public string? LangOf(string language) => language == Languages.Current.Code ? null : language;

    public async Task<IActionResult> OnGetAsync(
        long id, long request, string question, string? by, string? done, string? last, CancellationToken cancellation)
    {
        if (!await FindAsync(id, request, question, by, cancellation))
        {
            return NotFound();
        }

        Done = done is "accepted" or "corrected" or "taken-back" ? done : null;
        Last = last?.Split('.', 2) is [var from, var at] && long.TryParse(from, out var number) && Batch.Questions.Any(q => q.Key == at)
            ? ReviewAddress.Of(id, number, at, Order)
            : null;
        (Type, Value) = (Answer.Standing is { } standing ? Words.Of(standing.Type) : null, Answer.Standing?.Value);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        long id, long request, string question, string? by, string? act, [FromServices] StateAnswer state,
        [FromServices] RefusalWords refusals, CancellationToken cancellation)
    {
        if (!await FindAsync(id, request, question, by, cancellation))
        {
            return NotFound();
        }

        var type = Types.FirstOrDefault(t => Words.Of(t) == Type);
        AnswerAct? said = act switch
        {
            "accepted" => AnswerAct.Accepted,
            "taken-back" => AnswerAct.TakenBack,
            "corrected" => AnswerAct.Corrected,
            _ => null,
        };
        if (said is null || (said is AnswerAct.Corrected && Types.All(t => Words.Of(t) != Type)))
        {
            return Explain(nameof(Type), texts["Review.Choose"], StatusCodes.Status400BadRequest);
        }

        try
        {
            await state.ExecuteAsync(new SaidAnswer(request, question, said.Value, type, Value, Version), viewer.Value, cancellation);
        }
        catch (RuleException refused) when (refused.Rule is not AnswerRights.NotYours)
        {
            IsCorrecting = said is AnswerAct.Corrected;
            return refused.Rule is StateAnswer.Changed
                ? Explain("", refusals.Of(refused), StatusCodes.Status409Conflict)
                : Explain(nameof(Value), refusals.Of(refused), StatusCodes.Status400BadRequest);
        }

        return await OnAsync(id, said.Value, cancellation);
    }

    private PageResult Explain(string field, string words, int status)
    {
        IsCorrecting |= field == nameof(Type);
        ModelState.AddModelError(field, words);
        Response.StatusCode = status;
        return Page();
    }

    // What is taken back is looked at again; else on to the next that is left.
    private async Task<LocalRedirectResult> OnAsync(long id, AnswerAct said, CancellationToken cancellation)
    {
        var place = Answer.Place;
        var next = said is AnswerAct.TakenBack ? place : await queue.NextAsync(id, Order, place, viewer.Value, cancellation);
        var to = next is null ? ReviewAddress.Of(id) + ByOrder.Query(Order) : ReviewAddress.Of(id, next.RequestId, next.Question, Order);
        var query = next is null
            ? "done=looked&number=1"
            : FormattableString.Invariant($"done={Words.Of(said)}&last={place.RequestId}.{place.Question}");
        return LocalRedirect(to + (to.Contains('?', StringComparison.Ordinal) ? "&" : "?") + query);
    }

    private async Task<bool> FindAsync(long id, long request, string question, string? by, CancellationToken cancellation)
    {
        var batch = await batches.FindAsync(id, viewer.Value, cancellation);
        var answer = batch is null
            ? null
            : await answers.FindAsync(id, request, question, Languages.Current.Code, viewer.Value, cancellation);
        if (batch is null || answer is null)
        {
            return false;
        }

        (Batch, Answer, Order) = (batch, answer, ByOrder.Of(by));
        Asked = batch.Questions.Single(q => q.Key == question);
        Next = AddressOf(await queue.NextAsync(id, Order, answer.Place, viewer.Value, cancellation));
        Previous = AddressOf(await queue.PreviousAsync(id, Order, answer.Place, viewer.Value, cancellation));
        Unsure = (await queue.TalliesAsync(id, viewer.Value, cancellation)).Values.Sum(t => t.Unsure);
        SureOfReply = await queue.SureOfAsync(id, request, viewer.Value, cancellation);
        var open = await queue.OpenOfAsync(id, request, viewer.Value, cancellation);
        OpenOfReply = open.Count > 1 && open.Contains(question)
            ? [.. batch.Questions.Select(q => q.Key).Where(open.Contains)]
            : [];
        return true;
    }

    private string? AddressOf(ReviewPlace? place) =>
        place is null ? null : ReviewAddress.Of(Batch.Id, place.RequestId, place.Question, Order);
}
