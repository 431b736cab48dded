using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Tests.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Batches;

// A batch in preparation by somebody of its own, who may send batches unless it is said otherwise.
public sealed class SomeDraft
{
    private readonly IServiceProvider services;

    private SomeDraft(IServiceProvider services, long id, long userId, IReadOnlyList<long> authorities) =>
        (this.services, Id, UserId, Authorities) = (services, id, userId, authorities);

    public long Id { get; }

    public long UserId { get; }

    public IReadOnlyList<long> Authorities { get; }

    public static async Task<SomeDraft> CreateAsync(TestStore store, int authorities, bool mayBatch = true, string rows = "")
    {
        var user = await store.Some.UserAsync(name: "Robin Vale");
        await store.Some.ChangeAsync(async db =>
            (await db.Users.SingleAsync(u => u.Id == user.Id)).MaySendBatches = mayBatch);
        var tag = $"draft{user.Id}";
        var names = Enumerable.Range(0, authorities).Select(n => $"{tag} {(char)('A' + n)},foi{n}@{tag}.example,\n");
        await store.ImportAsync("#name,request_email,tag_string\n" + string.Concat(names) + rows, tags: tag);
        var ids = await store.ReadAsync(db =>
            db.Authorities.Where(a => a.Tags.Any(t => t.Name == tag)).OrderBy(a => a.Name).Select(a => a.Id).ToListAsync());
        return await CreateAsync(store.Services, user.Id, ids);
    }

    public static async Task<SomeDraft> CreateAsync(IServiceProvider services, long userId, IReadOnlyList<long> authorities)
    {
        await using var scope = services.CreateAsyncScope();
        var id = await scope.ServiceProvider.GetRequiredService<StartBatch>().ExecuteAsync(userId, "Libraries", "en", default);
        await scope.ServiceProvider.GetRequiredService<ChooseAuthorities>().ExecuteAsync(id, userId, authorities, default);
        var draft = await scope.ServiceProvider.GetRequiredService<HawlContext>().BatchDrafts.AsNoTracking().SingleAsync(d => d.Id == id);
        await scope.ServiceProvider.GetRequiredService<WriteBatchLetter>().ExecuteAsync(
            id, userId, new BatchLetter("Libraries", SomeBatch.Letter, "en"), draft.LetterVersion, default);
        return new SomeDraft(services, id, userId, authorities);
    }

    public async Task DoAsync<TVerb>(Func<TVerb, Task> work)
        where TVerb : notnull
    {
        await using var scope = services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    public async Task<BatchDraft> NowAsync()
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<HawlContext>().BatchDrafts.AsNoTracking().Include(d => d.Asks)
            .SingleAsync(d => d.Id == Id);
    }

    // As it stands now, or as somebody saw it.
    public async Task<long> SendAsync(long? version = null)
    {
        var seen = version ?? (await NowAsync()).Version;
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<SendBatchDraft>().ExecuteAsync(Id, UserId, seen, default);
    }

    // The number of the question.
    public async Task<long> AskAsync(string words = "For an article about libraries.")
    {
        await DoAsync((AskForBatch ask) => ask.ExecuteAsync(Id, UserId, words, default));
        return (await NowAsync()).StandingAsk?.Id ?? 0;
    }
}
