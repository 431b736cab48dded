using Hawl.Law.Words;

namespace Hawl.Law.Regimes;

/// <summary>Something that a requester can do when an answer is late, or does not give what was asked for.</summary>
/// <example><code>
/// { "id": "review", "name": { "en": "Require a review" }, "text": { "en": "The authority has to look at its decision again." },
///   "when": ["refused", "partial"], "whom": "authority", "clock": "foisa.s20", "letter": "review", "source": "s.20(1)" }
/// </code></example>
public sealed record Remedy
{
    /// <summary>A short id within the regime, such as <c>review</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What to do, as the words of a link: "Ask for an internal review".</summary>
    public required Wording Name { get; init; }

    /// <summary>What comes of it, and what to know before, in a sentence or two.</summary>
    public required Wording Text { get; init; }

    /// <summary>In which cases it is open; at least one.</summary>
    public required IReadOnlyList<RemedyCase> When { get; init; }

    /// <summary>To whom one turns.</summary>
    public required RemedyTo To { get; init; }

    /// <summary>The id of the clock that gives the time for it; null where there is no limit.</summary>
    public required string? Clock { get; init; }

    /// <summary>The id of the letter to start from; null where none is to be drafted.</summary>
    public required string? Letter { get; init; }

    /// <summary>Where it is laid down.</summary>
    public required Provenance Provenance { get; init; }
}
