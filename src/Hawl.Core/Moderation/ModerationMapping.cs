using Hawl.Core.Data;
using Hawl.Core.Requests;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Moderation;

public static class ModerationMapping
{
    public static void Map(ModelBuilder model) =>
        model.Entity<HeldMail>(held =>
        {
            held.Property(h => h.RawHash).HasMaxLength(64);
            held.Property(h => h.Recipient).HasMaxLength(320);
            held.HasOne<StoredFile>().WithMany().HasForeignKey(h => h.RawHash);
            held.HasOne<Request>().WithMany().HasForeignKey(h => h.GuessRequestId);
            held.HasIndex(h => new { h.SettledAt, h.ReceivedAt });
        });
}
