namespace Hawl.Core.Datasets;

// The answers to a batch as they were when somebody gave them out: numbered, and never changed. What it holds is kept as files; when
// something of it may no longer be seen, they go, and the version says so.
public sealed class DatasetVersion
{
    public long Id { get; private set; }

    public required long BatchId { get; init; }

    // 1, 2, 3 … within the batch.
    public required int Number { get; init; }

    public required DateTime PublishedAt { get; init; }

    // Who gave it out; null: the site, in place of a version that was withdrawn.
    public long? PersonId { get; init; }

    // What is new, in the words of whoever gave it out.
    public string? Note { get; init; }

    // The version it takes the place of.
    public int? Corrects { get; init; }

    public required string Language { get; init; }

    public required int Authorities { get; init; }

    public required int Answers { get; init; }

    public required string ZipHash { get; set; }

    public required long ZipSize { get; init; }

    public required string XlsxHash { get; set; }

    public required long XlsxSize { get; init; }

    // Its rows, by which it is compared with others; never served.
    public required string RowsHash { get; set; }

    public DateTime? WithdrawnAt { get; private set; }

    public DatasetLoss? Loss { get; private set; }

    public IEnumerable<string> Files => new[] { ZipHash, XlsxHash, RowsHash }.Where(h => h.Length > 0);

    // For good.
    public void Withdraw(DatasetLoss loss, DateTime at)
    {
        (WithdrawnAt, Loss) = (at, loss);
        ZipHash = XlsxHash = RowsHash = "";
    }
}
