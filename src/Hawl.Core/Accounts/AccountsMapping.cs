using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public static class AccountsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.Property(u => u.Name).HasMaxLength(200);
            user.Property(u => u.Email).HasMaxLength(320);
            user.Property(u => u.Slug).HasMaxLength(80);
            user.Property(u => u.Language).HasMaxLength(10);
            user.HasIndex(u => u.Email).IsUnique();
            user.HasIndex(u => u.Slug).IsUnique();
            user.HasVisibility();
        });
        model.Entity<UserSlug>(slug =>
        {
            slug.HasKey(s => s.Slug);
            slug.Property(s => s.Slug).HasMaxLength(80);
            slug.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        });
    }
}
