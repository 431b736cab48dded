using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Pages.Laws;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// What came of a batch in pictures, each with its figures.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch)]
public sealed class BatchChartsModel(BatchHeads heads, BatchChartsQuery charts, CurrentViewer viewer, DateWords dates, Texts texts)
    : PageModel
{
    public required BatchHead Head { get; set; }

    public IReadOnlyList<Bar> Stands { get; private set; } = [];

    public IReadOnlyList<Bar> Weeks { get; private set; } = [];

    public IReadOnlyList<Bar> Times { get; private set; } = [];

    // Those whose first answer is in Times.
    public int Timed => Times.Sum(t => t.Count);

    public IReadOnlyList<Bar> Grounds { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await heads.FindAsync(id, BatchTab.Charts, cancellation) is not { } head)
        {
            return NotFound();
        }

        Head = head;
        var drawn = await charts.FindAsync(id, viewer.Value, cancellation);
        Stands = [.. Steps(drawn)];
        Weeks = [.. drawn.Replies.Select(w => new Bar(dates.Full(w.Monday), w.Count, Word: "waiting"))];
        Times = [.. drawn.Times.Select(t => new Bar(
            t.Weeks > BatchChartsQuery.LongestTime ? texts["Charts.Longer"] : texts["Charts.InWeek", t.Weeks], t.Count, Word: "waiting"))];
        Grounds = [.. drawn.Grounds.Select(g => new Bar(
            texts["Charts.GroundOf", LawWords.Capital(LawWords.Reference(g.Ref)), g.Act], g.Requests, Word: "refused"))];
        return Page();
    }

    private IEnumerable<Bar> Steps(BatchCharts drawn)
    {
        var (figures, all) = (Head.Figures, Head.Figures.All);
        yield return Step("sent", drawn.Sent, all, "waiting");
        yield return Step("delivered", drawn.Delivered, drawn.Sent, "waiting");
        yield return Step("heard", drawn.Heard, drawn.Sent, "acknowledged");
        yield return Step("answered", figures.Answered, all, "full");
        yield return Step("refused", figures.Refused, all, "refused");
        yield return Step("not-held", figures.NotHeld, all, "not-held");
        yield return Step("replied", figures.Replied, all, "replied");
        yield return Step("silent", figures.Silent, all, "closed");
        yield return Step("overdue", figures.Overdue, all, "overdue");
    }

    private Bar Step(string step, int count, int of, string word) =>
        new(texts[$"Charts.Step.{step}"], count, texts["Charts.Of", count, of], word);
}
