using Hawl.Mail.Bodies;

namespace Hawl.Reading.Texts;

/// <summary>A piece of an attached file and where it stands there. Offsets within it count from its own beginning.</summary>
/// <param name="Block">Its words; a row of a table has its cells.</param>
/// <param name="Page">The page, from 1; null where the file has none.</param>
/// <param name="Cells">The name of each cell, such as <c>Figures!B7</c>; empty where cells have none.</param>
/// <example><code>new AttachedBlock(block, 3, [])</code></example>
public sealed record AttachedBlock(Block Block, int? Page, IReadOnlyList<string> Cells);
