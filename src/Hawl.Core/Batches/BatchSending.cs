namespace Hawl.Core.Batches;

// How far the sending of a batch has come, and what was done with it, oldest first.
public sealed record BatchSending
{
    public required long Id { get; init; }

    // Of whoever looks; otherwise they look after the site.
    public required bool IsOwn { get; init; }

    public required string Title { get; init; }

    public required BatchState State { get; init; }

    // The authorities the letter is meant for.
    public required int All { get; init; }

    // Letters that have left, or were refused at once.
    public required int Sent { get; init; }

    // Of these, the ones that could not be delivered.
    public required int Failed { get; init; }

    // Authorities that could not be asked any more when their turn came.
    public required int LeftOut { get; init; }

    public required IReadOnlyList<Step> Steps { get; init; }

    // What has not left, and would if nothing stopped it.
    public int Remaining => All - LeftOut - Sent;

    public bool IsUnderWay => Remaining > 0 && State is not BatchState.Stopped;

    public TimeSpan TimeLeft => BatchPace.Duration(Remaining);

    // Yours: done by the owner, who is looking.
    public sealed record Step(BatchEventType Type, DateTime At, bool IsYours);
}
