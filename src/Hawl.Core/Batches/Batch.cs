using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Core.Requests;

namespace Hawl.Core.Batches;

// One letter to many authorities.
public sealed class Batch
{
    // Queued when the last of its requests was made.
    public const string MadeJobKind = "batch-made";

    public long Id { get; private set; }

    public long UserId { get; private set; }

    public required User User { get; init; }

    public required string Title { get; set; }

    // With the placeholder for the authority's name still in it.
    public required string Letter { get; init; }

    public required string Language { get; init; }

    // The law for all of them; null: each authority's own.
    public string? RegimeId { get; init; }

    public required DateTime CreatedAt { get; init; }

    // When the last of its requests was made.
    public DateTime? MadeAt { get; private set; }

    public BatchState State { get; private set; }

    // Whether people say what every reply means, also where the machine is sure.
    public bool LeavesStepsToPeople { get; set; }

    // What tells two apart who pause or stop it at once.
    public long Version { get; private set; }

    public Visibility Visibility { get; init; } = new();

    public List<BatchAuthority> Authorities { get; init; } = [];

    public List<BatchQuestion> Questions { get; init; } = [];

    public List<BatchEvent> Events { get; init; } = [];

    public void Prepared(Actor by) => Record(BatchEventType.Prepared, by, CreatedAt);

    // Each of these is true when it changes something: a button pressed twice does it once.
    public bool Pause(Actor by, DateTime at) => Turn(BatchState.Sending, BatchState.Paused, BatchEventType.Paused, by, at);

    public bool Resume(Actor by, DateTime at) => Turn(BatchState.Paused, BatchState.Sending, BatchEventType.Resumed, by, at);

    // For good.
    public bool Stop(Actor by, DateTime at)
    {
        if (State is BatchState.Stopped)
        {
            return false;
        }

        State = BatchState.Stopped;
        Record(BatchEventType.Stopped, by, at);
        return true;
    }

    public void AllMade(DateTime at)
    {
        if (MadeAt is null)
        {
            MadeAt = at;
            Record(BatchEventType.AllMade, Actor.System, at);
        }
    }

    private bool Turn(BatchState from, BatchState to, BatchEventType type, Actor by, DateTime at)
    {
        if (State != from)
        {
            return false;
        }

        State = to;
        Record(type, by, at);
        return true;
    }

    // With its events at hand.
    private void Record(BatchEventType type, Actor by, DateTime at)
    {
        Version++;
        Events.Add(new BatchEvent { Number = Events.Count + 1, Type = type, At = at, ActorKind = by.Kind, ActorId = by.Id });
    }
}
