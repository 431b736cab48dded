using System.Runtime.CompilerServices;
using Hawl.Core.Data;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// What one version has otherwise than another, read from both at once: their rows are in the batch's order.
public sealed class DatasetDifferences(FileStore files)
{
    // The version to compare one with: the last before it whose rows may be read.
    public static ShownVersion? Before(IReadOnlyList<ShownVersion> versions, int number) =>
        versions.Where(v => v.IsServed && v.Number < number).MaxBy(v => v.Number);

    public async IAsyncEnumerable<DatasetChange> FindAsync(
        ShownVersion before, ShownVersion after, [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var old = new KeptRows(files.Open(before.RowsHash));
        await using var fresh = new KeptRows(files.Open(after.RowsHash));
        await foreach (var change in FindAsync(old.ReadAsync(cancellation), fresh.ReadAsync(cancellation)))
        {
            yield return change;
        }
    }

    public static async IAsyncEnumerable<DatasetChange> FindAsync(IAsyncEnumerable<TableRow> before, IAsyncEnumerable<TableRow> after)
    {
        await using var old = before.GetAsyncEnumerator();
        await using var fresh = after.GetAsyncEnumerator();
        var (was, now) = (await NextAsync(old), await NextAsync(fresh));
        while (was is not null || now is not null)
        {
            var position = Math.Min(was?.Position ?? int.MaxValue, now?.Position ?? int.MaxValue);
            var (left, right) = (was?.Position == position ? was : null, now?.Position == position ? now : null);
            foreach (var change in Between(left, right))
            {
                yield return change;
            }

            was = left is null ? was : await NextAsync(old);
            now = right is null ? now : await NextAsync(fresh);
        }
    }

    private static IEnumerable<DatasetChange> Between(TableRow? before, TableRow? after)
    {
        if ((after ?? before) is not { } row)
        {
            yield break;
        }

        var (old, fresh) = (CellsOf(before), CellsOf(after));
        foreach (var question in old.Keys.Union(fresh.Keys))
        {
            var (was, now) = (old.GetValueOrDefault(question), fresh.GetValueOrDefault(question));
            if ((was?.Type, was?.Value, was?.Grounds, was?.RefersTo) != (now?.Type, now?.Value, now?.Grounds, now?.RefersTo))
            {
                yield return new DatasetChange(row.Authority, row.AuthoritySlug, question, was, now);
            }
        }
    }

    private static IReadOnlyDictionary<string, TableCell> CellsOf(TableRow? row) => row?.Cells ?? new Dictionary<string, TableCell>();

    private static async ValueTask<TableRow?> NextAsync(IAsyncEnumerator<TableRow> rows) =>
        await rows.MoveNextAsync() ? rows.Current : null;
}
