using Hawl.Core.Data;

namespace Hawl.Core.Accounts;

// Somebody forgot a password, or says so. Known or not, the address gets a mail, and its sender is told the same.
public sealed class AskForPasswordLink(HawlContext db, AccountLinks links, TimeProvider clock)
{
    public async Task ExecuteAsync(string email, string language, string? returnPath, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var link = new AccountLink
        {
            Kind = AccountLinkKind.Password,
            Email = AccountName.Address(email) ?? throw new RuleException("user-email", "That is not an e-mail address."),
            Language = language,
            ReturnPath = LocalPath.Of(returnPath),
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + AccountLink.Lifetime,
        };
        await links.AddAsync(link, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
