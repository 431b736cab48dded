using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Authorities;

public static class AuthoritiesMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Authority>(authority =>
        {
            authority.Property(a => a.Name).HasMaxLength(300);
            authority.Property(a => a.Slug).HasMaxLength(80);
            authority.Property(a => a.HomePage).HasMaxLength(2000);
            authority.HasIndex(a => a.Name).IsUnique();
            authority.HasIndex(a => a.Slug).IsUnique();
            authority.HasMany(a => a.Translations).WithOne().HasForeignKey(t => t.AuthorityId);
            authority.HasMany(a => a.Tags).WithOne().HasForeignKey(t => t.AuthorityId);
            authority.Property(a => a.RegimeId).HasMaxLength(40);
            authority.Property(a => a.SpecialPeriod).HasMaxLength(40);
            authority.HasMany(a => a.Closures).WithOne().HasForeignKey(c => c.AuthorityId);
            authority.HasVisibility();
        });
        model.Entity<AuthorityClosure>().HasKey(c => new { c.AuthorityId, c.From });
        model.Entity<AuthorityTranslation>(translation =>
        {
            translation.HasKey(t => new { t.AuthorityId, t.Language });
            translation.Property(t => t.Language).HasMaxLength(10);
            translation.Property(t => t.Name).HasMaxLength(300);
            translation.Property(t => t.ShortName).HasMaxLength(100);
            translation.Property(t => t.Slug).HasMaxLength(80);
            translation.Property(t => t.FirstLetter).HasMaxLength(4);
            translation.Property(t => t.RequestEmail).HasMaxLength(320);
            translation.HasIndex(t => new { t.Language, t.FirstLetter, t.Name });
            translation.HasIndex(t => new { t.Language, t.Name });
            translation.HasIndex(t => new { t.Language, t.RequestEmail });
        });
        model.Entity<AuthorityTag>(tag =>
        {
            tag.HasKey(t => new { t.AuthorityId, t.Name, t.Value });
            tag.Property(t => t.Name).HasMaxLength(100);
            tag.Property(t => t.Value).HasMaxLength(200);
            tag.HasIndex(t => new { t.Name, t.Value, t.AuthorityId });
        });
        model.Entity<AuthoritySlug>(slug =>
        {
            slug.HasKey(s => s.Slug);
            slug.Property(s => s.Slug).HasMaxLength(80);
            slug.HasOne<Authority>().WithMany().HasForeignKey(s => s.AuthorityId);
        });
        model.Entity<AuthorityChange>(change =>
        {
            change.HasOne<Authority>().WithMany().HasForeignKey(c => c.AuthorityId);
            change.HasIndex(c => new { c.AuthorityId, c.At });
            change.Property(c => c.By).HasMaxLength(100);
        });
    }
}
