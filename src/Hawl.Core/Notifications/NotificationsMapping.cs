using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Notifications;

public static class NotificationsMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<Notice>(notice =>
        {
            notice.Property(n => n.Key).HasMaxLength(100);
            notice.Property(n => n.MessageId).HasMaxLength(250);
            notice.HasIndex(n => n.MessageId).IsUnique();
            notice.HasIndex(n => new { n.UserId, n.Kind, n.Key }).IsUnique();
            notice.HasOne(n => n.User).WithMany().HasForeignKey(n => n.UserId);
            notice.HasOne<Request>().WithMany().HasForeignKey(n => n.RequestId);
        });
}
