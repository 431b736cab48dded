using Hawl.Core.Correspondence;
using Hawl.Core.Documents;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Publication;

// The text of a file that may be seen, without addresses and without what the file itself hides.
public sealed class FileTextQuery(DocumentTextQuery texts)
{
    // Null: a file of a kind that is not read, or a leaf that is not there. Where no leaf is named, that of the proof, or the first.
    public async Task<ShownFileText?> FindAsync(
        PublishedFile file, int? named, FileProof? proof, Viewer viewer, CancellationToken cancellation)
    {
        if (await texts.FindAsync(file.Hash, file.Name, file.ContentType, cancellation) is not { } text)
        {
            return null;
        }

        var leaves = FileLeaves.Of(text);
        var leaf = named ?? Math.Max(1, leaves.FindIndex(l => l.Any(part => proof?.In(part) is not null)) + 1);
        if (leaf < 1 || leaf > Math.Max(1, leaves.Count))
        {
            return null;
        }

        var parts = leaves.Skip(leaf - 1).Take(1).SelectMany(l => l).ToList();
        var proved = parts.Find(part => proof?.In(part) is not null);
        return new ShownFileText([.. parts.Select(part => Section(part, part == proved ? proof?.In(part) : null, file.Redaction))])
        {
            Leaf = leaf,
            IsMarked = proved is not null,
            Fault = text.Fault,
            Hidden = (viewer.IsModerator || viewer.IsAdmin) && !text.Hidden.IsNone() ? text.Hidden : null,
            Next = leaf < leaves.Count ? leaf + 1 : null,
            IsCut = text.IsCut && leaf >= leaves.Count,
        };
    }

    private static ShownFileText.Section Section(DocumentPart part, (int Start, int End)? marked, Redaction redaction)
    {
        var (blocks, at) = (new List<StoredPassage.Block>(), 0);
        foreach (var block in part.Blocks)
        {
            blocks.Add(Block(block, at));
            at += block.Text().Length + 1;
        }

        IReadOnlyList<StoredPassage> passages = [new StoredPassage(StoredPassage.Visible, null, blocks)];
        return new ShownFileText.Section(
            part.Page,
            part.Sheet is { } sheet ? redaction.Text(sheet) : null,
            redaction.Passages(marked is { } words ? ProofMarks.Mark(passages, words.Start, words.End) : passages));
    }

    private static StoredPassage.Block Block(DocumentBlock block, int start) => new(
        Words.Of(block.Kind), block.Runs is { } runs ? Runs(runs) : null, block.Level, 0, block.AfterBlank,
        block.Cells is { } cells ? [.. cells.Select(c => new StoredPassage.Cell(Runs(c.Runs), c.IsHeader))] : null)
    {
        Start = start,
    };

    private static List<StoredPassage.Run> Runs(IReadOnlyList<Run> runs) =>
    [
        .. runs.Select(r => new StoredPassage.Run(
            r.Text, r.Style.Bold, r.Style.Italic, r.Style.Struck, r.Style.Colour, r.Style.Highlight, r.Link)),
    ];
}
