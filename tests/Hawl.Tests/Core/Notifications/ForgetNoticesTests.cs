using Hawl.Core.Batches;
using Hawl.Core.Notifications;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Notifications;

public sealed class ForgetNoticesTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_AfterAYear_ForgetsWhatWasToldThenAndKeepsTheRest()
    {
        var (request, later) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(request);
        await store.DoAsync((NoticeRows rows) => rows.GatherAsync(request.UserId, NoticeKind.Undelivered, 7, default));
        await store.Some.JobsAsync();
        store.Clock.Advance(ForgetNotices.Kept);
        await store.Some.ReplyAsync(later);
        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await store.DoAsync((ForgetNotices forget) => forget.ExecuteAsync(default));

        var kept = await store.ReadAsync(db => db.Notices.AsNoTracking().OrderBy(n => n.Id).ToListAsync());
        Assert.Equal([later.Id], kept.Select(n => n.RequestId ?? 0));
        Assert.Equal(0, await store.ReadAsync(db => db.GatheredEvents.CountAsync()));
    }

    [Fact]
    public async Task ForgetBatchDrafts_AfterAYear_ForgetsThemWithTheirListsAndQuestions()
    {
        var (user, authority) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync());
        var old = await StartAsync(user.Id, authority.Id);
        store.Clock.Advance(ForgetBatchDrafts.Kept);
        var young = await StartAsync(user.Id, authority.Id);
        store.Clock.Advance(TimeSpan.FromMinutes(1));

        await store.DoAsync((ForgetBatchDrafts forget) => forget.ExecuteAsync(default));

        Assert.NotEqual(old, young);
        Assert.Equal([young], await store.ReadAsync(db => db.BatchDrafts.Select(d => d.Id).ToListAsync()));
        Assert.Equal([young], await store.ReadAsync(db => db.BatchDraftAuthorities.Select(a => a.DraftId).ToListAsync()));
        Assert.Equal([young], await store.ReadAsync(db => db.BatchAsks.Select(a => a.DraftId).ToListAsync()));
    }

    private async Task<long> StartAsync(long userId, long authorityId)
    {
        var id = await store.DoAsync((StartBatch start) => start.ExecuteAsync(userId, "Salt and salters", "en", default));
        await store.DoAsync((ChooseAuthorities choose) => choose.ExecuteAsync(id, userId, [authorityId], default));
        await store.DoAsync((AskForBatch ask) => ask.ExecuteAsync(id, userId, "For a report.", default));
        return id;
    }
}
