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
            request.Property(r => r.Version).IsConcurrencyToken();
            request.HasIndex(r => r.Slug).IsUnique();
            request.HasIndex(r => r.ReplyHash);
            request.HasIndex(r => new { r.AuthorityId, r.Id });
            request.HasIndex(r => new { r.UserId, r.Id });
            request.HasIndex(r => new { r.BatchId, r.BatchPosition });
            request.HasIndex(r => new { r.LastEventAt, r.Id });
            request.HasIndex(r => new { r.Progress, r.DueOn });
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
    }
}
