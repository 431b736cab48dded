namespace Hawl.Reading.Texts;

/// <summary>The text of a file that came with a message, read elsewhere.</summary>
/// <param name="Part">The number of the part the file is.</param>
/// <param name="Blocks">What it shows, in order.</param>
/// <example><code>ReplyText.Of(message, [new AttachedText("2", blocks)])</code></example>
public sealed record AttachedText(string Part, IReadOnlyList<AttachedBlock> Blocks);
