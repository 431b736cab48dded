using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public sealed class EndDeadlineLink(HawlContext db)
{
    public Task ExecuteAsync(long userId, CancellationToken cancellation) =>
        db.Users.Where(u => u.Id == userId).ExecuteUpdateAsync(set => set.SetProperty(u => u.DeadlinesHash, (byte[]?)null), cancellation);
}
