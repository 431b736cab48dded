namespace Hawl.Core.Requests;

// Open requests whose last day is counted again, because a day was added to the calendars or taken back, or because the time of an
// authority changed. It goes on from its cursor whoever takes it up.
public sealed class Recount
{
    public long Id { get; private set; }

    public required RecountReason Reason { get; init; }

    // The days that changed lie between these two: a request counted over none of them keeps its date.
    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    // Null: those of all authorities.
    public long? AuthorityId { get; init; }

    public required DateTime OrderedAt { get; init; }

    // The last request that was looked at.
    public long Cursor { get; private set; }

    public int LookedAt { get; private set; }

    // Those whose last day is a later one now.
    public int Moved { get; private set; }

    // Those whose last day would be an earlier one, and which keep what they were told.
    public int Kept { get; private set; }

    public DateTime? FinishedAt { get; private set; }

    public void Passed(long cursor, int lookedAt, int moved, int kept) =>
        (Cursor, LookedAt, Moved, Kept) = (cursor, LookedAt + lookedAt, Moved + moved, Kept + kept);

    public void Finished(DateTime at) => FinishedAt = at;
}
