using Hawl.Core;
using Hawl.Core.Answers;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Answers;

public sealed class TakeReadStepTests(TestStore store) : IClassFixture<TestStore>
{
    private const string Acknowledgement =
        "Thank you for your request for information, which we received today. We will respond within 20 working days.";

    private const string Refusal =
        "We are refusing your request under section 12 of the Freedom of Information Act 2000, as it would cost more than the limit "
        + "to comply with it.";

    private const string Answer = "The information you requested is set out below. The council holds 40 tonnes of grit.";

    [Fact]
    public async Task ReadReply_OfAnAcknowledgement_LetsTheRequestWaitOnWithoutAskingAnybody()
    {
        var request = await RepliedAsync(Acknowledgement);

        var (found, word) = await FindAsync(request);

        Assert.Equal((false, RequestStanding.Acknowledged), (found.NeedsClassification, Standing(found)));
        Assert.Equal((ActorKind.System, WhatCame.Acknowledged), (word?.ActorKind, StepData.Of(word?.Data)?.Came));
        Assert.InRange(StepData.Of(word?.Data)?.Read ?? 0, ReadAs.SureOfWaiting, 1);
    }

    [Fact]
    public async Task TakeReadStep_WhereTheOperatorLeavesStepsToPeople_OnlyOffersIt()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        var reply = await store.Some.ReplyAsync(request, Refusal);
        await store.DoAsync((ReadReply read) => read.ExecuteAsync(reply.Id, default));

        await store.DoAsync((IServiceProvider services) => ActivatorUtilities
            .CreateInstance<TakeReadStep>(services, services.GetRequiredService<HawlSettings>() with { TakeReadSteps = false })
            .ExecuteAsync(reply.Id, default));

