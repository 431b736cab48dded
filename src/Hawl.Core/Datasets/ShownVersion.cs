namespace Hawl.Core.Datasets;

// A version as everyone may see it. Without a word of what it held once it is withdrawn.
public sealed record ShownVersion
{
    public required int Number { get; init; }

    public required DateTime PublishedAt { get; init; }

    public string? Note { get; init; }

    public int? Corrects { get; init; }

    public required int Authorities { get; init; }

    public required int Answers { get; init; }

    public required long ZipSize { get; init; }

    public required long XlsxSize { get; init; }

    public required string ZipHash { get; init; }

    public required string XlsxHash { get; init; }

    internal string RowsHash { get; init; } = "";

    // Why it was withdrawn; null: it stands.
    public DatasetLoss? Loss { get; init; }

    public bool Stands => Loss is null;

    // It was looked through for every word that is taken out now.
    public required bool IsChecked { get; init; }

    // Its files are given out.
    public bool IsServed => Stands && IsChecked;
}
