using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

// Makes people with the name of their page; the caller's transaction holds it all.
public sealed class UserEntries(HawlContext db, Slugs slugs, HawlSettings settings, TimeProvider clock)
{
    public async Task<User> AddAsync(NewUser person, CancellationToken cancellation)
    {
        var slug = await FreeSlugAsync(person.Name, cancellation);
        var user = new User
        {
            Name = person.Name,
            Email = person.Email,
            Slug = slug,
            Language = person.Language ?? settings.DefaultLanguage,
            Role = person.Role,
            MaySendBatches = person.MaySendBatches,
            PasswordHash = person.PasswordHash,
            Stamp = Guid.NewGuid(),
            ConfirmedAt = clock.GetUtcNow().UtcDateTime,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        db.Users.Add(user);
        await db.SaveChangesAsync(cancellation);
        db.UserSlugs.Add(new UserSlug { Slug = slug, UserId = user.Id });
        await db.SaveChangesAsync(cancellation);
        return user;
    }

    public Task<string> FreeSlugAsync(string name, CancellationToken cancellation) =>
        slugs.FreeAsync("user", name, s => db.UserSlugs.AnyAsync(u => u.Slug == s, cancellation), cancellation);
}
