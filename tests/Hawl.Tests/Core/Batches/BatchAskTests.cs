using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Batches;

public sealed class BatchAskTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task AskForBatch_Twice_IsOneTask()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        var before = await CountAsync();

        var ask = await draft.AskAsync("For an article\r\nabout libraries. ");
        await draft.AskAsync("Once more");

        Assert.Equal(before + 1, await CountAsync());
        var shown = await store.DoAsync((BatchAsksQuery query) => query.FindOneAsync(ask, default));
        Assert.Equal(("For an article\nabout libraries.", 7, "Libraries", 7),
            (shown?.Line.Words, shown?.Line.Authorities, shown?.Letter.Title, shown?.Authorities.Count));
    }

    [Fact]
    public async Task GrantBatch_ForOne_LetsThisBatchBeSentAndNoOther()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        await GrantAsync(await draft.AskAsync(), always: false);

        var batch = await draft.SendAsync();

        Assert.Equal(7, await store.ReadAsync(db => db.BatchAuthorities.CountAsync(a => a.BatchId == batch)));
        var next = await SomeDraft.CreateAsync(store.Services, draft.UserId, draft.Authorities);
        Assert.Equal("batch-not-permitted", (await Assert.ThrowsAsync<RuleException>(() => next.SendAsync())).Rule);
    }

    [Fact]
    public async Task GrantBatch_ForAll_LetsLaterOnesBeSentToo()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        await GrantAsync(await draft.AskAsync(), always: true);

        var next = await SomeDraft.CreateAsync(store.Services, draft.UserId, draft.Authorities);

        Assert.True(await next.SendAsync() > 0);
    }

    [Fact]
    public async Task RefuseBatch_WithAReason_LetsThePersonChangeItAndAskAgain()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        var ask = await draft.AskAsync();
        var admin = await store.Some.UserAsync(UserRole.Admin);

        await store.DoAsync((RefuseBatch refuse) => refuse.ExecuteAsync(ask, admin.Id, "Ask fewer at first.", default));

        var refused = Assert.Single((await draft.NowAsync()).Asks);
        Assert.Equal((BatchAskState.Refused, "Ask fewer at first.", admin.Id), (refused.State, refused.Reason, refused.AnsweredById));
        await draft.DoAsync((DropAuthorities drop) => drop.ExecuteAsync(draft.Id, draft.UserId, [draft.Authorities[0]], default));
        Assert.NotEqual(ask, await draft.AskAsync("Fewer now."));
        var answered = await Assert.ThrowsAsync<RuleException>(() => GrantAsync(ask, always: false));
        Assert.Equal("batch-ask-answered", answered.Rule);
    }

    [Fact]
    public async Task TakeBackBatchAsk_WhileItWaits_OpensTheBatchAgain()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        var ask = await draft.AskAsync();
        Task DropAsync() =>
            draft.DoAsync((DropAuthorities drop) => drop.ExecuteAsync(draft.Id, draft.UserId, [draft.Authorities[0]], default));

        Assert.Equal("batch-draft-asked", (await Assert.ThrowsAsync<RuleException>(DropAsync)).Rule);
        await draft.DoAsync((TakeBackBatchAsk take) => take.ExecuteAsync(draft.Id, draft.UserId, default));
        await DropAsync();

        Assert.Null(await store.DoAsync((BatchAsksQuery query) => query.FindOneAsync(ask, default)));
    }

    [Fact]
    public async Task AskForBatch_WithoutWordsOrListOrName_IsNotAsked()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        Assert.Equal("batch-ask-words", (await Assert.ThrowsAsync<RuleException>(() => draft.AskAsync(" \n"))).Rule);
        var empty = await SomeDraft.CreateAsync(store, 0, mayBatch: false);
        Assert.Equal("batch-to-no-one", (await Assert.ThrowsAsync<RuleException>(() => empty.AskAsync())).Rule);
    }

    private Task<int> CountAsync() => store.DoAsync((BatchAsksQuery query) => query.CountAsync(default));

    private async Task GrantAsync(long ask, bool always)
    {
        var admin = await store.Some.UserAsync(UserRole.Admin);
        await store.DoAsync((GrantBatch grant) => grant.ExecuteAsync(ask, admin.Id, always, null, default));
    }
}
