using Microsoft.EntityFrameworkCore;

namespace Hawl.Core.Jobs;

public static class JobsMapping
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Job>(job =>
        {
            job.Property(j => j.Kind).HasMaxLength(60);
            job.HasIndex(j => new { j.FailedAt, j.DueAt });
            job.HasIndex(j => new { j.Kind, j.SubjectId });
        });
        model.Entity<RecurringJob>(recurring =>
        {
            recurring.HasKey(r => r.Kind);
            recurring.Property(r => r.Kind).HasMaxLength(60);
        });
    }
}
