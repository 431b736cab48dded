namespace Hawl.Core.Documents;

// A text on its way, within what is read of one file.
internal sealed class DocumentDraft
{
    private const int MostCharacters = 8_000_000;
    private const int MostBlocks = 200_000;

    private readonly List<DocumentPart> parts = [];
    private List<DocumentBlock> blocks = [];
    private int characters;
    private int count;
    private bool isCut;
    private bool isFull;

    public DocumentHidden Hidden { get; } = new();

    public bool IsFull => isFull;

    public void Begin(int? page, string? sheet)
    {
        blocks = [];
        parts.Add(new DocumentPart(page, sheet, blocks));
    }

    public void Add(DocumentBlock block)
    {
        characters += block.Text().Length;
        count++;
        if (characters > MostCharacters || count > MostBlocks)
        {
            isFull = isCut = true;
        }
        else if (!isFull)
        {
            blocks.Add(block);
        }
    }

    // Notes that something was left out.
    public void Cut() => isCut = true;

    public DocumentText Finish() => parts.TrueForAll(p => p.Blocks.All(b => string.IsNullOrWhiteSpace(b.Text())))
        ? DocumentText.Failed(DocumentFault.NoText) with { Hidden = Hidden }
        : new DocumentText { Parts = parts, Hidden = Hidden, IsCut = isCut };
}
