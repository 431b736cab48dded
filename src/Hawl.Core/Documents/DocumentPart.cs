namespace Hawl.Core.Documents;

// A page, a sheet, or the whole of a file that has neither.
public sealed record DocumentPart(int? Page, string? Sheet, IReadOnlyList<DocumentBlock> Blocks);
