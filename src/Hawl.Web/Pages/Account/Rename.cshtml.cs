using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ResponseCache(NoStore = true)]
public sealed class RenameModel(AccountFactsQuery query, RenameUser rename, CurrentViewer viewer, PageLinks links, Texts texts) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        Name = (await query.OfAsync(viewer.Value.UserId ?? 0, cancellation)).Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (AccountName.Signature(Name) is not { } name)
        {
            ModelState.AddModelError("Name", texts["Account.Name.Invalid"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        await rename.ExecuteAsync(viewer.Value.UserId ?? 0, name, cancellation);
        return Redirect(links.To("/profile/settings?done=name"));
    }
}
