using Hawl.Core.Documents;

namespace Hawl.Tests.Core.Documents;

// A text as lines to compare: kind and level, then the words, cells with their names.
internal static class Written
{
    public static string[] Of(DocumentText text) =>
    [
        .. text.Parts.SelectMany(part => part.Blocks.Select(block =>
            (part.Page is { } page ? $"p{page} " : part.Sheet is { } sheet ? $"{sheet} " : "")
            + $"{block.Kind}{(block.Level > 0 ? block.Level : "")}: "
            + (block.Cells is null
                ? block.Text()
                : string.Join(" | ", block.Cells.Select(c => $"{c.Name}{(c.IsHeader ? "*" : "")}={c.Text()}"))))),
    ];
}
