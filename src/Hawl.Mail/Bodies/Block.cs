namespace Hawl.Mail.Bodies;

/// <summary>A piece of a body that stands on lines of its own. White lines are no blocks: <see cref="AfterBlank"/> tells of them.</summary>
/// <example><code>body.Text.Substring(block.Start, block.Length) == block.Text // always</code></example>
public sealed record Block
{
    /// <summary>What the block is.</summary>
    public required BlockKind Kind { get; init; }

    /// <summary>Its words in order; of a table's row the words of all cells with a tab between cells.</summary>
    public required IReadOnlyList<Run> Runs { get; init; }

    /// <summary>The offset of its text in <see cref="MessageBody.Text"/>, in UTF-16 code units.</summary>
    public int Start { get; init; }

    /// <summary>The length of its text in UTF-16 code units.</summary>
    public int Length { get; init; }

    /// <summary>Level of a heading (1–6) or depth of a list (from 1); 0 for other blocks.</summary>
    public int Level { get; init; }

    /// <summary>How deep the block is quoted: the number of "&gt;" before a line, or of <c>blockquote</c> elements around it.</summary>
    public int QuoteDepth { get; init; }

    /// <summary>Whether white space parts the block from the one before it, so that a new paragraph begins.</summary>
    public bool AfterBlank { get; init; }

    /// <summary>The cells of a table's row; empty for other blocks.</summary>
    public IReadOnlyList<Cell> Cells { get; init; } = [];

    /// <summary>The mark by which a mail program says that a quotation begins with this block (<c>gmail_quote</c>,
    /// <c>divRplyFwdMsg</c>); null elsewhere.</summary>
    public string? QuoteMark { get; init; }

    /// <summary>The number of the part the block was read from.</summary>
    public string Part { get; init; } = "";

    /// <summary>Its words. A quoted line of plain text keeps its "&gt;".</summary>
    public string Text => Runs.Count == 1 ? Runs[0].Text : string.Concat(Runs.Select(r => r.Text));
}
