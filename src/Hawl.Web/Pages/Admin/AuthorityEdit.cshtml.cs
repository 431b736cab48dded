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
public sealed class AuthorityEditModel(
    AdminAuthoritiesQuery authorities, EditAuthority edit, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    public long Id { get; private set; }

    public string Name { get; private set; } = "";

    public string Slug { get; private set; } = "";

    [BindProperty]
    public AuthorityForm Input { get; set; } = new();

    [BindProperty]
    public string? From { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancellation)
    {
        if (await authorities.EntryAsync(id, cancellation) is not { } entry)
        {
            return NotFound();
        }

        (Id, Name, Slug) = (id, entry.Name, entry.Slug);
        Input = Input.Texts.Count > 0 ? Input : AuthorityForm.Of(entry.Text, entry.Version);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellation)
    {
        if (await OnGetAsync(id, cancellation) is not PageResult page)
        {
            return NotFound();
        }

        try
        {
            var by = viewer.Value.UserId ?? 0;
            await edit.ExecuteAsync(AdminDeed.ChangeAuthority, id, Input.Version, Input.Read(), by, Input.Comment, cancellation);
        }
        catch (RuleException refusal) when (refusal.Rule != "authority-unknown")
        {
            ModelState.AddModelError("", refusals.Of(refusal));
            Response.StatusCode = refusal.Rule == "authority-changed" ? StatusCodes.Status409Conflict : StatusCodes.Status400BadRequest;
            return page;
        }

        return AdminWay.After("saved", From, $"/admin/authorities/{id}");
    }

    public async Task<IActionResult> OnPostAddressAsync(
        long id, string? address, [FromServices] GiveAddress give, CancellationToken cancellation)
    {
        await give.ExecuteAsync(id, address, viewer.Value.UserId ?? 0, cancellation);
        return AdminWay.After("saved", From, $"/admin/authorities/{id}");
    }
}
