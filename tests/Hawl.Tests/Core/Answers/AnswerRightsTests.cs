using Hawl.Core.Accounts;
using Hawl.Core.Answers;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Answers;

public sealed class AnswerRightsTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task Helper_OfTheBatch_MayUntilItIsEnded()
    {
        var (owner, helper) = (await store.Some.UserAsync(), await store.Some.UserAsync());
        var (batch, request) = await BatchAsync(owner);
        Assert.False(await MayAsync(request, helper));

        await store.Some.ChangeAsync(db => Task.FromResult(db.Add(Invited(batch, helper))));
        Assert.False(await MayAsync(request, helper));
        await store.DoAsync((AnswerInvitation answer) => answer.ExecuteAsync(batch, helper.Id, true, default));
        Assert.True(await MayAsync(request, helper));
        var (_, another) = await BatchAsync(owner);
        Assert.False(await MayAsync(another, helper));

        await store.Some.ChangeAsync(db => db.BatchReviewers.Where(h => h.UserId == helper.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(h => h.EndedAt, store.Clock.GetUtcNow().UtcDateTime)));
        Assert.False(await MayAsync(request, helper));
    }

    [Theory]
    [InlineData(Prominence.RequesterOnly, true, false)]
    [InlineData(Prominence.Hidden, false, false)]
    [InlineData(Prominence.Normal, true, true)]
    public async Task Request_ThatIsNotShownToThem_IsNotTheirsToSayOf(Prominence prominence, bool owners, bool helpers)
    {
        var (owner, helper) = (await store.Some.UserAsync(), await store.Some.UserAsync());
        var (batch, request) = await BatchAsync(owner);
        await store.Some.ChangeAsync(async db =>
        {
            db.Add(Invited(batch, helper)).Entity.AcceptedAt = store.Clock.GetUtcNow().UtcDateTime;
            (await db.Requests.SingleAsync(r => r.Id == request)).Visibility.Prominence = prominence;
            return true;
        });

        Assert.Equal((owners, helpers), (await MayAsync(request, owner), await MayAsync(request, helper)));
    }

    [Fact]
    public async Task Request_UnderAnEmbargo_IsItsOwnersAlone()
    {
        var (owner, helper) = (await store.Some.UserAsync(), await store.Some.UserAsync());
        var (batch, request) = await BatchAsync(owner);
        await store.Some.ChangeAsync(async db =>
        {
            db.Add(Invited(batch, helper)).Entity.AcceptedAt = store.Clock.GetUtcNow().UtcDateTime;
            (await db.Requests.SingleAsync(r => r.Id == request)).Visibility.EmbargoUntil = new DateOnly(2027, 1, 1);
            return true;
        });

        Assert.True(await MayAsync(request, owner));
        Assert.False(await MayAsync(request, helper));
        Assert.False(await MayAsync(request, new Viewer((await store.Some.UserAsync(UserRole.Moderator)).Id, true, false)));
    }

    private BatchReviewer Invited(long batch, User helper) =>
        new() { BatchId = batch, UserId = helper.Id, InvitedAt = store.Clock.GetUtcNow().UtcDateTime };

    private async Task<(long Batch, long Request)> BatchAsync(User owner)
    {
        var batch = await store.Some.BatchAsync(owner, await store.Some.AuthorityAsync());
        return (batch.Id, await store.ReadAsync(db => db.Requests.Where(r => r.BatchId == batch.Id).Select(r => r.Id).SingleAsync()));
    }

    private Task<bool> MayAsync(long request, User user) => MayAsync(request, Viewer.User(user.Id));

    private async Task<bool> MayAsync(long request, Viewer viewer) => await SomeAnswers.RefusalAsync(
        store.DoAsync((AnswerRights rights) => rights.RequireAsync(request, viewer, default))) is "";
}
