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
public sealed class PasskeysModel(PasskeyForms forms, UserManager<User> people, CurrentViewer viewer, PageLinks links, Texts texts)
    : PageModel
{
    public IList<UserPasskeyInfo> Known { get; private set; } = [];

    public string Options { get; private set; } = "";

    public string State { get; private set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    public async Task OnGetAsync() => await ShowAsync(await MeAsync());

    public async Task<IActionResult> OnPostAsync(string? credential, string? state)
    {
        var me = await MeAsync();
        if (await forms.MakeAsync(me, credential, state, HttpContext) is not { } made)
        {
            ModelState.AddModelError("Name", texts["Account.Passkey.Failed"]);
            await ShowAsync(me);
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        var name = AccountName.Signature(Name) ?? texts["Account.Passkeys.Unnamed"];
        made.Name = name[..Math.Min(name.Length, Passkey.LongestName)];
        await people.AddOrUpdatePasskeyAsync(me, made);
        return Redirect(links.To("/profile/settings?done=passkey"));
    }

    public async Task<IActionResult> OnPostRemoveAsync(string? id)
    {
        var me = await MeAsync();
        var passkey = (await people.GetPasskeysAsync(me)).FirstOrDefault(p => Convert.ToHexStringLower(p.CredentialId) == id);
        if (passkey is null)
        {
            return NotFound();
        }

        await people.RemovePasskeyAsync(me, passkey.CredentialId);
        return Redirect(links.To("/profile/settings?done=passkey-removed"));
    }

    private async Task<User> MeAsync() =>
        await people.FindByIdAsync($"{viewer.Value.UserId}") ?? throw new InvalidOperationException("Somebody signed in is nobody.");

    private async Task ShowAsync(User me)
    {
        Known = await people.GetPasskeysAsync(me);
        (Options, State) = await forms.AskToMakeAsync(me, HttpContext);
    }
}
