using Hawl.Core.Requests.Checks;

namespace Hawl.Core.Batches;

// What sending a batch would mean, before it is sent.
public sealed record BatchForecast
{
    public required int Asked { get; init; }

    // The most asked under first.
    public required IReadOnlyList<UnderLaw> Laws { get; init; }

    public required IReadOnlyList<BatchReach.Missed> NotAsked { get; init; }

    // Requests to these authorities that wait for an answer and have a title like this one's.
    public required IReadOnlyList<Open> OpenRequests { get; init; }

    // Requests of one's own to these authorities that wait for an answer, whatever they are about.
    public required int OwnWaiting { get; init; }

    // What there is to think about in the letter, as for a single one.
    public required IReadOnlyList<Finding> Findings { get; init; }

    public IEnumerable<Finding> Warnings => Findings.Where(f => !f.Stops);

    // If all left today. Null where no law sets a limit.
    public required DateOnly? FirstDue { get; init; }

    public required DateOnly? LastDue { get; init; }

    public required TimeSpan Sending { get; init; }

    public required IReadOnlyList<Sample> Samples { get; init; }

    public sealed record UnderLaw(string RegimeId, int Authorities);

    public sealed record Open(string Slug, string Title, long AuthorityId, string Authority, bool IsOwn);

    // A letter as it will leave; where its own addresses will stand there are dots.
    public sealed record Sample(string Authority, string To, string Subject, string Text);
}
