using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hawl.Core.Correspondence;

// A passage of a message as its page shows it: open, or folded with the reason. Kept as JSON beside the text it was read from.
public sealed record StoredPassage(string Kind, string? Why, IReadOnlyList<StoredPassage.Block> Blocks)
{
    public const string Visible = "visible";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public bool IsFolded => Kind != Visible;

    public static string Write(IReadOnlyList<StoredPassage> passages) => JsonSerializer.Serialize(passages, Json);

    public static IReadOnlyList<StoredPassage> Read(string json) => JsonSerializer.Deserialize<List<StoredPassage>>(json, Json) ?? [];

    // Kind: line, paragraph, heading, list-item, table-row, preformatted, rule.
    public sealed record Block(
        string Kind, IReadOnlyList<Run>? Runs, int Level, int QuoteDepth, bool AfterBlank, IReadOnlyList<Cell>? Cells)
    {
        // Where the block's text begins in the message's text, in UTF-16 units.
        public int Start { get; init; }
    }

    public sealed record Cell(IReadOnlyList<Run> Runs, bool IsHeader);

    // Colour and highlight as the officer set them, such as #ff0000: kept, since answers are given "in red".
    public sealed record Run(string Text, bool Bold, bool Italic, bool Struck, string? Colour, string? Highlight, string? Link)
    {
        // The words that prove an answer: set while a page is made, never kept.
        public bool IsProof { get; init; }
    }
}
