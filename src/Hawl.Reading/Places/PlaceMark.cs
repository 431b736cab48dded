namespace Hawl.Reading.Places;

// What stands in a reply and names questions: a label, or a question that is repeated.
internal sealed record PlaceMark(int At, IReadOnlySet<int> Questions, PlaceMarkStyle Style);
