using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Puts mails about accounts on their way.
public sealed class AccountLinks(HawlContext db, JobQueue jobs, HawlSettings settings, TimeProvider clock)
{
    // To one address in one hour: nobody's post is flooded by a form of ours.
    private const int MostAnHour = 5;

    // Whoever asked is told the same when the address had enough already, or is one of ours.
    public async Task AddAsync(AccountLink link, CancellationToken cancellation)
    {
        if (AccountName.IsOurs(link.Email, settings))
        {
            return;
        }

        var since = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        if (await db.AccountLinks.CountAsync(l => l.Email == link.Email && l.MadeAt > since, cancellation) >= MostAnHour)
        {
            return;
        }

        db.AccountLinks.Add(link);
        await db.SaveChangesAsync(cancellation);
        jobs.Add(AccountLink.JobKind, link.Id);
        await db.SaveChangesAsync(cancellation);
    }
}
