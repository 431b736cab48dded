using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Requests;

public static class RequestsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Request>(request =>
        {
            request.Property(r => r.Title).HasMaxLength(200);
            request.Property(r => r.Slug).HasMaxLength(80);
            request.Property(r => r.RegimeId).HasMaxLength(40);
            request.Property(r => r.Language).HasMaxLength(10);
            request.Property(r => r.ReplyHash).HasMaxLength(8);
            request.Property(r => r.Tags).HasMaxLength(RequestTags.Longest);
            request.Property(r => r.LetterKey).HasMaxLength(LetterKey.Length);
            request.Property(r => r.Version).IsConcurrencyToken();
            request.HasIndex(r => r.Slug).IsUnique();
            request.HasIndex(r => r.ReplyHash);
            // With the version: the tags of their pages add those up, in the index alone.
            request.HasIndex(r => new { r.AuthorityId, r.Id, r.Version });
            request.HasIndex(r => new { r.UserId, r.Id, r.Version });
            request.HasIndex(r => new { r.LetterKey, r.Id });
            request.HasIndex(r => new { r.BatchId, r.BatchPosition, r.Version });
            request.HasIndex(r => new { r.LastEventAt, r.Id });
            request.HasIndex(r => new { r.Progress, r.DueOn });
            request.HasIndex(r => new { r.NeedsClassification, r.LastReplyAt, r.Id });
            request.HasMany(r => r.Events).WithOne().HasForeignKey(e => e.RequestId);
            request.HasVisibility();
        });
        model.Entity<RequestEvent>(happened =>
        {
            happened.HasIndex(e => new { e.RequestId, e.Number }).IsUnique();
            happened.Property(e => e.Reason).HasMaxLength(2000);
        });
        model.Entity<RequestSlug>(slug =>
        {
            slug.HasKey(s => s.Slug);
            slug.Property(s => s.Slug).HasMaxLength(80);
            slug.HasOne<Request>().WithMany().HasForeignKey(s => s.RequestId);
        });
        model.Entity<Recount>(recount =>
        {
            recount.Property(r => r.Cursor).IsConcurrencyToken();
            recount.HasIndex(r => r.FinishedAt);
        });
        MapDrafts(model);
    }

    private static void MapDrafts(ModelBuilder model) => model.Entity<Draft>(draft =>
    {
        draft.Property(d => d.Key).HasMaxLength(64);
        draft.Property(d => d.Title).HasMaxLength(RequestTitle.Longest);
        draft.Property(d => d.Language).HasMaxLength(10);
        draft.Property(d => d.Tags).HasMaxLength(RequestTags.Longest);
        draft.Property(d => d.Version).IsConcurrencyToken();
        draft.HasIndex(d => d.Key).IsUnique();
        draft.HasIndex(d => new { d.UserId, d.UpdatedAt });
        draft.HasIndex(d => d.RequestId);
        draft.HasOne<User>().WithMany().HasForeignKey(d => d.UserId);
        draft.HasOne<Request>().WithMany().HasForeignKey(d => d.RequestId);
    });
}
