using Hawl.Core;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Requests;

public sealed class RequestChangesTests(TestStore store) : IClassFixture<TestStore>
{
    [Theory]
    [InlineData(RequestOutcome.Full)]
    [InlineData(RequestOutcome.Partial)]
    [InlineData(RequestOutcome.Refused)]
    [InlineData(RequestOutcome.NotHeld)]
    [InlineData(RequestOutcome.NilReturn)]
    [InlineData(RequestOutcome.Ncnd)]
    public async Task ClassifyRequest_WithWhatCame_ClosesTheRequest(RequestOutcome outcome)
    {
        var request = await store.Some.RequestAsync();

        await ClassifyAsync(request, outcome);

        var (progress, found, needs) = await StandingAsync(request);
        Assert.Equal((RequestProgress.Closed, outcome, false), (progress, found, needs));
    }

    [Fact]
    public async Task ClassifyRequest_WithNothingThatCounts_OpensItAgain()
    {
        var request = await store.Some.RequestAsync();
        await ClassifyAsync(request, RequestOutcome.Refused);

        await ClassifyAsync(request, RequestOutcome.None);

        Assert.Equal((RequestProgress.AwaitingResponse, RequestOutcome.None, false), await StandingAsync(request));
    }

    [Fact]
    public async Task ClassifyRequest_OfAWithdrawnRequest_IsRefusedAndChangesNothing()
    {
        var request = await store.Some.RequestAsync();
        await WithdrawAsync(request);

        var refused = await Assert.ThrowsAsync<RuleException>(() => ClassifyAsync(request, RequestOutcome.Full));

        Assert.Equal("request-step", refused.Rule);
        Assert.Equal((RequestProgress.Withdrawn, RequestOutcome.None, false), await StandingAsync(request));
        Assert.Equal(2, (await EventsAsync(request)).Count);
    }

    [Fact]
    public async Task WithdrawRequest_OfAnOpenRequest_SaysWhoWhyAndWhen()
    {
        var request = await store.Some.RequestAsync();

        await store.DoAsync((WithdrawRequest withdraw) =>
            withdraw.ExecuteAsync(request.Id, Actor.Requester(request.UserId), "found it elsewhere", null, default));

        var last = (await EventsAsync(request))[^1];
        Assert.Equal(RequestProgress.Withdrawn, (await StandingAsync(request)).Progress);
        Assert.Equal((RequestEventType.Withdrawn, ActorKind.Requester, "found it elsewhere"), (last.Type, last.ActorKind, last.Reason));
        Assert.Equal((store.Clock.GetUtcNow().UtcDateTime, new DateOnly(2026, 3, 2)), (last.At, last.On));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WithdrawRequest_OfARequestThatIsOver_IsRefused(bool withdrawn)
    {
        var request = await store.Some.RequestAsync();
        await (withdrawn ? WithdrawAsync(request) : ClassifyAsync(request, RequestOutcome.Full));

        await Assert.ThrowsAsync<RuleException>(() => WithdrawAsync(request));

        Assert.Equal(2, (await EventsAsync(request)).Count);
    }

    [Fact]
    public async Task Events_OfARequest_AreNumberedFromOneAndEachRaisesTheVersion()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        await ClassifyAsync(request, RequestOutcome.Partial);
        await store.Some.ShowAsync(request, Prominence.Backpage, "names a child");

        var events = await EventsAsync(request);

        Assert.Equal(
            [RequestEventType.RequestMade, RequestEventType.LetterSent, RequestEventType.Classified, RequestEventType.ProminenceChanged],
            events.Select(e => e.Type));
        Assert.Equal([1, 2, 3, 4], events.Select(e => e.Number));
        Assert.StartsWith("""{"schema":1,"came":"partial","outcome":"partial","before":{"progress":"awaiting-response",""", events[2].Data);
        Assert.Equal(("names a child", """{"schema":1,"prominence":"backpage"}"""), (events[3].Reason, events[3].Data));
        var (count, version, last) = await store.ReadAsync(async db =>
        {
            var found = await db.Requests.SingleAsync(r => r.Id == request.Id);
            return (found.EventCount, found.Version, found.LastEventAt);
        });
        Assert.Equal((4, 4, events[3].At), (count, version, last));
    }

    [Fact]
    public async Task SaveChanges_ByTwoWhoHoldTheSameRequest_RefusesTheSecondAndLeavesNothingHalfDone()
    {
        var request = await store.Some.RequestAsync();
        await using var slow = store.Services.CreateAsyncScope();
        var db = slow.ServiceProvider.GetRequiredService<HawlContext>();
        var held = await db.Requests.SingleAsync(r => r.Id == request.Id);
        await ClassifyAsync(request, RequestOutcome.Full);

        held.WasWithdrawn(Actor.Requester(request.UserId), null, slow.ServiceProvider.GetRequiredService<RequestMoments>().Now(held));
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());

        Assert.Equal((RequestProgress.Closed, RequestOutcome.Full, false), await StandingAsync(request));
        Assert.Equal([RequestEventType.RequestMade, RequestEventType.Classified], (await EventsAsync(request)).Select(e => e.Type));
    }

    [Fact]
    public async Task ClassifyRequest_ByManyAtOnce_KeepsTheNumbersOfTheEventsWhole()
    {
        var request = await store.Some.RequestAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(
            () => Record.ExceptionAsync(() => ClassifyAsync(request, RequestOutcome.Refused)))));

        Assert.All(results.OfType<Exception>(), problem => Assert.IsType<DbUpdateConcurrencyException>(problem));
        var done = results.Count(r => r is null);
        Assert.InRange(done, 1, 8);
        Assert.Equal(Enumerable.Range(1, done + 1), (await EventsAsync(request)).Select(e => e.Number));
    }

    private Task ClassifyAsync(Request request, RequestOutcome outcome) => store.DoAsync((ClassifyRequest classify) =>
        classify.ExecuteAsync(request.Id, outcome, Actor.Requester(request.UserId), null, default));

    private Task WithdrawAsync(Request request) => store.DoAsync((WithdrawRequest withdraw) =>
        withdraw.ExecuteAsync(request.Id, Actor.Requester(request.UserId), null, null, default));

    private Task<List<RequestEvent>> EventsAsync(Request request) => store.ReadAsync(
        db => db.RequestEvents.AsNoTracking().Where(e => e.RequestId == request.Id).OrderBy(e => e.Id).ToListAsync());

    private Task<(RequestProgress Progress, RequestOutcome Outcome, bool NeedsClassification)> StandingAsync(Request request) =>
        store.ReadAsync(
        async db =>
        {
            var found = await db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id);
            return (found.Progress, found.Outcome, found.NeedsClassification);
        });
}
