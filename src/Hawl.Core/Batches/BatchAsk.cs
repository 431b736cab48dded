using Hawl.Core.Accounts;

namespace Hawl.Core.Batches;

// Somebody who may not send batches asks to be allowed this one.
public sealed class BatchAsk
{
    public long Id { get; private set; }

    public long DraftId { get; private set; }

    public required BatchDraft Draft { get; init; }

    public required DateTime AskedAt { get; init; }

    // Why they ask, in their own words.
    public required string Words { get; init; }

    // How many authorities stood on the list.
    public required int Authorities { get; init; }

    public BatchAskState State { get; private set; }

    public DateTime? AnsweredAt { get; private set; }

    public long? AnsweredById { get; private set; }

    public User? AnsweredBy { get; init; }

    // What the person is told.
    public string? Reason { get; private set; }

    // Two administrators at once: the first answer holds.
    public long Version { get; private set; }

    public void Answer(BatchAskState state, long by, string? reason, DateTime at)
    {
        if (State is not BatchAskState.Waiting)
        {
            throw new RuleException("batch-ask-answered", "This was answered already, or taken back. Nothing was changed.");
        }

        (State, AnsweredAt, AnsweredById, Reason) = (state, at, by, reason);
        Version++;
    }

    public void TakeBack(DateTime at)
    {
        (State, AnsweredAt) = (BatchAskState.TakenBack, at);
        Version++;
    }
}
