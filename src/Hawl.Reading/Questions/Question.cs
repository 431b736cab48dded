namespace Hawl.Reading.Questions;

/// <summary>One thing that a letter asks, under the number it has there.</summary>
/// <param name="Key">
/// The number as printed: <c>2</c>, nested <c>2a</c>, <c>2a.i</c>, <c>4.1</c>; dashes are counted (<c>2.1</c>), and a number that comes
/// again gets a count (<c>4.2</c>).
/// </param>
/// <param name="Text">Its words without the number, white space made single.</param>
/// <param name="Parent">The key of the question it is part of; null for none, and where what stands above asks nothing itself.</param>
/// <param name="Stem">The words above it that ask nothing themselves but complete it, such as <c>On charging:</c>; null for none.</param>
/// <param name="Start">Where its words begin in the letter, in UTF-16 code units.</param>
/// <param name="Length">Their length in the letter, line ends included.</param>
/// <example><code>new Question("2a", "If yes, when was it adopted?", "2", null, 118, 28)</code></example>
public sealed record Question(string Key, string Text, string? Parent, string? Stem, int Start, int Length);
