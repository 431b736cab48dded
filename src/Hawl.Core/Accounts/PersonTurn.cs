using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// One thing of a person at a time: who presses twice, or does two at once, waits here until the caller's transaction ends.
public static class PersonTurn
{
    public static Task TakeAsync(HawlContext db, long userId, CancellationToken cancellation) => db.Users.Where(u => u.Id == userId)
        .ExecuteUpdateAsync(set => set.SetProperty(u => u.Language, u => u.Language), cancellation);
}
