using Hawl.Core.Accounts;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Calendars;

public static class CalendarsMapping
{
    public static void Map(ModelBuilder model) => model.Entity<Holiday>(holiday =>
    {
        holiday.Property(h => h.Regions).HasMaxLength(400);
        holiday.Property(h => h.Names).HasMaxLength(2000);
        holiday.Property(h => h.Source).HasMaxLength(Holiday.LongestSource);
        holiday.HasOne<User>().WithMany().HasForeignKey(h => h.AddedById);
        holiday.HasIndex(h => h.Date);
    });
}
