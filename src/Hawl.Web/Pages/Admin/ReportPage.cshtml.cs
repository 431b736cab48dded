using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// A report, and what may be said to it.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class ReportPageModel(ReportsQuery reports, ResolveReport resolve, CurrentViewer viewer, Texts texts) : PageModel
{
    public required ReportLine Shown { get; set; }

    [BindProperty]
    public Form Input { get; set; } = new();

    [BindProperty]
    public string? From { get; set; }

    public IReadOnlyList<Choice> States =>
    [
        .. new[] { ReportState.NothingWrong, ReportState.Hidden, ReportState.Answered }
            .Select(s => new Choice(Words.Of(s), texts[$"Admin.Resolve.{Words.Of(s)}"], texts[$"Admin.Resolve.{Words.Of(s)}.Hint"])),
    ];

    public IReadOnlyList<Choice> Prominences =>
    [
        .. new[] { Prominence.Hidden, Prominence.RequesterOnly }
            .Select(p => new Choice(Words.Of(p), texts[$"Admin.Prominence.{Words.Of(p)}"])),
    ];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await reports.FindAsync(id, viewer.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }

    public async Task<IActionResult> OnPostResolveAsync(long id, CancellationToken cancellation)
    {
        if (await OnGetAsync(id, cancellation) is not PageResult page)
        {
            return NotFound();
        }

        var state = Enum.GetValues<ReportState>().FirstOrDefault(s => Words.Of(s) == Input.State);
        var prominence = Input.Prominence == Words.Of(Prominence.RequesterOnly) ? Prominence.RequesterOnly : Prominence.Hidden;
        Require(state is not ReportState.Open, "Input.State", "Admin.Resolve.Choose");
        Require(
            state is not ReportState.Hidden || !string.IsNullOrWhiteSpace(Input.PublicReason),
            "Input.PublicReason", "Admin.PublicReason.Missing");
        Require(
            state is not ReportState.Answered || !string.IsNullOrWhiteSpace(Input.Answer),
            "Input.Answer", "Admin.Report.Answer.Missing");
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        var how = new ResolveReport.Resolution(state) { Prominence = prominence, PublicReason = Input.PublicReason, Answer = Input.Answer };
        await resolve.ExecuteAsync(id, how, viewer.Value.UserId ?? 0, cancellation);
        return AdminWay.After("resolved", From, $"/admin/reports/{id}");
    }

    private void Require(bool holds, string field, string words)
    {
        if (!holds)
        {
            ModelState.AddModelError(field, texts[words]);
        }
    }

    public sealed class Form
    {
        public string? State { get; set; }

        public string? Prominence { get; set; }

        public string? PublicReason { get; set; }

        public string? Answer { get; set; }
    }
}
