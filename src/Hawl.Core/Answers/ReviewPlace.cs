namespace Hawl.Core.Answers;

// An answer of a batch and where it stands in the table.
public sealed record ReviewPlace
{
    public required long RequestId { get; init; }

    public required string Question { get; init; }

    public required int Row { get; init; }

    public required int Column { get; init; }

    public required bool NeedsPerson { get; init; }

    public required bool ByPerson { get; init; }
}
