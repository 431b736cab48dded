namespace Hawl.Core.Publication;

// A cell of a batch's table with the message that proves it, the words marked.
public sealed record ShownCell
{
    // Of the authority, with its other answers.
    public required TableRow Row { get; init; }

    public required string Question { get; init; }

    // Null where there is no answer, or nothing that proves it.
    public ShownMessage? Message { get; init; }

    // What the words stand in, where that is a file.
    public ShownFile? File { get; init; }

    // There is an answer, and what proves it is not shown to this viewer.
    public required bool IsWithheld { get; init; }

    // The requests before and after it in the batch that may be seen.
    public long? Previous { get; init; }

    public long? Next { get; init; }

    public TableCell? Cell => IsWithheld ? null : Row.Cells.GetValueOrDefault(Question);
}
