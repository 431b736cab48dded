using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// By somebody signed in, who stays so here and nowhere else.
public sealed class ChangeOwnPassword(HawlContext db, ChangePassword change)
{
    public async Task ExecuteAsync(long userId, Guid session, string password, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var user = await db.Users.SingleAsync(u => u.Id == userId, cancellation);
        await change.ExecuteAsync(user, password, session, cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
