
namespace Hawl.Core.Datasets;

// The answers to a batch as one thing to give away: what it is, and its rows.
public sealed record Dataset(DatasetFacts Facts, KeptRows Rows) : IAsyncDisposable
{
    public DatasetWords Words => DatasetWords.In(Facts.Language);

    public ValueTask DisposeAsync() => Rows.DisposeAsync();
}
