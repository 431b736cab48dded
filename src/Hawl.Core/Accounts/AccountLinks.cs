using Hawl.Core.Data;
using Hawl.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Puts mails about accounts on their way.
public sealed class AccountLinks(HawlContext db, JobQueue jobs, HawlSettings settings, TimeProvider clock)
{
    // To one address in one hour: nobody's post is flooded by a form of ours.
    private const int MostAnHour = 5;

    // What anybody can have sent to any address. What tells somebody that their account was changed is not among it: it must not be
    // kept back because a stranger had asked for mails before.
    private static readonly AccountLinkKind[] Askable = [AccountLinkKind.SignUp, AccountLinkKind.Password, AccountLinkKind.NewAddress];

    // Whoever asked is told the same when the address had enough already, or is one of ours.
    public async Task AddAsync(AccountLink link, CancellationToken cancellation)
    {
        if (AccountName.IsOurs(link.Email, settings))
        {
            return;
        }

        if (Askable.Contains(link.Kind) && await HadEnoughAsync(link.Email, cancellation))
        {
            return;
        }

        db.AccountLinks.Add(link);
        await db.SaveChangesAsync(cancellation);
        jobs.Add(AccountLink.JobKind, link.Id);
        await db.SaveChangesAsync(cancellation);
    }

    // Tells somebody what was done to their account, at the address they had before.
    public Task TellAsync(User user, string email, AccountLinkKind what, CancellationToken cancellation) => AddAsync(
        new AccountLink
        {
            Kind = what,
            Email = email,
            UserId = user.Id,
            Language = user.Language,
            MadeAt = clock.GetUtcNow().UtcDateTime,
            ExpiresAt = clock.GetUtcNow().UtcDateTime + AccountLink.Lifetime,
        },
        cancellation);

    private async Task<bool> HadEnoughAsync(string email, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow().UtcDateTime.AddHours(-1);
        var asked = db.AccountLinks.Where(l => l.Email == email && l.MadeAt > since && Askable.Contains(l.Kind));
        return await asked.CountAsync(cancellation) >= MostAnHour;
    }
}
