using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Pages.Admin;

// A request, how far each part of it may be seen, and all that happened to it.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class RequestPageModel(AdminRequestQuery requests, CurrentViewer viewer, Texts texts, RefusalWords refusals) : PageModel
{
    public required AdminRequest Asked { get; set; }

    [BindProperty]
    public long Version { get; set; }

    [BindProperty]
    public string? Outcome { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? From { get; set; }

    public IEnumerable<PartView> Parts => Asked.Parts.Where(p => !p.IsErased)
        .Select(p => new PartView(Asked.Slug, p.Of, p.At, p.Name, p.Prominence, p.Reason) { MayBeTakenBack = p.IsMail })
        .Prepend(new PartView(Asked.Slug, RequestPart.Whole, null, Asked.Title, Asked.Visibility.Prominence, Asked.Visibility.Reason));

    public IReadOnlyList<AdminRequest.Part> Files => [.. Asked.Parts.Where(p => p.Of.FileNumber is not null && !p.IsErased)];

    public int FilesHidden => Files.Count(f => f.Prominence is not Prominence.Normal);

    public IEnumerable<SelectListItem> Outcomes => Enum.GetValues<RequestOutcome>().Select(Words.Of)
        .Select(o => new SelectListItem(texts[$"Admin.Outcome.{o}"], o, o == Words.Of(Asked.Outcome)));

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await requests.FindAsync(id, viewer.Value, cancellation) is not { } asked)
        {
            return NotFound();
        }

        (Asked, Title) = (asked, Title ?? asked.Title);
        return Page();
    }

    public Task<IActionResult> OnPostClassifyAsync(long id, [FromServices] SayOutcome say, CancellationToken cancellation)
    {
        var outcome = Enum.GetValues<RequestOutcome>().FirstOrDefault(o => Words.Of(o) == Outcome);
        return DoAsync(id, "classified", () => say.ExecuteAsync(id, Version, outcome, Me, Reason, cancellation), cancellation);
    }

    public Task<IActionResult> OnPostRenameAsync(long id, [FromServices] GiveTitle give, CancellationToken cancellation) =>
        DoAsync(id, "renamed", () => give.ExecuteAsync(id, Version, Title, Me, Reason, cancellation), cancellation);

    public Task<IActionResult> OnPostShowAsync(
        long id, long? letter, long? message, int? file, string? prominence, [FromServices] ShowThing show, CancellationToken cancellation)
    {
        var seen = Enum.GetValues<Prominence>().FirstOrDefault(p => Words.Of(p) == prominence);
        return DoAsync(
            id, "shown", () => show.ExecuteAsync(id, new RequestPart(letter, message, file), seen, Me, Reason, cancellation), cancellation);
    }

    public Task<IActionResult> OnPostTakeBackAsync(
        long id, long message, [FromServices] TakeBackDelivery takeBack, CancellationToken cancellation) =>
        DoAsync(id, "taken-back", () => takeBack.ExecuteAsync(id, message, viewer.Value, Reason, cancellation), cancellation);

    // What a person typed wrong is said beside what they typed; what changed meanwhile is a page of its own.
    private async Task<IActionResult> DoAsync(long id, string done, Func<Task> deed, CancellationToken cancellation)
    {
        if (await OnGetAsync(id, cancellation) is not PageResult page)
        {
            return NotFound();
        }

        try
        {
            await deed();
        }
        catch (RuleException refusal) when (refusal.Rule is "request-title" or "request-title-same" or "prominence-reason")
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        return AdminWay.After(done, From, $"/admin/requests/{id}");
    }
}
