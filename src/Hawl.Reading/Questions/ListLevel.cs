namespace Hawl.Reading.Questions;

// A list that is open at some depth: how it counts, how far in it stands, and its latest item.
internal sealed record ListLevel(ListKind Kind, bool IsCapital, int Indent, int Ordinal, LetterItem Item);
