using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Hawl.Core.Documents;

// A text as lines of JSON: what the child says to its parent, and what is kept of a file. The last line says that it is whole.
public static class DocumentLines
{
    private const int Deepest = 16;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        MaxDepth = Deepest,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static async Task WriteAsync(DocumentText text, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(text);
        foreach (var part in text.Parts)
        {
            await WriteAsync(new Line { Part = new Head(part.Page, part.Sheet) }, output);
            foreach (var block in part.Blocks)
            {
                await WriteAsync(new Line { Block = block }, output);
            }
        }

        await WriteAsync(new Line { End = new Foot(text.Fault, text.Hidden, text.IsCut) }, output);
    }

    // Null: it is not whole, or is something else.
    public static async Task<DocumentText?> ReadAsync(TextReader input, CancellationToken cancellation)
    {
        var parts = new List<DocumentPart>();
        var blocks = new List<DocumentBlock>();
        try
        {
            while (await input.ReadLineAsync(cancellation) is { } written)
            {
                var line = JsonSerializer.Deserialize<Line>(written, Json);
                if (line?.End is { } end)
                {
                    return new DocumentText { Fault = end.Fault, Parts = parts, Hidden = end.Hidden ?? new(), IsCut = end.IsCut };
                }

                if (line?.Part is { } part)
                {
                    blocks = [];
                    parts.Add(new DocumentPart(part.Page, part.Sheet, blocks));
                }
                else if (line?.Block is { } block)
                {
                    blocks.Add(block);
                }
            }
        }
        catch (JsonException)
        {
            return null;
        }

        return null;
    }

    private static Task WriteAsync(Line line, TextWriter output) => output.WriteLineAsync(JsonSerializer.Serialize(line, Json));

    private sealed record Line
    {
        public Head? Part { get; init; }

        public DocumentBlock? Block { get; init; }

        public Foot? End { get; init; }
    }

    private sealed record Head(int? Page, string? Sheet);

    private sealed record Foot(DocumentFault? Fault, DocumentHidden? Hidden, bool IsCut);
}
