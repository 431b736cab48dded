using Hawl.Core.Data;

namespace Hawl.Core.Accounts;

// Somebody asks for an account. It is made when its address is confirmed, and whether there is one already is not looked at before
// the mail is written: the answer, and the time it takes, are the same.
public sealed class SignUp(HawlContext db, Passwords passwords, AccountLinks links, HawlSettings settings, TimeProvider clock)
{
    // Returns the mark that the browser keeps until the address is confirmed.
    public async Task<string> ExecuteAsync(SignUpForm form, CancellationToken cancellation)
    {
        PasswordRules.Require(form.Password);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var link = new AccountLink
        {
            Kind = AccountLinkKind.SignUp,
            Email = AccountName.Reachable(form.Email, settings),
            Name = AccountName.Signature(form.Name) ?? throw new RuleException("user-name", "That is not a name to sign letters with."),
            PasswordHash = passwords.Hash(form.Password),
            Language = form.Language,
            ReturnPath = LocalPath.Of(form.ReturnPath),
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + AccountLink.Lifetime,
        };
        await links.AddAsync(link, cancellation);
        await transaction.CommitAsync(cancellation);
        return link.Mark() ?? "";
    }
}
