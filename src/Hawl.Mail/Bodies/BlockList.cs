using System.Text;

namespace Hawl.Mail.Bodies;

/// <summary>Collects blocks and writes the text they point into.</summary>
internal sealed class BlockList
{
    private readonly List<Block> blocks = [];
    private readonly List<Added> added = [];
    private readonly StringBuilder text = new();
    private int blanks;
    private string? quoteMark;

    public string Part { get; set; } = "";

    public IReadOnlyList<Block> Blocks => blocks;

    public bool IsEmpty => blocks.Count == 0;

    public string Text => text.ToString();

    /// <summary>Notes a white line before the next block.</summary>
    public void Blank() => blanks++;

    /// <summary>Notes that the next block is parted from the one before.</summary>
    public void Gap() => blanks = Math.Max(blanks, 1);

    /// <summary>Marks the next block as the beginning of a quotation.</summary>
    public void Mark(string mark) => quoteMark ??= mark;

    /// <summary>Takes back a mark that no block has received.</summary>
    public void Unmark() => quoteMark = null;

    public void Add(Block block)
    {
        var isFirst = blocks.Count == 0;
        text.Append('\n', isFirst ? 0 : blanks + 1);
        var start = text.Length;
        foreach (var run in block.Runs)
        {
            text.Append(run.Text);
        }

        added.Add(new Added(block, blanks, quoteMark));
        blocks.Add(block with
        {
            Start = start,
            Length = text.Length - start,
            AfterBlank = blanks > 0 && !isFirst,
            QuoteMark = quoteMark,
            Part = Part,
            Cells = [.. block.Cells.Select(c => c with { Start = c.Start + start })],
        });
        blanks = 0;
        quoteMark = null;
    }

    /// <summary>Adds what was collected elsewhere, as if it were written here.</summary>
    public void Append(BlockList other)
    {
        foreach (var (block, before, mark) in other.added)
        {
            blanks = Math.Max(blanks, before);
            quoteMark ??= mark;
            Add(block);
        }

        blanks = Math.Max(blanks, other.blanks);
    }

    /// <summary>A block as it was added, the white lines before it, the mark it received.</summary>
    private readonly record struct Added(Block Block, int Blanks, string? Mark);
}
