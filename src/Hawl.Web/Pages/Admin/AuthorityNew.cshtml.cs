using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class AuthorityNewModel(EditAuthority edit, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    [BindProperty]
    public AuthorityForm Input { get; set; } = AuthorityForm.Of(null, 0);

    public void OnGet() => Input = AuthorityForm.Of(null, 0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        try
        {
            var by = viewer.Value.UserId ?? 0;
            var id = await edit.ExecuteAsync(AdminDeed.AddAuthority, null, 0, Input.Read(), by, Input.Comment, cancellation);
            return AdminWay.After("saved", null, $"/admin/authorities/{id}");
        }
        catch (RuleException refusal)
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }
    }
}
