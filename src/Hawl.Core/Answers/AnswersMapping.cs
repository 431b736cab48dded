using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Hawl.Core.Answers;

public static class AnswersMapping
{
    private const int LongestKey = 20;

    public static void Map(ModelBuilder model)
    {
        model.Entity<Answer>(answer =>
        {
            answer.HasKey(a => new { a.RequestId, a.Question });
            answer.Property(a => a.Question).HasMaxLength(LongestKey);
            answer.Property(a => a.Version).IsConcurrencyToken();
            answer.HasIndex(a => new { a.BatchId, a.Question, a.RequestId });
            answer.HasIndex(a => new { a.BatchId, a.NeedsPerson, a.RequestId });
            answer.ComplexProperty(a => a.Stated, MapStated);
        });
        model.Entity<AnswerStatement>(statement =>
        {
            statement.Property(s => s.Question).HasMaxLength(LongestKey);
            statement.HasIndex(s => new { s.RequestId, s.Question, s.Id });
            statement.ComplexProperty(s => s.Stated, MapStated);
        });
        model.Entity<MessageReading>(reading =>
        {
            reading.HasKey(r => r.MessageId);
            reading.Property(r => r.MessageId).ValueGeneratedNever();
            reading.Property(r => r.Fee).HasPrecision(14, 2);
            reading.HasIndex(r => r.RequestId);
        });
        model.Entity<OldReading>(old =>
        {
            old.HasKey(o => o.Version);
            old.Property(o => o.Version).ValueGeneratedNever();
        });
    }

    private static void MapStated(ComplexPropertyBuilder<StatedAnswer> stated)
    {
        stated.IsRequired();
        stated.Property(s => s.RefersTo).HasMaxLength(500);
        stated.Property(s => s.Part).HasMaxLength(100);
        stated.Property(s => s.Cell).HasMaxLength(100);
    }
}
