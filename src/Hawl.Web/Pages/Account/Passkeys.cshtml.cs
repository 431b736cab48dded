using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

[Authorize(Policies.Requester)]
[ProofRequired]
[ResponseCache(NoStore = true)]
public sealed class PasskeysModel(PasskeyForms forms, PasskeyStore store, CurrentViewer viewer, PageLinks links, Texts texts)
    : PageModel
{
    public IList<UserPasskeyInfo> Known { get; private set; } = [];

    public string Options { get; private set; } = "";

    public string State { get; private set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    public async Task OnGetAsync(CancellationToken cancellation) =>
        await ShowAsync(await MeAsync(cancellation), cancellation);

    public async Task<IActionResult> OnPostAsync(
        string? credential, string? state, [FromServices] AddPasskey add, CancellationToken cancellation)
    {
        var me = await MeAsync(cancellation);
        if (await forms.MakeAsync(me, credential, state, HttpContext) is not { } made)
        {
            ModelState.AddModelError("Name", texts["Account.Passkey.Failed"]);
            await ShowAsync(me, cancellation);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var name = AccountName.Signature(Name) ?? texts["Account.Passkeys.Unnamed"];
        made.Name = name[..Math.Min(name.Length, Passkey.LongestName)];
        await add.ExecuteAsync(me, made, cancellation);
        return Redirect(links.To("/profile/settings?done=passkey"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id, CancellationToken cancellation)
    {
        var me = await MeAsync(cancellation);
        var passkey = (await store.GetPasskeysAsync(me, cancellation)).FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == id);
        if (passkey is null)
        {
            return NotFound();
        }

        await store.RemovePasskeyAsync(me, passkey.CredentialId, cancellation);
        return Redirect(links.To("/profile/settings?done=passkey-removed"));
    }

    private async Task<User> MeAsync(CancellationToken cancellation) =>
        await store.FindByIdAsync($"{viewer.Value.UserId}", cancellation)
            ?? throw new InvalidOperationException("Somebody signed in is nobody.");

    private async Task ShowAsync(User me, CancellationToken cancellation)
    {
        Known = await store.GetPasskeysAsync(me, cancellation);
        (Options, State) = await forms.AskToMakeAsync(me, HttpContext);
    }
}
