using Hawl.Core.Correspondence;

namespace Hawl.Core.Statistics;

// How far a version of the search for citations has come with the messages that were there before it.
public sealed class CitationSearch : IOldMailPlace
{
    public required int Version { get; init; }

    // Every message up to this one has been searched by it.
    public required long LastId { get; set; }

    public DateTime? FinishedAt { get; set; }
}
