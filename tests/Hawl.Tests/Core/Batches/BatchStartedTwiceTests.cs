using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Batches;

public sealed class BatchStartedTwiceTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_ByTwoAtTheSameMoment_PreparesOneBatch()
    {
        var (user, authority) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync());

        var prepared = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => PrepareAsync(user, authority))));

        Assert.Single(prepared.Select(p => p.Batch.Id).Distinct());
    }

    [Fact]
    public async Task ExecuteAsync_WithAuthoritiesThatTheUnfinishedBatchLacks_RefusesUntilItIsMeant()
    {
        var (user, first, second) = (await store.Some.UserAsync(), await store.Some.AuthorityAsync(), await store.Some.AuthorityAsync());
        var begun = await PrepareAsync(user, first);

        var refusal = await Assert.ThrowsAsync<RuleException>(() => PrepareAsync(user, first, second));

        Assert.Equal("batch-unfinished", refusal.Rule);
        Assert.Contains($"Batch {begun.Batch.Id} ", refusal.Message);
        Assert.Equal(begun.Batch.Id, (await PrepareAsync(user, first)).Batch.Id);
    }

    private async Task<PreparedBatch> PrepareAsync(User by, params Authority[] to)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
        var ids = to.Select(a => a.Id).ToList();
        var asked = new NewBatch
        {
            User = await db.Users.SingleAsync(u => u.Id == by.Id),
            Title = "Libraries",
            Letter = "Dear [Authority name],\n\nHow many libraries do you run?",
            Language = "en",
            Authorities = await db.Authorities.Include(a => a.Translations).Include(a => a.Tags)
                .Where(a => ids.Contains(a.Id)).ToListAsync(),
        };
        return await scope.ServiceProvider.GetRequiredService<PrepareBatch>().ExecuteAsync(asked, default);
    }
}
