using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Batches;

public static class BatchesMapping
{
    public static void Map(ModelBuilder model)
    {
        MapBatches(model);
        MapDrafts(model);
    }

    private static void MapBatches(ModelBuilder model)
    {
        model.Entity<Batch>(batch =>
        {
            batch.Property(b => b.Title).HasMaxLength(200);
            batch.Property(b => b.Language).HasMaxLength(10);
            batch.Property(b => b.RegimeId).HasMaxLength(40);
            batch.HasMany(b => b.Authorities).WithOne().HasForeignKey(a => a.BatchId);
            batch.HasMany(b => b.Questions).WithOne().HasForeignKey(q => q.BatchId);
            batch.HasMany(b => b.Events).WithOne().HasForeignKey(e => e.BatchId);
            batch.Property(b => b.Version).IsConcurrencyToken();
            batch.HasIndex(b => new { b.UserId, b.Id });
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
        model.Entity<BatchReviewer>(reviewer =>
        {
            reviewer.HasKey(r => new { r.BatchId, r.UserId });
            reviewer.HasIndex(r => r.UserId);
            reviewer.HasOne<Batch>().WithMany().HasForeignKey(r => r.BatchId);
            reviewer.HasOne<User>().WithMany().HasForeignKey(r => r.UserId);
        });
        model.Entity<BatchEvent>(happened => happened.HasKey(e => new { e.BatchId, e.Number }));
    }

    private static void MapDrafts(ModelBuilder model)
    {
        model.Entity<BatchDraft>(draft =>
        {
            draft.Property(d => d.Title).HasMaxLength(200);
            draft.Property(d => d.Language).HasMaxLength(10);
            draft.Property(d => d.Version).IsConcurrencyToken();
            draft.HasIndex(d => new { d.UserId, d.Id });
            draft.HasMany(d => d.Authorities).WithOne().HasForeignKey(a => a.DraftId);
            draft.HasMany(d => d.Asks).WithOne(a => a.Draft).HasForeignKey(a => a.DraftId);
            draft.HasOne<Batch>().WithMany().HasForeignKey(d => d.BatchId);
        });
        model.Entity<BatchDraftAuthority>(authority =>
        {
            authority.HasKey(a => new { a.DraftId, a.AuthorityId });
            authority.HasOne<Authority>().WithMany().HasForeignKey(a => a.AuthorityId);
        });
        model.Entity<BatchAsk>(ask =>
        {
            ask.Property(a => a.Words).HasMaxLength(BatchRules.LongestWords);
            ask.Property(a => a.Reason).HasMaxLength(BatchRules.LongestWords);
            ask.Property(a => a.Version).IsConcurrencyToken();
            ask.HasIndex(a => new { a.State, a.Id });
            ask.HasOne(a => a.AnsweredBy).WithMany().HasForeignKey(a => a.AnsweredById);
        });
    }
}
