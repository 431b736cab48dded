using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// A mail of the holding pen as its sender wrote it, and what may be done with it.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class HeldModel(HeldMailQuery mails, RequestNamesQuery requests, CurrentViewer viewer, Texts texts) : PageModel
{
    public required ShownHeldMail Shown { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string AsWhat { get; set; } = Words.Of(HeldMailState.Spam);

    public IReadOnlyList<Choice> Choices =>
    [
        .. new[] { HeldMailState.Spam, HeldMailState.NotOurs }
            .Select(s => new Choice(Words.Of(s), texts[$"Admin.Dismiss.{Words.Of(s)}"])),
    ];

    private long Me => viewer.Value.UserId ?? 0;

    // Whoever may not know of the mail does nothing with it either.
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var isNamed = Guid.TryParse(context.RouteData.Values["id"] as string, out var id);
        if (isNamed && await mails.IsKnownAsync(id, viewer.Value, context.HttpContext.RequestAborted))
        {
            await next();
            return;
        }

        context.Result = NotFound();
    }

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken cancellation)
    {
        if (await mails.FindAsync(id, Languages.Current.Code, viewer.Value, cancellation) is not { } shown)
        {
            return NotFound();
        }

        Shown = shown;
        return Page();
    }

    public async Task<IActionResult> OnPostDeliverAsync(Guid id, [FromServices] RedeliverMail redeliver, CancellationToken cancellation)
    {
        var (found, unknown) = await requests.FindAsync(To, viewer.Value, cancellation);
        if (unknown.Count > 0 || found.Count == 0)
        {
            var error = found.Count + unknown.Count == 0 ? texts["Form.Missing"] : texts["Admin.To.Unknown", string.Join(", ", unknown)];
            ModelState.AddModelError(nameof(To), error);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return await OnGetAsync(id, cancellation);
        }

        await redeliver.ExecuteAsync(id, found, Me, Reason, cancellation);
        return AdminWay.After("delivered", From, $"/admin/held/{id}");
    }

    public async Task<IActionResult> OnPostDismissAsync(Guid id, [FromServices] DismissHeldMail dismiss, CancellationToken cancellation)
    {
        var asWhat = AsWhat == Words.Of(HeldMailState.NotOurs) ? HeldMailState.NotOurs : HeldMailState.Spam;
        await dismiss.ExecuteAsync(id, asWhat, Me, Reason, cancellation);
        return AdminWay.After("set-aside", From, $"/admin/held/{id}");
    }

    public async Task<IActionResult> OnPostFetchBackAsync(Guid id, [FromServices] FetchBackHeldMail fetch, CancellationToken cancellation)
    {
        await fetch.ExecuteAsync(id, Me, Reason, cancellation);
        return AdminWay.After("fetched-back", From, $"/admin/held/{id}");
    }

    public async Task<IActionResult> OnPostTakeBackAsync(
        Guid id, long request, long message, [FromServices] TakeBackDelivery takeBack, CancellationToken cancellation)
    {
        await takeBack.ExecuteAsync(request, message, viewer.Value, Reason, cancellation);
        return AdminWay.After("taken-back", From, $"/admin/held/{id}");
    }
}
