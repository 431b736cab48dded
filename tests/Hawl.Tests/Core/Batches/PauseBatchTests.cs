using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Batches;

public sealed class PauseBatchTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_WhileLettersWait_HoldsThemAndMakesNoMore()
    {
        var (batch, by) = await MadeAsync(12);

        await store.DoAsync((PauseBatch pause) => pause.ExecuteAsync(batch, by, default));
        await RunAsync(5);

        Assert.Equal((5, 0), (await RequestsAsync(batch), Sent()));
        await store.DoAsync((ResumeBatch resume) => resume.ExecuteAsync(batch, by, default));
        await RunAsync(5);
        Assert.Equal((12, 12), (await RequestsAsync(batch), Sent()));
    }

    [Fact]
    public async Task ExecuteAsync_Twice_IsOneStep()
    {
        var (batch, by) = await MadeAsync(6);

        foreach (var _ in Enumerable.Range(0, 2))
        {
            await store.DoAsync((PauseBatch pause) => pause.ExecuteAsync(batch, by, default));
        }

        var steps = await store.ReadAsync(db => db.Batches.Where(b => b.Id == batch).SelectMany(b => b.Events).OrderBy(e => e.Number)
            .Select(e => new { e.Type, e.ActorKind, e.ActorId }).ToListAsync());
        Assert.Equal([BatchEventType.Prepared, BatchEventType.Paused], steps.Select(s => s.Type));
        Assert.All(steps, s => Assert.Equal((ActorKind.Requester, by.Id), (s.ActorKind, s.ActorId)));
    }

    [Fact]
    public async Task SuspendUser_WhileLettersWait_HoldsThemUntilItIsLiftedAndTheBatchResumed()
    {
        var (batch, by) = await MadeAsync(12);
        var userId = by.Id ?? 0;

        await store.DoAsync((SuspendUser suspend) => suspend.ExecuteAsync(userId, "They sell hats.", null, default));
        await RunAsync(5);

        Assert.Equal((5, 0), (await RequestsAsync(batch), Sent()));
        Assert.Equal(
            (BatchEventType.Paused, ActorKind.System),
            await store.ReadAsync(async db =>
            {
                var last = await db.Batches.Where(b => b.Id == batch).SelectMany(b => b.Events).OrderBy(e => e.Number).LastAsync();
                return (last.Type, last.ActorKind);
            }));
        await store.DoAsync((LiftSuspension lift) => lift.ExecuteAsync(userId, default));
        await store.DoAsync((ResumeBatch resume) => resume.ExecuteAsync(batch, by, default));
        await RunAsync(5);
        Assert.Equal((12, 12), (await RequestsAsync(batch), Sent()));
    }

    [Fact]
    public async Task SuspendUser_WhenAllAreMade_HoldsWhatHasNotLeftUntilItIsLifted()
    {
        var (batch, by) = await MadeAsync(5);
        var userId = by.Id ?? 0;

        await store.DoAsync((SuspendUser suspend) => suspend.ExecuteAsync(userId, "They sell hats.", null, default));
        await RunAsync(3);
        Assert.Equal((5, 0), (await RequestsAsync(batch), Sent()));

        await store.DoAsync((LiftSuspension lift) => lift.ExecuteAsync(userId, default));
        await RunAsync(2);
        Assert.Equal(5, Sent());
    }

    [Fact]
    public async Task ResumeBatch_WithARunThatStillGoes_LeavesOneChainOfRuns()
    {
        var (batch, by) = await MadeAsync(30);
        await store.DoAsync((PauseBatch pause) => pause.ExecuteAsync(batch, by, default));
        await store.DoAsync((ResumeBatch resume) => resume.ExecuteAsync(batch, by, default));

        await store.Some.JobsAsync();

        Assert.Equal(1, await store.ReadAsync(db => db.Jobs.CountAsync(j => j.Kind == SendBatchPart.JobKind)));
    }

    [Fact]
    public async Task StopBatch_WhileLettersWait_LeavesWhatWasSentAndWithdrawsTheRest()
    {
        var (batch, by) = await MadeAsync(12);
        await store.Some.JobsAsync();
        store.Clock.Advance(BatchPace.Between);
        await RunPartAsync(batch);
        await store.DoAsync((PauseBatch pause) => pause.ExecuteAsync(batch, by, default));
        await store.Some.JobsAsync();

        await store.DoAsync((StopBatch stop) => stop.ExecuteAsync(batch, by, default));
        await RunAsync(5);

        var letters = await store.ReadAsync(db => db.OutgoingMessages.Include(m => m.Request).Where(m => m.Request.BatchId == batch)
            .OrderBy(m => m.Id).AsNoTracking().ToListAsync());
        Assert.Equal(5, Sent());
        Assert.Equal(
            [.. Enumerable.Repeat((LetterState.Sent, RequestProgress.AwaitingResponse), 5),
                .. Enumerable.Repeat((LetterState.Stopped, RequestProgress.Withdrawn), 5)],
            letters.Select(l => (l.State, l.Request.Progress)));
        await AssertStoppedAsync((PauseBatch pause) => pause.ExecuteAsync(batch, by, default));
        await AssertStoppedAsync((ResumeBatch resume) => resume.ExecuteAsync(batch, by, default));
    }

    [Fact]
    public async Task StopBatch_ByAModerator_WithdrawsWhatHasNotLeftInTheirNameAndNotTheRequesters()
    {
        var (batch, _) = await MadeAsync(5);
        var moderator = await store.Some.UserAsync(UserRole.Moderator);

        await store.DoAsync((HaltBatch halt) => halt.ExecuteAsync(batch, forGood: true, moderator.AsViewer(), default));
        await RunAsync(1);

        var withdrawals = await store.ReadAsync(db => db.Requests.Where(r => r.BatchId == batch).SelectMany(r => r.Events)
            .Where(e => e.Type == RequestEventType.Withdrawn).ToListAsync());
        Assert.Equal(5, withdrawals.Count);
        Assert.All(withdrawals, w => Assert.Equal((ActorKind.Moderator, moderator.Id), (w.ActorKind, w.ActorId)));
    }

    // Five requests made, their letters waiting.
    private async Task<(long Batch, Actor By)> MadeAsync(int authorities)
    {
        var draft = await SomeDraft.CreateAsync(store, authorities);
        var batch = await draft.SendAsync();
        await RunPartAsync(batch);
        return (batch, Actor.Requester(draft.UserId));
    }

    // As the job does, and without the jobs of the letters.
    private async Task RunPartAsync(long batch)
    {
        await store.Some.ChangeAsync(db => db.Jobs.Where(j => j.Kind == SendBatchPart.JobKind).ExecuteDeleteAsync());
        await store.DoAsync((SendBatchPart part) => part.ExecuteAsync(batch, default));
    }

    private async Task RunAsync(int times)
    {
        foreach (var _ in Enumerable.Range(0, times))
        {
            await store.Some.JobsAsync();
            store.Clock.Advance(TimeSpan.FromMinutes(2));
        }
    }

    private async Task AssertStoppedAsync<TVerb>(Func<TVerb, Task> work)
        where TVerb : notnull =>
        Assert.Equal("batch-stopped", (await Assert.ThrowsAsync<RuleException>(() => store.DoAsync(work))).Rule);

    private Task<int> RequestsAsync(long batch) => store.ReadAsync(db => db.Requests.CountAsync(r => r.BatchId == batch));

    private int Sent() => Directory.Exists(store.Settings.OutboxFolder) ? Directory.GetFiles(store.Settings.OutboxFolder).Length : 0;
}
