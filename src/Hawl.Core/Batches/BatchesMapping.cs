using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public static class BatchesMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Batch>(batch =>
        {
            batch.Property(b => b.Title).HasMaxLength(200);
            batch.Property(b => b.Language).HasMaxLength(10);
            batch.Property(b => b.RegimeId).HasMaxLength(40);
            batch.HasMany(b => b.Authorities).WithOne().HasForeignKey(a => a.BatchId);
            batch.HasMany(b => b.Questions).WithOne().HasForeignKey(q => q.BatchId);
            batch.HasVisibility();
        });
        model.Entity<BatchAuthority>(authority =>
        {
            authority.HasKey(a => new { a.BatchId, a.AuthorityId });
            authority.HasIndex(a => new { a.BatchId, a.Position }).IsUnique();
            authority.HasOne<Authority>().WithMany().HasForeignKey(a => a.AuthorityId);
            authority.HasOne<Request>().WithMany().HasForeignKey(a => a.RequestId);
        });
        model.Entity<BatchQuestion>(question =>
        {
            question.HasKey(q => new { q.BatchId, q.Position });
            question.Property(q => q.Key).HasMaxLength(20);
            question.Property(q => q.Parent).HasMaxLength(20);
        });
    }
}
