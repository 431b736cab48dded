using Hawl.Reading.Texts;

namespace Hawl.Reading.Stripping;

// Where a reply repeats a question of the letter.
internal sealed record Restatement(int Question, Span Span);
