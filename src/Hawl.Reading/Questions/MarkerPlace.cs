namespace Hawl.Reading.Questions;

// Where a marker stands: its indent, where its words begin, and what is just before it.
// GoesOn: its line goes on with a sentence broken by the letter's width. IsAfterColon: the item before it ends with a colon.
// IsWithinItem: nothing but the item, or a condition ("If so, please give:"), stands between.
internal readonly record struct MarkerPlace(int Indent, int Start, bool GoesOn, bool IsAfterColon, bool IsWithinItem);
