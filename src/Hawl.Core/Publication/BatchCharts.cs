namespace Hawl.Core.Publication;

// What is drawn of a batch.
public sealed record BatchCharts
{
    // Letters that have left, and those of them of which no mail server said that they did not arrive.
    public required int Sent { get; init; }

    public required int Delivered { get; init; }

    // Authorities heard of at all, if only by an acknowledgement.
    public required int Heard { get; init; }

    // Replies that are not automatic by the week they came in, from the first letter on; the day is its Monday.
    public required IReadOnlyList<Week> Replies { get; init; }

    // In how many weeks the first answer came; the last counts all that took longer.
    public required IReadOnlyList<Time> Times { get; init; }

    // What replies rely on, by the number of requests; the most used first.
    public required IReadOnlyList<Ground> Grounds { get; init; }

    public sealed record Week(DateOnly Monday, int Count);

    public sealed record Time(int Weeks, int Count);

    public sealed record Ground(string Act, string Ref, int Requests);
}
