using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Accounts;

public static class AccountsMapping
{
    private const int HashBytes = 32;

    public static void Map(ModelBuilder model)
    {
        model.Entity<User>(user =>
        {
            user.Property(u => u.Name).HasMaxLength(AccountName.LongestName);
            user.Property(u => u.Email).HasMaxLength(AccountName.LongestAddress);
            user.Property(u => u.Slug).HasMaxLength(80);
            user.Property(u => u.Language).HasMaxLength(10);
            user.Property(u => u.PasswordHash).HasMaxLength(200);
            user.Property(u => u.SuspendedReason).HasMaxLength(2000);
            user.Property(u => u.TotpKey).HasMaxLength(64);
            user.Property(u => u.DeadlinesHash).HasMaxLength(HashBytes);
            user.HasIndex(u => u.DeadlinesHash).IsUnique();
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
        MapSigningIn(model);
    }

    private static void MapSigningIn(ModelBuilder model)
    {
        model.Entity<AccountLink>(link =>
        {
            link.Property(l => l.Email).HasMaxLength(AccountName.LongestAddress);
            link.Property(l => l.Language).HasMaxLength(10);
            link.Property(l => l.Name).HasMaxLength(AccountName.LongestName);
            link.Property(l => l.PasswordHash).HasMaxLength(200);
            link.Property(l => l.ReturnPath).HasMaxLength(LocalPath.Longest);
            link.Property(l => l.TokenHash).HasMaxLength(HashBytes);
            link.HasOne<User>().WithMany().HasForeignKey(l => l.UserId);
            link.HasIndex(l => l.TokenHash).IsUnique();
            link.HasIndex(l => new { l.Email, l.MadeAt });
            link.HasIndex(l => l.ExpiresAt);
        });
        model.Entity<Session>(session =>
        {
            session.Property(s => s.Device).HasMaxLength(40);
            session.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
            session.HasIndex(s => s.SeenAt);
        });
        model.Entity<SignInFailure>(failure =>
        {
            failure.HasKey(f => f.Key);
            failure.Property(f => f.Key).HasMaxLength(HashBytes);
            failure.HasIndex(f => f.LastAt);
        });
        MapSecondFactors(model);
    }

    private static void MapSecondFactors(ModelBuilder model)
    {
        model.Entity<RecoveryCode>(code =>
        {
            code.HasKey(c => new { c.UserId, c.Hash });
            code.Property(c => c.Hash).HasMaxLength(HashBytes);
            code.HasOne<User>().WithMany().HasForeignKey(c => c.UserId);
        });
        model.Entity<Passkey>(passkey =>
        {
            // The longest identifier that WebAuthn allows.
            passkey.HasKey(p => p.CredentialId);
            passkey.Property(p => p.CredentialId).HasMaxLength(1023);
            passkey.Property(p => p.Name).HasMaxLength(Passkey.LongestName);
            passkey.Property(p => p.Transports).HasMaxLength(100);
            passkey.HasOne<User>().WithMany().HasForeignKey(p => p.UserId);
        });
    }
}
