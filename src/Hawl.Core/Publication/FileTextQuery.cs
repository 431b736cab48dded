using Hawl.Core.Correspondence;
using Hawl.Core.Documents;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Publication;

// The text of a file that may be seen, without addresses and without what the file itself hides.
public sealed class FileTextQuery(DocumentTextQuery texts)
{
    // Null: a file of a kind that is not read, or a leaf that is not there.
    public async Task<ShownFileText?> FindAsync(PublishedFile file, int leaf, Viewer viewer, CancellationToken cancellation)
    {
        if (await texts.FindAsync(file.Hash, file.Name, file.ContentType, cancellation) is not { } text)
        {
            return null;
        }

        var leaves = FileLeaves.Of(text);
        if (leaf < 1 || leaf > Math.Max(1, leaves.Count))
        {
            return null;
        }

        return new ShownFileText([.. leaves.Skip(leaf - 1).Take(1).SelectMany(l => l).Select(part => Section(part, file.Redaction))])
        {
            Fault = text.Fault,
            Hidden = (viewer.IsModerator || viewer.IsAdmin) && !text.Hidden.IsNone() ? text.Hidden : null,
            Next = leaf < leaves.Count ? leaf + 1 : null,
            IsCut = text.IsCut && leaf >= leaves.Count,
        };
    }

    private static ShownFileText.Section Section(DocumentPart part, Redaction redaction) => new(
        part.Page,
        part.Sheet is { } sheet ? redaction.Text(sheet) : null,
        redaction.Passages([new StoredPassage(StoredPassage.Visible, null, [.. part.Blocks.Select(Block)])]));

    private static StoredPassage.Block Block(DocumentBlock block) => new(
        Words.Of(block.Kind), block.Runs is { } runs ? Runs(runs) : null, block.Level, 0, block.AfterBlank,
        block.Cells is { } cells ? [.. cells.Select(c => new StoredPassage.Cell(Runs(c.Runs), c.IsHeader))] : null);

    private static List<StoredPassage.Run> Runs(IReadOnlyList<Run> runs) =>
    [
        .. runs.Select(r => new StoredPassage.Run(
            r.Text, r.Style.Bold, r.Style.Italic, r.Style.Struck, r.Style.Colour, r.Style.Highlight, r.Link)),
    ];
}
