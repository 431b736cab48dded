namespace Hawl.Core.Datasets;

// A version that is wanted, after the last one there is.
public sealed record NewVersion(long BatchId, string Language, int After)
{
    public long? PersonId { get; init; }

    public string? Note { get; init; }

    public int? Corrects { get; init; }
}