        var (found, word) = await FindAsync(request);
        Assert.True(found.NeedsClassification);
        Assert.Null(word);
        Assert.Equal(WhatCame.Refused, (await SuggestionAsync(request))?.Came);
    }

    [Fact]
    public async Task ReadReply_OfASureRefusal_ClosesTheRequestAndItsClockOnTheReplysDay()
    {
        var request = await RepliedAsync(Refusal);

        var (found, word) = await FindAsync(request);

        Assert.Equal(
            (RequestProgress.Closed, RequestOutcome.Refused, false), (found.Progress, found.Outcome, found.NeedsClassification));
        Assert.Equal((found.LastReplyId, null), (word?.IncomingMessageId, word?.ReplacesId));
        var dates = await store.DoAsync((RequestDatesQuery query) => query.FindAsync(request.Id, StateOf(found), default));
        Assert.True(dates.IsReadByMachine);
        Assert.Equal(dates.LastReply, dates.Course.Response?.Ended);
    }

    [Fact]
    public async Task ReadReply_OfAnAnswer_LeavesItToItsRequester()
    {
        var request = await RepliedAsync(Answer);

        var (found, word) = await FindAsync(request);

        Assert.True(found.NeedsClassification);
        Assert.Null(word);
    }

    [Fact]
    public async Task ReadReply_Again_TakesTheStepOnce()
    {
        var request = await RepliedAsync(Refusal);
        var reply = (await FindAsync(request)).Request.LastReplyId ?? 0;

        await store.DoAsync((ReadReply read) => read.ExecuteAsync(reply, default));
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => TakeAsync(reply))));

        Assert.Single((await FindAsync(request)).Request.Events, e => e.Type is RequestEventType.Classified);
    }

    [Fact]
    public async Task ReadReply_OfWhatAPersonHasSpokenOf_LeavesTheirWord()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request, Refusal);
        await SayAsync(request, WhatCame.Unclear);

        await store.Some.JobsAsync();

        var (found, word) = await FindAsync(request);
        Assert.Equal((ActorKind.Requester, true), (word?.ActorKind, found.NeedsClassification));
    }

    [Fact]
    public async Task SayWhatCame_AfterTheMachine_ReplacesItsWordEvenIfItIsTheSame()
    {
        var request = await RepliedAsync(Refusal);

        await SayAsync(request, WhatCame.Refused);

        var (found, word) = await FindAsync(request);
        Assert.Equal((ActorKind.Requester, RequestOutcome.Refused), (word?.ActorKind, found.Outcome));
        Assert.Equal(2, found.Events.Count(e => e.Type is RequestEventType.Classified));
        var dates = await store.DoAsync((RequestDatesQuery query) => query.FindAsync(request.Id, StateOf(found), default));
        Assert.False(dates.IsReadByMachine);
    }

    [Fact]
    public async Task UndoSaying_OfTheMachinesWord_AsksThePersonAndTheMachineSaysItNoMore()
    {
        var request = await RepliedAsync(Refusal);
        await store.DoAsync((UndoSaying undo) => undo.ExecuteAsync(request.Id, Viewer.User(request.UserId), null, null, default));
        var reply = (await FindAsync(request)).Request.LastReplyId ?? 0;

        await TakeAsync(reply);

        var (found, _) = await FindAsync(request);
        Assert.Equal(
            (RequestProgress.AwaitingResponse, RequestOutcome.None, true), (found.Progress, found.Outcome, found.NeedsClassification));
        Assert.Equal(RequestEventType.ClassificationUndone, found.Events.MaxBy(e => e.Number)?.Type);
    }

    [Fact]
    public async Task UndoSaying_OfTheMachinesWordByAStranger_IsRefused()
    {
        var request = await RepliedAsync(Refusal);

        foreach (var stranger in new[] { Viewer.Anonymous, Viewer.User((await store.Some.UserAsync()).Id) })
        {
            var refused = await Assert.ThrowsAsync<RuleException>(
                () => store.DoAsync((UndoSaying undo) => undo.ExecuteAsync(request.Id, stranger, null, null, default)));
            Assert.Equal("request-not-yours", refused.Rule);
        }
    }

    [Fact]
    public async Task ReadReply_OfAnAcknowledgementBesideAnAnswerNobodyHasReadYet_TakesNoStep()
    {
        var request = await RepliedAsync(Answer);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await store.Some.ReplyAsync(request, Acknowledgement);

        await store.Some.JobsAsync();

        Assert.True((await FindAsync(request)).Request.NeedsClassification);
        var suggestion = await SuggestionAsync(request);
        Assert.Equal(WhatCame.Full, suggestion?.Came);
    }

    [Fact]
    public async Task ReadReply_AfterAnInternalReviewWasAskedFor_LeavesItsOutcomeToThePerson()
    {
        var request = await RepliedAsync(Refusal);
        var reply = (await FindAsync(request)).Request.LastReplyId;
        await store.DoAsync((SendFollowUp send) => send.ExecuteAsync(
            request.Id,
            new NewFollowUp(LetterKind.InternalReview, "Please review this.") { Key = Guid.NewGuid(), LastReplyId = reply },
            Viewer.User(request.UserId),
            default));
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request, Refusal);

        await store.Some.JobsAsync();

        var (found, _) = await FindAsync(request);
        Assert.Equal((RequestProgress.AwaitingInternalReview, true), (found.Progress, found.NeedsClassification));
    }

    [Fact]
    public async Task ReadReply_OfAnOldRequest_DoesNotMakeItYoung()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request, Acknowledgement);
        store.Clock.Advance(TimeSpan.FromDays(400));

        await store.Some.JobsAsync();

        var (found, word) = await FindAsync(request);
        Assert.Equal(found.Events.Single(e => e.Type is RequestEventType.ReplyReceived).At, found.LastEventAt);
        Assert.NotNull(word);
    }

    [Fact]
    public async Task Suggestion_OfAnAnswerWithAnAddress_IsRedactedAndNamesTheSentence()
    {
        var request = await RepliedAsync("We are refusing your request, which jo@ashcombe.example decided, under section 12 of the "
            + "Freedom of Information Act 2000.");
        await store.DoAsync((UndoSaying undo) => undo.ExecuteAsync(request.Id, Viewer.User(request.UserId), null, null, default));

        var suggestion = await SuggestionAsync(request);

        Assert.Equal((WhatCame.Refused, false), (suggestion?.Came, suggestion?.IsTaken));
        Assert.Equal(["s.12"], suggestion?.Grounds);
        Assert.Contains("We are refusing your request", suggestion?.Sentence, StringComparison.Ordinal);
        Assert.DoesNotContain("jo@", suggestion?.Sentence, StringComparison.Ordinal);
    }

    private static RequestState StateOf(Request r) =>
        new(r.Progress, r.Outcome, r.NeedsClassification, r.DeliveryProblem, r.LastReplyAt is not null, r.DueOn);

    private RequestStanding Standing(Request request) =>
        StateOf(request).Standing(DateOnly.FromDateTime(store.Clock.GetUtcNow().UtcDateTime));

    private async Task<Request> RepliedAsync(string text)
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request, text);
        await store.Some.JobsAsync();
        return request;
    }

    private async Task SayAsync(Request request, WhatCame came)
    {
        var (found, _) = await FindAsync(request);
        await store.DoAsync((SayWhatCame say) => say.ExecuteAsync(
            request.Id, new Saying(came, null, found.Version, found.LastReplyId), Viewer.User(request.UserId), default));
    }

    private Task TakeAsync(long reply) => store.DoAsync((TakeReadStep take) => take.ExecuteAsync(reply, default));

    private Task<Suggestion?> SuggestionAsync(Request request) => store.DoAsync(
        (SuggestionQuery suggestions) => suggestions.FindAsync(request.Id, Viewer.User(request.UserId), default));

    private async Task<(Request Request, RequestEvent? Word)> FindAsync(Request request)
    {
        var found = await store.ReadAsync(
            (HawlContext db) => db.Requests.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Id == request.Id));
        return (found, found.Events.Where(e => e.Type is RequestEventType.Classified).MaxBy(e => e.Number));
    }
}
