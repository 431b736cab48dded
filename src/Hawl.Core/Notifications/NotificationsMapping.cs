using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

public static class NotificationsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Notice>(notice =>
        {
            notice.Property(n => n.Key).HasMaxLength(100);
            notice.Property(n => n.MessageId).HasMaxLength(250);
            notice.HasIndex(n => n.MessageId).IsUnique();
            notice.HasIndex(n => new { n.UserId, n.Kind, n.Key }).IsUnique();
            notice.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId);
            notice.HasOne<Request>().WithMany().HasForeignKey(n => n.RequestId);
            notice.HasOne<Batch>().WithMany().HasForeignKey(n => n.BatchId);
        });
        model.Entity<GatheredEvent>(gathered =>
        {
            gathered.HasKey(g => new { g.Kind, g.MessageId });
            gathered.HasIndex(g => g.NoticeId);
            gathered.HasOne<Notice>().WithMany().HasForeignKey(g => g.NoticeId);
        });
        model.Entity<NoticeSettings>(settings =>
        {
            settings.HasKey(s => s.UserId);
            settings.Property(s => s.BouncedAddress).HasMaxLength(320);
            settings.HasOne<User>().WithMany().HasForeignKey(s => s.UserId);
        });
        model.Entity<NoticeRefusal>(refusal =>
        {
            refusal.HasKey(r => new { r.UserId, r.Kind });
            refusal.HasOne<User>().WithMany().HasForeignKey(r => r.UserId);
        });
    }
}
