namespace Hawl.Core.Datasets;

// A column of a written table: its name for programs, its type in the words of a table schema (string, integer, number, boolean, date,
// datetime), and for people its title and what it means.
public sealed record DatasetColumn(string Name, string Type, string Title, string Means)
{
    // About how many characters wide it is shown.
    public int Width { get; init; } = 14;
}
