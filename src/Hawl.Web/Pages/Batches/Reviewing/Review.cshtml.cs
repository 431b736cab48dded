using System.Globalization;
using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Web.Hosting;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches.Reviewing;

// What is left to look through of a batch's answers, and what can be accepted at once.
[Authorize(Policies.Requester)]
public sealed class ReviewModel(
    ReviewedBatchQuery batches, ReviewQueueQuery queue, ReviewPlacesQuery places, CurrentViewer viewer) : PageModel
{
    private static readonly string[] Deeds = ["accepted", "taken-back", "looked", "left", "taken"];

    private IReadOnlyDictionary<string, ReviewTally> tallies = new Dictionary<string, ReviewTally>();

    public required ReviewedBatch Batch { get; set; }

    public ReviewOrder Order { get; private set; }

    public ReviewPlace? Next { get; private set; }

    // What was done last, and of how many answers.
    public string? Done { get; private set; }

    public int Number { get; private set; }

    public long? AcceptedAt { get; private set; }

    public int All => tallies.Values.Sum(t => t.All);

    public int Unsure => tallies.Values.Sum(t => t.Unsure);

    public int Looked => tallies.Values.Sum(t => t.Looked);

    public string ByQuery => ByOrder.Query(Order);

    public ReviewTally TallyOf(AskedQuestion question) =>
        tallies.GetValueOrDefault(question.Key) ?? new ReviewTally(question.Key, 0, 0, 0);

    public async Task<IActionResult> OnGetAsync(
        long id, string? by, string? from, string? done, int number, long? at, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { } batch)
        {
            return NotFound();
        }

        (Batch, Order) = (batch, from is null ? ByOrder.Of(by) : ReviewOrder.Question);
        if (from is not null && await FromAsync(from, cancellation) is { } first)
        {
            return LocalRedirect(ReviewAddress.Of(id, first.RequestId, first.Question, Order));
        }

        (Done, Number) = (Deeds.FirstOrDefault(d => d == done), number);
        AcceptedAt = Done == "accepted" && number > 0 ? at : null;
        tallies = await queue.TalliesAsync(id, viewer.Value, cancellation);
        Next = await queue.NextAsync(id, Order, null, viewer.Value, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(
        long id, ReviewDeed deed, [FromServices] AcceptAnswers accept, [FromServices] TakeBackAnswers takeBack,
        [FromServices] LeaveReadSteps leave, CancellationToken cancellation)
    {
        if (await batches.FindAsync(id, viewer.Value, cancellation) is not { } batch)
        {
            return NotFound();
        }

        if (deed.Act is "leave-steps" or "take-steps")
        {
            return await StepsAsync(batch, deed.Act == "leave-steps", leave, cancellation);
        }

        if (deed is { Act: "back", At: { } at })
        {
            var number = await takeBack.ExecuteAsync(id, new DateTime(at, DateTimeKind.Utc), viewer.Value, cancellation);
            return To(id, string.Create(CultureInfo.InvariantCulture, $"?done=taken-back&number={number}"));
        }

        if (deed is not { Act: "accept" or "accept-open" } || (deed.Question is null && deed.Request is null))
        {
            return NotFound();
        }

        var asked = new AnswersAtOnce(deed.Question, deed.Request, deed.Act == "accept-open");
        var accepted = await accept.ExecuteAsync(id, asked, viewer.Value, cancellation);
        return To(id, string.Create(
            CultureInfo.InvariantCulture, $"?done=accepted&number={accepted.Count}&at={accepted.At.Ticks}"));
    }

    private async Task<IActionResult> StepsAsync(
        ReviewedBatch batch, bool toPeople, LeaveReadSteps leave, CancellationToken cancellation)
    {
        if (batch.TakesSteps is null)
        {
            return NotFound();
        }

        await leave.ExecuteAsync(batch.Id, viewer.Value.UserId ?? 0, toPeople, cancellation);
        return To(batch.Id, toPeople ? "?done=left" : "?done=taken");
    }

    private LocalRedirectResult To(long id, string query) => LocalRedirect(ReviewAddress.Of(id) + query);

    // The first that is left of a question; of the questions after it, where none is.
    private async Task<ReviewPlace?> FromAsync(string question, CancellationToken cancellation)
    {
        var column = Batch.Questions.ToList().FindIndex(q => q.Key == question) + 1;
        var before = new ReviewPlace { RequestId = 0, Question = "", Row = -1, Column = column, NeedsPerson = false, ByPerson = false };
        return column == 0 ? null
            : await ReviewQueueQuery.FirstOfAsync(places.Of(Batch.Id, viewer.Value).Where(p => p.Question == question), cancellation)
                ?? await queue.NextAsync(Batch.Id, ReviewOrder.Question, before, viewer.Value, cancellation);
    }
}
