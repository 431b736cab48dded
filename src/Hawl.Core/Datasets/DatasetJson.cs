using System.Text.Encodings.Web;
using System.Text.Json;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// The cited table as one JSON object, written row by row.
public static class DatasetJson
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static async Task WriteAsync(
        IReadOnlyList<ShownBatch.Question> questions, IAsyncEnumerable<TableRow> rows, Stream to, CancellationToken cancellation)
    {
        await to.WriteAsync("{\"questions\":"u8.ToArray(), cancellation);
        await JsonSerializer.SerializeAsync(to, questions.Select(q => new { q.Key, Text = q.Whole }), Json, cancellation);
        await to.WriteAsync(",\"rows\":["u8.ToArray(), cancellation);
        var isFirst = true;
        await foreach (var row in rows.WithCancellation(cancellation))
        {
            if (!isFirst)
            {
                await to.WriteAsync(","u8.ToArray(), cancellation);
            }

            isFirst = false;
            await JsonSerializer.SerializeAsync(to, RowOf(row), Json, cancellation);
        }

        await to.WriteAsync("]}\n"u8.ToArray(), cancellation);
    }

    private static object RowOf(TableRow row) => new
    {
        row.Authority,
        request = row.RequestId,
        progress = row.State is { } state ? Words.Of(state.Progress) : null,
        outcome = row.State is { } came ? Words.Of(came.Outcome) : null,
        cells = row.Cells.ToDictionary(c => c.Key, c => CellOf(c.Value)),
    };

    private static object CellOf(TableCell cell) => new
    {
        type = Words.Of(cell.Type),
        cell.Value,
        cell.RefersTo,
        cell.Grounds,
        evidence = cell.Evidence is { } proof
            ? new { proof.Message, proof.Part, proof.Page, proof.Cell, proof.Text, proof.Start, proof.End }
            : null,
        by = cell.ByPerson ? "person" : "machine",
        cell.Confidence,
    };
}
