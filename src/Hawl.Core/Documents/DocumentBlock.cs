using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents;

// A paragraph, a heading, an item of a list with its printed number, a row of a table, or a line of a page.
public sealed record DocumentBlock(BlockKind Kind, IReadOnlyList<Run>? Runs)
{
    // Of a heading from 1 to 6, of a list from 1.
    public int Level { get; init; }

    public bool AfterBlank { get; init; }

    // Of a table's row; null elsewhere.
    public IReadOnlyList<DocumentCell>? Cells { get; init; }

    public string Text() => Cells is null
        ? string.Concat((Runs ?? []).Select(r => r.Text))
        : string.Join('\t', Cells.Select(c => c.Text()));
}
