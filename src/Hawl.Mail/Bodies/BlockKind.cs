namespace Hawl.Mail.Bodies;

/// <summary>What a block of a body is.</summary>
/// <example><code>block.Kind == BlockKind.TableRow</code></example>
public enum BlockKind
{
    /// <summary>One line: of plain text, or of HTML that ends its lines with <c>br</c>.</summary>
    Line,

    /// <summary>A paragraph of HTML, or of plain text in format=flowed.</summary>
    Paragraph,

    /// <summary>A heading; <see cref="Block.Level"/> is 1 to 6.</summary>
    Heading,

    /// <summary>An item of a list, its mark ("•", "2.") at the beginning of its text; <see cref="Block.Level"/> is 1 for the outermost
    /// list.</summary>
    ListItem,

    /// <summary>A row of a table, see <see cref="Block.Cells"/>.</summary>
    TableRow,

    /// <summary>A line whose white space counts.</summary>
    Preformatted,

    /// <summary>A ruled line of HTML; it has no text.</summary>
    Rule,
}
