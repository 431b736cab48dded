using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Data;

public static class DataMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<StoredFile>(file =>
        {
            file.HasKey(f => f.Hash);
            file.Property(f => f.Hash).HasMaxLength(64);
        });
        model.Entity<SiteValue>(value =>
        {
            value.HasKey(v => v.Name);
            value.Property(v => v.Name).HasMaxLength(100);
        });
        model.Entity<ProtectionKey>(key =>
        {
            key.HasKey(k => k.Name);
            key.Property(k => k.Name).HasMaxLength(200);
        });
        model.Entity<SlugCounter>(counter =>
        {
            counter.HasKey(c => c.Stem);
            counter.Property(c => c.Stem).HasMaxLength(120);
        });
    }
}
