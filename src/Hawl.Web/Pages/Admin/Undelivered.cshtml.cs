using Hawl.Core;
using Hawl.Core.Moderation;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Admin;

// Letters that did not arrive at one address: mend it and all leave again, try once more, or give up.
[Authorize(Policies.Moderator)]
[ResponseCache(NoStore = true)]
public sealed class UndeliveredModel(
    UndeliveredQuery query, RepairAddress repair, GiveUpUndelivered giveUp, CurrentViewer viewer, RefusalWords refusals) : PageModel
{
    public required UndeliveredLetters Letters { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? From { get; set; }

    private long Me => viewer.Value.UserId ?? 0;

    public async Task<IActionResult> OnGetAsync(long letter, CancellationToken cancellation)
    {
        if (!await FindAsync(letter, cancellation))
        {
            return NotFound();
        }

        Address = Letters.AddressNow ?? Letters.Address;
        return Page();
    }

    public async Task<IActionResult> OnPostRepairAsync(long letter, CancellationToken cancellation)
    {
        if (!await FindAsync(letter, cancellation))
        {
            throw UndeliveredLetters.Settled();
        }

        try
        {
            await repair.ExecuteAsync(Letters.AuthorityId, Letters.Address, Address ?? "", Me, Reason, cancellation);
        }
        catch (RuleException refusal) when (refusal.Rule == "authority-email")
        {
            ModelState.AddModelError(nameof(Address), refusals.Of(refusal));
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        return AdminWay.After("resent", From, "/admin/tasks/undelivered");
    }

    public async Task<IActionResult> OnPostAgainAsync(long letter, CancellationToken cancellation)
    {
        if (!await FindAsync(letter, cancellation))
        {
            throw UndeliveredLetters.Settled();
        }

        await repair.ExecuteAsync(Letters.AuthorityId, Letters.Address, Letters.AddressNow ?? Letters.Address, Me, Reason, cancellation);
        return AdminWay.After("resent", From, "/admin/tasks/undelivered");
    }

    public async Task<IActionResult> OnPostGiveUpAsync(long letter, CancellationToken cancellation)
    {
        if (!await FindAsync(letter, cancellation))
        {
            throw UndeliveredLetters.Settled();
        }

        await giveUp.ExecuteAsync(Letters.AuthorityId, Letters.Address, Me, Reason, cancellation);
        return AdminWay.After("given-up", From, "/admin/tasks/undelivered");
    }

    private async Task<bool> FindAsync(long letter, CancellationToken cancellation)
    {
        if (await query.FindAsync(letter, viewer.Value, cancellation) is not { } found)
        {
            return false;
        }

        Letters = found;
        return true;
    }
}
