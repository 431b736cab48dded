using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

// Does a thing that stays right whatever others do meanwhile: where somebody wrote at the same moment, or the same form came twice, it
// is done again on what is there then.
public static class Conflicts
{
    private const int MostTries = 5;

    public static async Task RetryAsync(HawlContext db, Func<Task> doAsync)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                await doAsync();
                return;
            }
            catch (DbUpdateException) when (tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
