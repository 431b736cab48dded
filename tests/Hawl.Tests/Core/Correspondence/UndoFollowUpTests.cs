using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Correspondence;

public sealed class UndoFollowUpTests : IAsyncLifetime
{
    private const int Undo = 30;

    private readonly TestStore store = new() { Instead = WithUndo };

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_BeforeTheLetterLeaves_LeavesTheRequestAsItWas()
    {
        var request = await RefusedAsync();
        var before = await StandingAsync(request);
        var letter = await WriteAsync(request, LetterKind.InternalReview);
        Assert.Equal(RequestProgress.AwaitingInternalReview, (await StandingAsync(request)).Progress);

        await UndoAsync(request, letter);
        await UndoAsync(request, letter);
        store.Clock.Advance(TimeSpan.FromSeconds(Undo));
        await store.Some.JobsAsync();

        Assert.Equal(before, await StandingAsync(request));
        Assert.Equal([LetterKind.InitialRequest], await LettersAsync(request));
    }

    [Fact]
    public async Task ExecuteAsync_AfterSomethingElseHasHappened_KeepsWhatHappened()
    {
        var request = await RefusedAsync();
        var letter = await WriteAsync(request, LetterKind.InternalReview);
        await store.Some.ReplyAsync(request, "We have looked again.");

        await UndoAsync(request, letter);

        var (progress, needs, numbers) = await store.ReadAsync(async db =>
        {
            var found = await db.Requests.Include(r => r.Events).SingleAsync(r => r.Id == request.Id);
            return (found.Progress, found.NeedsClassification, found.Events.OrderBy(e => e.Number).Select(e => e.Number).ToList());
        });
        Assert.Equal((RequestProgress.Closed, true), (progress, needs));
        Assert.Equal(numbers.Distinct(), numbers);
        await store.Some.ClassifyAsync(request, RequestOutcome.Partial);
    }

    [Fact]
    public async Task ExecuteAsync_OnceTheLetterHasLeft_IsRefusedAndTheLetterStays()
    {
        var request = await RefusedAsync();
        var letter = await WriteAsync(request, LetterKind.FollowUp);
        store.Clock.Advance(TimeSpan.FromSeconds(Undo));
        await store.Some.JobsAsync();

        var refused = await Assert.ThrowsAsync<RuleException>(() => UndoAsync(request, letter));

        Assert.Equal("undo-too-late", refused.Rule);
        Assert.Equal([LetterKind.InitialRequest, LetterKind.FollowUp], await LettersAsync(request));
    }

    [Fact]
    public async Task SendFollowUp_WithTimeToTakeItBack_LeavesWhenThatIsOver()
    {
        var request = await RefusedAsync();
        await WriteAsync(request, LetterKind.FollowUp);

        await store.Some.JobsAsync();
        var waiting = await StateAsync(request);
        store.Clock.Advance(TimeSpan.FromSeconds(Undo));
        await store.Some.JobsAsync();

        Assert.Equal((LetterState.Queued, LetterState.Sent), (waiting, await StateAsync(request)));
    }

    internal static void WithUndo(IServiceCollection services) => services.AddSingleton(
        ((HawlSettings?)services.First(s => s.ServiceType == typeof(HawlSettings)).ImplementationInstance
            ?? throw new InvalidOperationException("The settings are an instance.")) with
        { Undo = TimeSpan.FromSeconds(Undo) });

    private async Task<Request> RefusedAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request, "No.");
        await store.Some.ClassifyAsync(request, RequestOutcome.Refused);
        return request;
    }

    private async Task<long> WriteAsync(Request request, LetterKind kind)
    {
        var newest = await store.ReadAsync(db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.LastReplyId).SingleAsync());
        var asked = new NewFollowUp(kind, "Dear Council,\n\nPlease look again.") { Key = Guid.NewGuid(), LastReplyId = newest };
        await store.DoAsync((SendFollowUp send) => send.ExecuteAsync(request.Id, asked, Viewer.User(request.UserId), default));
        return await store.ReadAsync(db => db.OutgoingMessages.Where(m => m.RequestId == request.Id).MaxAsync(m => m.Id));
    }

    private Task UndoAsync(Request request, long letter) =>
        store.DoAsync((UndoFollowUp undo) => undo.ExecuteAsync(request.Id, letter, request.UserId, default));

    private Task<List<LetterKind>> LettersAsync(Request request) => store.ReadAsync(
        db => db.OutgoingMessages.Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).Select(m => m.Kind).ToListAsync());

    private Task<LetterState> StateAsync(Request request) => store.ReadAsync(
        db => db.OutgoingMessages.Where(m => m.RequestId == request.Id).OrderByDescending(m => m.Id).Select(m => m.State).FirstAsync());

    private Task<(RequestProgress Progress, RequestOutcome Outcome, bool NeedsClassification, int Events, DateTime LastAt)> StandingAsync(
        Request request) => store.ReadAsync(async db =>
        {
            var found = await db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id);
            return (found.Progress, found.Outcome, found.NeedsClassification, found.EventCount, found.LastEventAt);
        });
}
