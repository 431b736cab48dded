using System.Text;
using Hawl.Core.Publication;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Hawl.Core.Data;

// What holds for every table: snake_case names, enums as words, Guid keys made in C#.
public static class Conventions
{
    private const int LongestWord = 40;

    public static void Apply(ModelBuilder model)
    {
        foreach (var entity in model.Model.GetEntityTypes())
        {
            entity.SetTableName(Snake(entity.ClrType.Name));
            foreach (var property in entity.GetProperties())
            {
                Settle(property);
            }

            foreach (var complex in entity.GetComplexProperties())
            {
                foreach (var property in complex.ComplexType.GetProperties())
                {
                    Settle(property);
                }
            }

            foreach (var foreign in entity.GetForeignKeys())
            {
                foreign.DeleteBehavior = DeleteBehavior.Restrict;
            }
        }
    }

    public static void HasVisibility<TEntity>(this Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<TEntity> entity)
        where TEntity : class => entity.ComplexProperty<Visibility>("Visibility").IsRequired();

    private static void Settle(IMutableProperty property)
    {
        property.SetColumnName(Snake(property.Name));
        if ((Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is { IsEnum: true } words)
        {
            property.SetValueConverter((Microsoft.EntityFrameworkCore.Storage.ValueConversion.ValueConverter?)Activator.CreateInstance(
                typeof(WordConverter<>).MakeGenericType(words)));
            property.SetMaxLength(LongestWord);
        }

        // A child added through a navigation with a key of our own making must be inserted, not updated.
        if (property.ClrType == typeof(Guid) && property.IsKey())
        {
            property.ValueGenerated = ValueGenerated.Never;
        }
    }

    private static string Snake(string name)
    {
        var snake = new StringBuilder(name.Length + 4);
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0 && !char.IsUpper(name[i - 1]))
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }
}
