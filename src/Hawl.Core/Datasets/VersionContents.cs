using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// How many answers rows have, and of which requests and messages they hold something.
internal sealed class VersionContents
{
    private readonly List<(long Request, long Message, bool File)> held = [];

    public int Answers { get; private set; }

    public static async Task<VersionContents> ReadAsync(KeptRows rows, CancellationToken cancellation)
    {
        var contents = new VersionContents();
        await foreach (var row in rows.ReadAsync(cancellation))
        {
            contents.Add(row);
        }

        return contents;
    }

    public IEnumerable<DatasetHolding> HeldBy(long version) => held.Select(h => new DatasetHolding
    {
        VersionId = version,
        RequestId = h.Request,
        MessageId = h.Message,
        HoldsFile = h.File,
    });

    private void Add(TableRow row)
    {
        Answers += row.Cells.Count;
        if (row.RequestId is { } request)
        {
            held.Add((request, 0, false));
            held.AddRange(row.Cells.Values.Where(c => c.Message is not null).GroupBy(c => c.Message ?? 0)
                .Select(g => (request, g.Key, g.Any(c => c.Evidence is { Part: not null }))));
        }
    }
}
