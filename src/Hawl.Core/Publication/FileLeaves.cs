using Hawl.Core.Documents;

namespace Hawl.Core.Publication;

// The text of a file cut into what one page of ours shows. A page of the file stays whole where it can, and a sheet that goes on
// begins with its heading again.
internal static class FileLeaves
{
    private const int Lines = 400;

    public static List<List<DocumentPart>> Of(DocumentText text)
    {
        var (leaves, room) = (new List<List<DocumentPart>>(), 0);
        foreach (var piece in text.Parts.SelectMany(Pieces).Where(p => p.Blocks.Count > 0))
        {
            if (piece.Blocks.Count > room)
            {
                leaves.Add([]);
                room = Lines;
            }

            leaves[^1].Add(piece);
            room -= piece.Blocks.Count;
        }

        return leaves;
    }

    private static IEnumerable<DocumentPart> Pieces(DocumentPart part)
    {
        if (part.Blocks.Count <= Lines)
        {
            return [part];
        }

        var heading = part.Blocks.FirstOrDefault(b => b.Cells is [_, ..] cells && cells.All(c => c.IsHeader));
        return part.Blocks.Chunk(Lines - 1).Select((blocks, n) =>
            part with { Blocks = n > 0 && heading is not null ? [heading, .. blocks] : blocks });
    }
}
