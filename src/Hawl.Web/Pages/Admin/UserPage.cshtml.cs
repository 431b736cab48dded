using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Pages.Admin;

// A person's account, and what may be done to it.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class UserPageModel(
    AdminUsersQuery users, ChangeUser change, CurrentViewer viewer, Texts texts, RefusalWords refusals) : PageModel
{
    public required AdminUsersQuery.Person Person { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? PublicWords { get; set; }

    [BindProperty]
    public string? Role { get; set; }

    // The policy lets moderators come here; roles, the permission to send batches and second factors are an administrator's alone.
    public bool IsAdmin => viewer.Value.IsAdmin;

    public IEnumerable<SelectListItem> Roles => Enum.GetValues<UserRole>()
        .Select(r => new SelectListItem(texts[$"Admin.Role.{Words.Of(r)}"], Words.Of(r), r == Person.Line.Role));

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await users.FindOneAsync(id, viewer.Value, cancellation) is not { } person)
        {
            return NotFound();
        }

        Person = person;
        return Page();
    }

    public Task<IActionResult> OnPostSuspendAsync(long id, [FromServices] SuspendUser suspend, CancellationToken cancellation) => DoAsync(
        id, AdminDeed.SuspendUser, "suspended", () => suspend.ExecuteAsync(id, Reason ?? "", PublicWords, cancellation), cancellation);

    public Task<IActionResult> OnPostLiftAsync(long id, [FromServices] LiftSuspension lift, CancellationToken cancellation) =>
        DoAsync(id, AdminDeed.LiftSuspension, "lifted", () => lift.ExecuteAsync(id, cancellation), cancellation);

    public Task<IActionResult> OnPostConfirmAsync(long id, [FromServices] VouchForUser vouch, CancellationToken cancellation) =>
        DoAsync(id, AdminDeed.ConfirmUser, "confirmed", () => vouch.ExecuteAsync(id, cancellation), cancellation);

    public async Task<IActionResult> OnPostBatchesAsync(
        long id, bool may, [FromServices] PermitBatches permit, CancellationToken cancellation) => IsAdmin
        ? await DoAsync(
            id, AdminDeed.ChangeBatchPermission, "permission", () => permit.ExecuteAsync(id, may, cancellation), cancellation)
        : StatusCode(StatusCodes.Status403Forbidden);

    public Task<IActionResult> OnPostSignOutAsync(long id, [FromServices] EndSessions end, CancellationToken cancellation) =>
        DoAsync(id, AdminDeed.SignOutUser, "signed-out", () => end.ExecuteAsync(id, cancellation), cancellation);

    // For somebody who lost their authenticator, or whose account was taken over and locked.
    public async Task<IActionResult> OnPostTotpAsync(long id, [FromServices] TurnOffTotp turnOff, CancellationToken cancellation)
    {
        async Task TurnOffAsync()
        {
            if (!await turnOff.ExecuteAsync(id, cancellation))
            {
                throw new RuleException("totp-off", "This person is asked for no code. Nothing was changed.");
            }
        }

        return IsAdmin
            ? await DoAsync(id, AdminDeed.TurnOffTotp, "totp-off", TurnOffAsync, cancellation)
            : StatusCode(StatusCodes.Status403Forbidden);
    }

    public async Task<IActionResult> OnPostRoleAsync(long id, [FromServices] ChangeRole changeRole, CancellationToken cancellation)
    {
        if (!IsAdmin)
        {
            return StatusCode(StatusCodes.Status403Forbidden);
        }

        var role = Enum.GetValues<UserRole>().Cast<UserRole?>().FirstOrDefault(r => Words.Of(r.GetValueOrDefault()) == Role);
        return role is { } chosen
            ? await DoAsync(id, AdminDeed.ChangeRole, "role", () => changeRole.ExecuteAsync(id, chosen, cancellation), cancellation)
            : BadRequest();
    }

    private async Task<IActionResult> DoAsync(long id, AdminDeed deed, string done, Func<Task> work, CancellationToken cancellation)
    {
        if (await OnGetAsync(id, cancellation) is not PageResult page)
        {
            return NotFound();
        }

        try
        {
            await change.ExecuteAsync(deed, id, viewer.Value, Reason, work, cancellation);
        }
        catch (RuleException refusal) when (refusal.Rule is "suspend-reason")
        {
            ModelState.AddModelError(nameof(Reason), refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return page;
        }

        return AdminWay.After(done, null, $"/admin/users/{id}");
    }
}
