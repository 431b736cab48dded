using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

public static class ModerationMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<HeldMail>(held =>
        {
            held.Property(h => h.RawHash).HasMaxLength(64);
            held.Property(h => h.Recipient).HasMaxLength(320);
            held.Property(h => h.State).HasDefaultValue(HeldMailState.Waiting);
            held.HasOne<StoredFile>().WithMany().HasForeignKey(h => h.RawHash);
            held.HasOne<Request>().WithMany().HasForeignKey(h => h.GuessRequestId);
            held.HasIndex(h => new { h.SettledAt, h.ReceivedAt });
        });
        model.Entity<Report>(report =>
        {
            report.Property(r => r.Words).HasMaxLength(Report.LongestWords);
            report.Property(r => r.Answer).HasMaxLength(AdminLog.LongestReason);
            report.Property(r => r.OpenKey).HasMaxLength(120);
            report.HasOne(r => r.Request).WithMany().HasForeignKey(r => r.RequestId);
            report.HasOne<User>().WithMany().HasForeignKey(r => r.UserId);
            report.HasIndex(r => r.OpenKey).IsUnique();
            report.HasIndex(r => new { r.State, r.Id });
        });
        model.Entity<AdminAction>(action =>
        {
            action.Property(a => a.SubjectId).HasMaxLength(40);
            action.Property(a => a.Reason).HasMaxLength(AdminLog.LongestReason);
            action.HasOne<User>().WithMany().HasForeignKey(a => a.UserId);
            action.HasIndex(a => new { a.UserId, a.Id });
            action.HasIndex(a => new { a.SubjectKind, a.SubjectId, a.Id });
        });
    }
}
