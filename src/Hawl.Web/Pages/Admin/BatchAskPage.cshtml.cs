using Hawl.Core.Batches;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// Somebody asks to be allowed a batch; what they wrote, to whom, and the answer.
[Authorize(Policies.Admin)]
[ResponseCache(NoStore = true)]
public sealed class BatchAskPageModel(BatchAsksQuery asks, AnswerBatchAsk answer, CurrentViewer viewer, Texts texts) : PageModel
{
    private const string Once = "once";
    private const string Always = "always";
    private const string No = "no";

    public required BatchAsksQuery.Asked Asked { get; set; }

    [BindProperty]
    public string How { get; set; } = Once;

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<Choice> Choices => [.. new[] { Once, Always, No }.Select(h => new Choice(h, texts[$"Admin.Batch.{h}"]))];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await asks.FindOneAsync(id, cancellation) is not { } asked)
        {
            return NotFound();
        }

        Asked = asked;
        return Page();
    }

    public async Task<IActionResult> OnPostAnswerAsync(long id, CancellationToken cancellation)
    {
        if (await OnGetAsync(id, cancellation) is not PageResult page)
        {
            return NotFound();
        }

        if (How == No && string.IsNullOrWhiteSpace(Reason))
        {
            ModelState.AddModelError(nameof(Reason), texts["Admin.Report.Answer.Missing"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        await answer.ExecuteAsync(id, How is Once or Always, How == Always, viewer.Value.UserId ?? 0, Reason, cancellation);
        return AdminWay.After("answered", AdminWay.Home, "/admin");
    }
}
