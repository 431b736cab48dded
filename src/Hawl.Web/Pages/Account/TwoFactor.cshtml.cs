using System.Security.Cryptography;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Account;

// The authenticator. Until its first code is right, its key is nowhere but on this page.
[Authorize(Policies.Requester)]
[ProofRequired]
[ResponseCache(NoStore = true)]
public sealed class TwoFactorModel(
    AccountFactsQuery query, CurrentViewer viewer, IDataProtectionProvider protection, HawlSettings settings, Texts texts) : PageModel
{
    private const int Group = 4;

    private readonly IDataProtector protector = protection.CreateProtector("totp-key");

    private byte[] key = [];

    [BindProperty]
    public string? Code { get; set; }

    // Protected, so that it is one of ours.
    [BindProperty]
    public string? Key { get; set; }

    public required AccountFacts Facts { get; set; }

    public IReadOnlyList<string>? Codes { get; private set; }

    public string Address => Totp.Address(key, settings.SiteName, Facts.Email);

    public string Spaced => string.Join(' ', Totp.Text(key).Chunk(Group).Select(c => new string(c)));

    private long UserId => viewer.Value.UserId ?? 0;

    public async Task OnGetAsync(CancellationToken cancellation)
    {
        Facts = await query.OfAsync(UserId, cancellation);
        Begin();
    }

    public async Task<IActionResult> OnPostAsync([FromServices] TurnOnTotp turnOn, CancellationToken cancellation)
    {
        Facts = await query.OfAsync(UserId, cancellation);
        if (Facts.HasTotp)
        {
            return Page();
        }

        if (!TryOpen())
        {
            Begin();
        }

        Codes = await turnOn.ExecuteAsync(UserId, key, Code, cancellation);
        if (Codes is null)
        {
            ModelState.AddModelError("Code", texts["Account.Code.Wrong"]);
            Response.StatusCode = StatusCodes.Status400BadRequest;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostOffAsync(
        [FromServices] TurnOffTotp turnOff, [FromServices] PageLinks links, CancellationToken cancellation)
    {
        await turnOff.ExecuteAsync(UserId, cancellation);
        return Redirect(links.To("/profile/settings?done=totp-off"));
    }

    private void Begin()
    {
        key = Totp.NewKey();
        ModelState.Remove(nameof(Key));
        Key = Convert.ToBase64String(protector.Protect(key));
    }

    private bool TryOpen()
    {
        try
        {
            key = protector.Unprotect(Convert.FromBase64String(Key ?? ""));
            return key.Length == Totp.KeyBytes;
        }
        catch (Exception problem) when (problem is CryptographicException or FormatException)
        {
            return false;
        }
    }
}
