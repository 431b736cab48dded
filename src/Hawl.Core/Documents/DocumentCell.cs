using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents;

// A cell of a table's row. Name: its place in a sheet, such as B7; null in the table of a letter.
public sealed record DocumentCell(IReadOnlyList<Run> Runs, bool IsHeader, string? Name)
{
    public string Text() => string.Concat(Runs.Select(r => r.Text));
}
