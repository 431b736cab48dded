using Hawl.Core.Correspondence;

namespace Hawl.Core.Requests;

// Whose turn it is: what people say of what came, and what they write and take back.
public sealed partial class Request
{
    // For so long nobody but the requester says what a reply was.
    private const int DaysOfTheRequester = 21;

    // Said once more of the same reply, it is as if the first had not been said; what was written since stays written.
    public RequestEvent Classified(WhatCame came, Actor by, string? reason, Moment moment, RequestEvent? earlier = null) =>
        Classified(new StepData { Came = came }, by, reason, moment, earlier);

    // Read in the reply and taken as said, until a person says otherwise.
    public RequestEvent ClassifiedByMachine(WhatCame came, double confidence, Moment moment) =>
        Classified(new StepData { Came = came, Read = confidence }, Actor.System, null, moment, null);

    public RequestEvent ClassificationUndone(RequestEvent earlier, Actor by, string? reason, Moment moment)
    {
        GoBack(StepData.Of(earlier.Data));
        return Record(
            RequestEventType.ClassificationUndone, by, moment, reason, incoming: earlier.IncomingMessageId, replaces: earlier.Id);
    }

    public RequestEvent FollowUpWritten(OutgoingMessage letter, Actor by, Moment moment)
    {
        var before = Now();
        Progress = RequestSteps.Next(Progress, RequestSteps.Of(letter.Kind));
        var data = new StepData { Letter = letter.Kind, Before = before, After = Progress };
        return Record(RequestEventType.FollowUpWritten, by, moment, outgoing: letter.Id, data: data.ToString());
    }

    // A letter that has not left is taken back: it never was, and what was done since holds.
    public void FollowUpUnwritten(RequestEvent written)
    {
        if (StepData.Of(written.Data) is { Before: { } before } step && step.After == Progress)
        {
            Progress = before.Progress;
        }

        EventCount -= written.Number == EventCount ? 1 : 0;
        LastEventAt = Events.Where(e => e != written && e.IsActivity).Max(e => e.At);
        Version++;
    }

    // What came by post or telephone: kept by who received it.
    public RequestEvent ReplyRecorded(IncomingMessage message, Actor by, Moment moment)
    {
        Awaits(message.Id, message.ReceivedAt, moment.On);
        return Record(RequestEventType.ReplyReceived, by, moment, incoming: message.Id);
    }

    public RequestEvent HeldMailAccepted(long? messageId, Actor by, string? reason, Moment moment) =>
        Record(RequestEventType.HeldMailAccepted, by, moment, reason, incoming: messageId);

    public RequestEvent WasWithdrawn(Actor by, string? reason, Moment moment)
    {
        var data = new StepData { Before = Now(), After = RequestProgress.Withdrawn };
        (Progress, NeedsClassification, OthersFrom) = (RequestSteps.Next(Progress, RequestStep.Withdraw), false, null);
        return Record(RequestEventType.Withdrawn, by, moment, reason, data: data.ToString());
    }

    public RequestEvent WithdrawalTakenBack(RequestEvent withdrawal, Actor by, string? reason, Moment moment)
    {
        var back = RequestSteps.Next(Progress, RequestStep.TakeBack);
        GoBack(StepData.Of(withdrawal.Data));
        Progress = Progress is RequestProgress.Withdrawn ? back : Progress;
        NeedsClassification |= LastReplyAt > withdrawal.At;
        return Record(RequestEventType.WithdrawalTakenBack, by, moment, reason, replaces: withdrawal.Id);
    }

    private RequestEvent Classified(StepData word, Actor by, string? reason, Moment moment, RequestEvent? earlier)
    {
        var came = word.Came ?? WhatCame.Unclear;
        var said = earlier is null ? null : StepData.Of(earlier.Data);
        var isOvertaken = GoBack(said);
        var next = RequestSteps.Next(Progress, CameOf.Step(came));
        var before = Now();
        Progress = isOvertaken ? Progress : next;
        Outcome = CameOf.Outcome(came) ?? Outcome;
        NeedsClassification = came is WhatCame.Unclear;
        OthersFrom = NeedsClassification ? moment.On : null;
        ByPost |= came is WhatCame.ByPost;
        DeliveryProblem |= came is WhatCame.Undelivered;
        var data = word with { Outcome = CameOf.Outcome(came), Before = before, After = Progress };
        return Record(
            RequestEventType.Classified, by, moment, reason, incoming: LastReplyId, data: data.ToString(), replaces: earlier?.Id);
    }

    private void Awaits(long messageId, DateTime receivedAt, DateOnly on)
    {
        NeedsClassification = Progress is not RequestProgress.Withdrawn;
        OthersFrom = NeedsClassification ? OthersFrom ?? on.AddDays(DaysOfTheRequester) : null;
        LastReplyId = messageId;
        LastReplyAt = LastReplyAt > receivedAt ? LastReplyAt : receivedAt;
    }

    private RequestBefore Now() => new(Progress, Outcome)
    {
        NeedsClassification = NeedsClassification,
        OthersFrom = OthersFrom,
        DeliveryProblem = DeliveryProblem,
        ByPost = ByPost,
    };

    // To where it stood before a step. True: a later step has been made from there, which holds.
    private bool GoBack(StepData? step)
    {
        if (step is not { Before: { } before })
        {
            return false;
        }

        var isOvertaken = step.After != Progress;
        Progress = isOvertaken ? Progress : before.Progress;
        (Outcome, NeedsClassification, OthersFrom) = (before.Outcome, before.NeedsClassification, before.OthersFrom);
        DeliveryProblem = step.Came is WhatCame.Undelivered ? before.DeliveryProblem : DeliveryProblem;
        ByPost = step.Came is WhatCame.ByPost ? before.ByPost : ByPost;
        return isOvertaken;
    }
}
