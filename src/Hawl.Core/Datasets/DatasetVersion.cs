using System.Text.Json;

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

    // What it says beside its rows: its title, letter, questions and note, as a list in JSON. Null: it is not known any more.
    public string? Said { get; private set; }

    // By which words were taken out of it, or it was last found to hold none of them; null: it is not known.
    public string? Rules { get; private set; }

    // How often it was looked through for words that are to be taken out.
    public int Checks { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public DatasetLoss? Loss { get; private set; }

    public IEnumerable<string> Files => new[] { ZipHash, XlsxHash, RowsHash }.Where(h => h.Length > 0);

    public IReadOnlyList<string> Texts => Said is null ? [] : JsonSerializer.Deserialize<List<string>>(Said) ?? [];

    public void Says(IEnumerable<string> texts) => Said = JsonSerializer.Serialize(texts);

    // It holds no word that these rules take out.
    public void Checked(string rules)
    {
        Rules = rules;
        Checks++;
    }

    // For good.
    public void Withdraw(DatasetLoss loss, DateTime at)
    {
        (WithdrawnAt, Loss, Said) = (at, loss, null);
        ZipHash = XlsxHash = RowsHash = "";
    }
}
