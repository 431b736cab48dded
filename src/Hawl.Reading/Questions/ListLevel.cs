namespace Hawl.Reading.Questions;

// A list that is open at some depth: how it counts, how far in it stands, and its latest item.
internal sealed record ListLevel(ListKind Kind, bool IsCapital, int Indent, int Ordinal, LetterItem Item)
{
    // Of "2.1": the number after it is "2.2", and a bare "2" none of this list.
    public bool IsDecimal { get; init; }
}
