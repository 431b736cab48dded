using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hawl.Core.Data;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// The rows of a table as they were at one moment, one line of JSON each, beside the memory: read as often as there are forms to write.
public sealed class KeptRows(Stream lines) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    private static readonly byte[] End = "\n"u8.ToArray();

    public Stream Lines => lines;

    public int Count { get; private init; }

    public static async Task<KeptRows> KeepAsync(IAsyncEnumerable<TableRow> rows, HawlSettings settings, CancellationToken cancellation)
    {
        var file = PassingFile.Create(settings);
        try
        {
            var count = 0;
            await foreach (var row in rows.WithCancellation(cancellation))
            {
                await file.WriteAsync(JsonSerializer.SerializeToUtf8Bytes(row, Json), cancellation);
                await file.WriteAsync(End, cancellation);
                count++;
            }

            return new KeptRows(file) { Count = count };
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    // From the first on; one reader at a time.
    public async IAsyncEnumerable<TableRow> ReadAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        lines.Position = 0;
        using var text = new StreamReader(lines, leaveOpen: true);
        while (await text.ReadLineAsync(cancellation) is { } line)
        {
            yield return JsonSerializer.Deserialize<TableRow>(line, Json) ?? throw new InvalidDataException("A kept row is empty.");
        }
    }

    public ValueTask DisposeAsync() => lines.DisposeAsync();
}
