namespace Hawl.Mail.Bodies;

/// <summary>One cell of a table's row.</summary>
/// <param name="Runs">Its words; lines within the cell are parted by a line feed.</param>
/// <param name="IsHeader">Whether it is a heading of its row or column.</param>
/// <param name="Start">The offset of its text in the body's text, in UTF-16 code units.</param>
/// <param name="Length">The length of its text.</param>
/// <example><code>row.Cells[1].Text // "£404"</code></example>
public sealed record Cell(IReadOnlyList<Run> Runs, bool IsHeader, int Start, int Length)
{
    /// <summary>Its words.</summary>
    public string Text => string.Concat(Runs.Select(r => r.Text));
}
