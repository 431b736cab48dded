namespace Hawl.Core.Statistics;

// To how many requests a ground has been named in a reply that anyone may read.
public sealed class CitationTally
{
    public required string RegimeId { get; init; }

    public required string Provision { get; init; }

    public required int Requests { get; set; }
}
