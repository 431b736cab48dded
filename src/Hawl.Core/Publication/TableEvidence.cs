namespace Hawl.Core.Publication;

// The words that prove an answer, and where they stand: in the stored text of a message from Start to End, in UTF-16 units, or in a
// file of it, where they are found by the quotation itself.
public sealed record TableEvidence(long Message, string Text)
{
    public Guid? TextId { get; init; }

    public string? Part { get; init; }

    public int? Page { get; init; }

    public string? Cell { get; init; }

    public int? Start { get; init; }

    public int? End { get; init; }
}
