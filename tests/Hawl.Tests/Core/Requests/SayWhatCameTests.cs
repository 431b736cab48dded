using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Requests;

public sealed class SayWhatCameTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithTheRequestersWord_MovesTheRequestAndSaysWhoAndWhy()
    {
        var request = await RepliedAsync();

        await SayAsync(request, WhatCame.Question, reason: "  They ask which winter I mean.  ");

        var found = await FindAsync(request);
        var said = found.Events.MaxBy(e => e.Number);
        Assert.Equal((RequestProgress.AwaitingClarification, RequestOutcome.None, false),
            (found.Progress, found.Outcome, found.NeedsClassification));
        Assert.Equal((RequestEventType.Classified, ActorKind.Requester, request.UserId), (said?.Type, said?.ActorKind, said?.ActorId));
        Assert.Equal(("They ask which winter I mean.", found.LastReplyId), (said?.Reason, said?.IncomingMessageId));
    }

    [Theory]
    [InlineData(WhatCame.Undelivered, true, false, false)]
    [InlineData(WhatCame.ByPost, false, true, false)]
    [InlineData(WhatCame.Unclear, false, false, true)]
    [InlineData(WhatCame.Longer, false, false, false)]
    public async Task ExecuteAsync_WithWhatSettlesNothing_SetsTheFlagsAndWaitsOn(WhatCame came, bool problem, bool post, bool needs)
    {
        var request = await RepliedAsync();

        await SayAsync(request, came);

        var found = await FindAsync(request);
        Assert.Equal((RequestProgress.AwaitingResponse, RequestOutcome.None), (found.Progress, found.Outcome));
        Assert.Equal((problem, post, needs), (found.DeliveryProblem, found.ByPost, found.NeedsClassification));
    }

    [Fact]
    public async Task ExecuteAsync_OfTheSameReplyAgain_ReplacesWhatWasSaid()
    {
        var request = await RepliedAsync();
        await SayAsync(request, WhatCame.Undelivered);

        await SayAsync(request, WhatCame.Refused);

        var found = await FindAsync(request);
        var sayings = found.Events.Where(e => e.Type is RequestEventType.Classified).OrderBy(e => e.Number).ToList();
        Assert.Equal((RequestProgress.Closed, RequestOutcome.Refused, false), (found.Progress, found.Outcome, found.DeliveryProblem));
        Assert.Equal([null, sayings[0].Id], sayings.Select(e => e.ReplacesId));
    }

    [Fact]
    public async Task ExecuteAsync_OfANewerReplyThatSettlesNothing_KeepsTheOutcome()
    {
        var request = await RepliedAsync();
        await SayAsync(request, WhatCame.Partial);
        store.Clock.Advance(TimeSpan.FromHours(1));
        await store.Some.ReplyAsync(request, "Thank you for your kind letter.");

        await SayAsync(request, WhatCame.Acknowledged);

        var found = await FindAsync(request);
        Assert.Equal((RequestProgress.Closed, RequestOutcome.Partial, false), (found.Progress, found.Outcome, found.NeedsClassification));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheSameFormTwice_IsDoneOnce()
    {
        var request = await RepliedAsync();
        var saying = await SayingAsync(request, WhatCame.NotHeld);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => ExecuteAsync(request, saying, Viewer.User(request.UserId)))));
        await ExecuteAsync(request, saying, Viewer.User(request.UserId));

        Assert.Single((await FindAsync(request)).Events, e => e.Type is RequestEventType.Classified);
    }

    [Fact]
    public async Task ExecuteAsync_AfterANewerReply_IsRefusedAndChangesNothing()
    {
        var request = await RepliedAsync();
        var saying = await SayingAsync(request, WhatCame.Full);
        await store.Some.ReplyAsync(request, "We were wrong: here is more.");

        var refused = await Assert.ThrowsAsync<RuleException>(() => ExecuteAsync(request, saying, Viewer.User(request.UserId)));

        Assert.Equal(RequestRights.Stale, refused.Rule);
        Assert.Equal(RequestOutcome.None, (await FindAsync(request)).Outcome);
    }

    [Fact]
    public async Task ExecuteAsync_ByTwoWhoSayDifferentThings_KeepsOneAndTellsTheOther()
    {
        var request = await RepliedAsync();
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        var (full, refused) = (await SayingAsync(request, WhatCame.Full), await SayingAsync(request, WhatCame.Refused));

        await ExecuteAsync(request, full, Viewer.User(request.UserId));
        var problem = await Assert.ThrowsAsync<RuleException>(() => ExecuteAsync(request, refused, new Viewer(moderator.Id, true, false)));

        Assert.Equal(RequestRights.Stale, problem.Rule);
        Assert.Equal(RequestOutcome.Full, (await FindAsync(request)).Outcome);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(21, true)]
    public async Task ExecuteAsync_ByAnotherPerson_IsAllowedAfterThreeWeeks(int days, bool allowed)
    {
        var request = await RepliedAsync();
        var other = await store.Some.UserAsync();
        store.Clock.Advance(TimeSpan.FromDays(days));

        var problem = await Record.ExceptionAsync(() => SayAsync(request, WhatCame.Full, other));

        Assert.Equal(allowed ? null : "request-not-yours", (problem as RuleException)?.Rule);
        var said = (await FindAsync(request)).Events.Where(e => e.Type is RequestEventType.Classified).ToList();
        Assert.Equal(allowed ? [(ActorKind.Member, other.Id)] : [], said.Select(e => (e.ActorKind, e.ActorId ?? 0)));
    }

    [Fact]
    public async Task ExecuteAsync_ByAnotherOnceTheRequesterCannotTell_IsAllowedAtOnce()
    {
        var request = await RepliedAsync();
        await SayAsync(request, WhatCame.Unclear);

        await SayAsync(request, WhatCame.Refused, await store.Some.UserAsync());

        Assert.Equal(RequestOutcome.Refused, (await FindAsync(request)).Outcome);
    }

    [Fact]
    public async Task UndoSaying_OfWhatWasSaid_PutsTheRequestBackAndKeepsBothInItsHistory()
    {
        var request = await RepliedAsync();
        await SayAsync(request, WhatCame.Refused);

        await UndoAsync(request, Viewer.User(request.UserId));
        await UndoAsync(request, Viewer.User(request.UserId));

        var found = await FindAsync(request);
        var (said, undone) = (found.Events.Single(e => e.Type is RequestEventType.Classified), found.Events.MaxBy(e => e.Number));
        Assert.Equal((RequestProgress.AwaitingResponse, RequestOutcome.None, true),
            (found.Progress, found.Outcome, found.NeedsClassification));
        Assert.Equal((RequestEventType.ClassificationUndone, said.Id), (undone?.Type, undone?.ReplacesId));
    }

    [Fact]
    public async Task UndoSaying_BySomebodyWhoDidNotSayIt_IsRefused()
    {
        var (request, other) = (await RepliedAsync(), await store.Some.UserAsync());
        await SayAsync(request, WhatCame.Refused);

        var refused = await Assert.ThrowsAsync<RuleException>(() => UndoAsync(request, Viewer.User(other.Id)));

        Assert.Equal("request-not-yours", refused.Rule);
    }

    [Fact]
    public async Task TakeBackWithdrawal_OfARequestThatWaitedForItsRequester_PutsItBackThere()
    {
        var request = await RepliedAsync();
        await SayAsync(request, WhatCame.Question);
        await store.DoAsync((WithdrawRequest withdraw) =>
            withdraw.ExecuteAsync(request.Id, Actor.Requester(request.UserId), null, null, default));

        await store.DoAsync((TakeBackWithdrawal back) =>
            back.ExecuteAsync(request.Id, Actor.Requester(request.UserId), "I do", null, default));

        var found = await FindAsync(request);
        Assert.Equal(RequestProgress.AwaitingClarification, found.Progress);
        Assert.Equal((RequestEventType.WithdrawalTakenBack, "I do"),
            (found.Events.MaxBy(e => e.Number)?.Type, found.Events.MaxBy(e => e.Number)?.Reason));
    }

    private async Task<Request> RepliedAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request);
        return request;
    }

    private async Task SayAsync(Request request, WhatCame came, User? by = null, string? reason = null) =>
        await ExecuteAsync(request, await SayingAsync(request, came, reason), Viewer.User(by?.Id ?? request.UserId));

    private async Task<Saying> SayingAsync(Request request, WhatCame came, string? reason = null)
    {
        var found = await FindAsync(request);
        return new Saying(came, reason, found.Version, found.LastReplyId);
    }

    private Task ExecuteAsync(Request request, Saying saying, Viewer by) =>
        store.DoAsync((SayWhatCame say) => say.ExecuteAsync(request.Id, saying, by, default));

    private Task UndoAsync(Request request, Viewer by) =>
        store.DoAsync((UndoSaying undo) => undo.ExecuteAsync(request.Id, by, null, null, default));

    private Task<Request> FindAsync(Request request) => store.ReadAsync(
        (HawlContext db) => db.Requests.AsNoTracking().Include(r => r.Events).SingleAsync(r => r.Id == request.Id));
}
