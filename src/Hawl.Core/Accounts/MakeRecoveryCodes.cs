using Hawl.Core.Data;

namespace Hawl.Core.Accounts;

// New ones in place of those there were.
public sealed class MakeRecoveryCodes(HawlContext db, RecoveryCodes recovery)
{
    public async Task<IReadOnlyList<string>> ExecuteAsync(long userId, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var codes = await recovery.MakeAsync(userId, cancellation);
        await transaction.CommitAsync(cancellation);
        return codes;
    }
}
