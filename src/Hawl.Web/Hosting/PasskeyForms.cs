using System.Globalization;
using Hawl.Core;
using Hawl.Core.Accounts;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace Hawl.Web.Hosting;

// Passkeys by Identity's handler, in forms: what the browser is to be asked stands on the page, and what must be remembered until it
// answers goes along in a protected field for a few minutes. Script carries the one to the browser and its answer into the form.
public sealed class PasskeyForms(IPasskeyHandler<User> handler, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Time = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("passkey").ToTimeLimitedDataProtector();

    public async Task<(string Options, string State)> AskToSignInAsync(HttpContext http)
    {
        var asked = await handler.MakeRequestOptionsAsync(null, http);
        return (asked.RequestOptionsJson, protector.Protect(asked.AssertionState ?? "", Time));
    }

    public async Task<(string Options, string State)> AskToMakeAsync(User user, HttpContext http)
    {
        var entity = new PasskeyUserEntity
        {
            Id = user.Id.ToString(CultureInfo.InvariantCulture),
            Name = user.Email,
            DisplayName = user.Name,
        };
        var asked = await handler.MakeCreationOptionsAsync(entity, http);
        return (asked.CreationOptionsJson, protector.Protect(asked.AttestationState ?? "", Time));
    }

    // Null: it is not a passkey of anybody here, or came too late.
    public async Task<PasskeyAssertionResult<User>?> FindAsync(string? credential, string? state, HttpContext http)
    {
        if (Opened(state) is not { } asked || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var found = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http, CredentialJson = credential, AssertionState = asked });
        return found.Succeeded ? found : null;
    }

    public async Task<UserPasskeyInfo?> MakeAsync(User user, string? credential, string? state, HttpContext http)
    {
        if (Opened(state) is not { } asked || string.IsNullOrEmpty(credential))
        {
            return null;
        }

        var made = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http, CredentialJson = credential, AttestationState = asked });
        return made.Succeeded && made.UserEntity.Id == user.Id.ToString(CultureInfo.InvariantCulture) ? made.Passkey : null;
    }

    public static void Settle(IdentityPasskeyOptions options, HawlSettings settings)
    {
        options.ServerDomain = settings.PublicUrl.Host;
        // A passkey is what one has and, with its PIN or finger, what one knows or is: it stands for password and code.
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = asked => ValueTask.FromResult(
            !asked.CrossOrigin && asked.Origin == settings.PublicUrl.GetLeftPart(UriPartial.Authority));
    }

    private string? Opened(string? state)
    {
        try
        {
            return string.IsNullOrEmpty(state) ? null : protector.Unprotect(state);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
