using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Batches;

public sealed class SendBatchDraftTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_OfWhatWasPrepared_SendsAFewLettersAtATime()
    {
        var draft = await SomeDraft.CreateAsync(store, 12);

        var batch = await draft.SendAsync();

        Assert.Equal(0, await MadeAsync(batch));
        foreach (var made in new[] { 5, 10, 12 })
        {
            await store.Some.JobsAsync();
            Assert.Equal(made, await MadeAsync(batch));
            store.Clock.Advance(BatchPace.Between);
        }

        Assert.Equal(12, Directory.GetFiles(store.Settings.OutboxFolder).Length);
        Assert.Equal(
            [BatchEventType.Prepared, BatchEventType.AllMade],
            (await SendingAsync(batch, draft.UserId)).Steps.Select(s => s.Type));
    }

    [Fact]
    public async Task ExecuteAsync_Twice_SendsOneBatch()
    {
        var draft = await SomeDraft.CreateAsync(store, 3);
        var version = (await draft.NowAsync()).Version;

        var sent = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => draft.SendAsync(version))));

        Assert.Single(sent.Distinct());
        Assert.Equal(1, await store.ReadAsync(db => db.Batches.CountAsync()));
        Assert.Equal(sent[0], await draft.SendAsync(version));
    }

    [Fact]
    public async Task ExecuteAsync_AfterTheListChanged_SendsNothing()
    {
        var draft = await SomeDraft.CreateAsync(store, 3);
        var seen = (await draft.NowAsync()).Version;
        await draft.DoAsync((DropAuthorities drop) => drop.ExecuteAsync(draft.Id, draft.UserId, [draft.Authorities[0]], default));

        var refused = await Assert.ThrowsAsync<RuleException>(() => draft.SendAsync(seen));

        Assert.Equal("batch-draft-changed", refused.Rule);
        Assert.Equal(0, await store.ReadAsync(db => db.Batches.CountAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_BySomeoneElse_FindsNothing()
    {
        var (draft, other) = (await SomeDraft.CreateAsync(store, 1), await store.Some.UserAsync());
        var version = (await draft.NowAsync()).Version;

        var refused = await Assert.ThrowsAsync<RuleException>(() =>
            store.DoAsync((SendBatchDraft send) => send.ExecuteAsync(draft.Id, other.Id, version, default)));

        Assert.Equal("batch-draft-unknown", refused.Rule);
    }

    [Fact]
    public async Task ExecuteAsync_WithoutPermission_SendsToFiveAndNoMore()
    {
        var five = await SomeDraft.CreateAsync(store, 5, mayBatch: false);
        var six = await SomeDraft.CreateAsync(store, 6, mayBatch: false);

        Assert.True(await five.SendAsync() > 0);
        Assert.Equal("batch-not-permitted", (await Assert.ThrowsAsync<RuleException>(() => six.SendAsync())).Rule);
    }

    [Fact]
    public async Task ExecuteAsync_WithoutPermissionAgainAndAgain_IsHeldToThePaceOfSingleRequests()
    {
        var first = await SomeDraft.CreateAsync(store, 5, mayBatch: false);
        var next = await SomeDraft.CreateAsync(store.Services, first.UserId, first.Authorities);
        await first.SendAsync();

        var atOnce = await Assert.ThrowsAsync<RuleException>(() => next.SendAsync());
        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(59));
        var later = await Assert.ThrowsAsync<RuleException>(() => next.SendAsync());
        var user = await store.ReadAsync(db => db.Users.SingleAsync(u => u.Id == first.UserId));
        var single = await store.DoAsync((AskingAllowanceQuery query) => query.NextAtAsync(user, default));
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((AskingAllowanceQuery.TooMany, AskingAllowanceQuery.TooMany), (atOnce.Rule, later.Rule));
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, single);
        Assert.True(await next.SendAsync() > 0);
    }

    [Fact]
    public async Task ExecuteAsync_OfTwoDraftsAtOnceWithoutPermission_SendsOne()
    {
        var first = await SomeDraft.CreateAsync(store, 5, mayBatch: false);
        var next = await SomeDraft.CreateAsync(store.Services, first.UserId, first.Authorities);

        var refused = await Task.WhenAll(new[] { first, next }.Select(draft => Task.Run(async () =>
            (await Record.ExceptionAsync(() => draft.SendAsync())) is RuleException { Rule: AskingAllowanceQuery.TooMany })));

        Assert.Equal([false, true], refused.Order());
        Assert.Equal(1, await store.ReadAsync(db => db.Batches.CountAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_WithAuthoritiesThatCannotBeReached_AsksTheOthers()
    {
        var draft = await SomeDraft.CreateAsync(
            store, 2, rows: "Gone Board,foi@gone.example,defunct\nMute Board,,\nExempt Board,foi@exempt.example,not_apply\n");
        var name = $"draft{draft.UserId} B";
        var bounced = await store.ReadAsync(db => db.Authorities.SingleAsync(a => a.Name == name));
        var earlier = await store.Some.RequestAsync(to: bounced);
        await store.Some.ChangeAsync(async db =>
        {
            var letter = await db.OutgoingMessages.Include(m => m.Request).SingleAsync(m => m.RequestId == earlier.Id);
            letter.Failed("550 no such mailbox");
            return letter.Request.LetterFailed(letter.Id, new Moment(store.Clock.GetUtcNow().UtcDateTime, new DateOnly(2026, 3, 2)));
        });

        var reach = await store.DoAsync((BatchReachQuery query) => query.FindAsync(draft.Id, "en", default));
        var batch = await draft.SendAsync();

        Assert.Equal(
            [("Exempt Board", BatchObstacle.NotSubject), ("Gone Board", BatchObstacle.Closed), ("Mute Board", BatchObstacle.NoAddress)],
            reach.NotAsked.Where(m => m.Why is not BatchObstacle.DeadAddress).Select(m => (m.Name, m.Why)).Order());
        Assert.Equal(bounced.Name, Assert.Single(reach.NotAsked, m => m.Why is BatchObstacle.DeadAddress).Name);
        Assert.Equal(
            reach.Asked.Select(r => r.Authority.Id),
            await store.ReadAsync(db => db.BatchAuthorities.Where(a => a.BatchId == batch).OrderBy(a => a.Position)
                .Select(a => a.AuthorityId).ToListAsync()));
    }

    [Fact]
    public async Task Job_OfABatchWithManyThatClosedMeanwhile_ComesToItsEnd()
    {
        var draft = await SomeDraft.CreateAsync(store, 8);
        var batch = await draft.SendAsync();
        await store.ImportAsync("#name,tag_string\n"
            + string.Concat("ABCDEFG".Select(letter => $"draft{draft.UserId} {letter},defunct\n")));

        await store.Some.JobsAsync();
        store.Clock.Advance(BatchPace.Between);
        await store.Some.JobsAsync();

        var sending = await SendingAsync(batch, draft.UserId);
        Assert.Equal((8, 7, 1, false), (sending.All, sending.LeftOut, sending.Sent, sending.IsUnderWay));
    }

    [Fact]
    public async Task BatchSending_OfSomeoneElse_IsNotFound()
    {
        var draft = await SomeDraft.CreateAsync(store, 1);
        var batch = await draft.SendAsync();

        Assert.Null(await store.DoAsync((BatchSendingQuery query) => query.FindAsync(batch, Viewer.User(draft.UserId + 1), default)));
        Assert.Null(await store.DoAsync((BatchSendingQuery query) => query.FindAsync(batch, Viewer.Anonymous, default)));
    }

    private Task<int> MadeAsync(long batch) => store.ReadAsync(db => db.Requests.CountAsync(r => r.BatchId == batch));

    private async Task<BatchSending> SendingAsync(long batch, long userId) => Assert.IsType<BatchSending>(
        await store.DoAsync((BatchSendingQuery query) => query.FindAsync(batch, Viewer.User(userId), default)));
}
