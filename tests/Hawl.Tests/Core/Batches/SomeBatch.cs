using Hawl.Core.Authorities;
using Hawl.Core.Batches;
using Hawl.Core.Data;
using Hawl.Tests.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Batches;

// One letter to the authorities of a tag, by a person of its own.
public sealed class SomeBatch(TestStore store, string tag, long userId)
{
    public const string Letter =
        "Dear [Authority name],\n\n1. How many libraries do you run?\n2. How many closed last year?\n\nYours faithfully,\n\nRobin Vale";

    public TestStore Store => store;

    public long UserId => userId;

    // Authorities named A, B, C … after the tag; "scheme" is how the file's rows go on.
    public static async Task<SomeBatch> CreateAsync(TestStore store, int authorities, string rows = "")
    {
        var user = await store.Some.UserAsync(name: "Robin Vale");
        var tag = $"of{user.Id}";
        var names = Enumerable.Range(0, authorities).Select(n => $"{tag} {(char)('A' + n)},foi@{tag}.example,,\n");
        await store.ImportAsync("#name,request_email,tag_string,name.cy\n" + string.Concat(names.Reverse()) + rows, tags: tag);
        return new SomeBatch(store, tag, user.Id);
    }

    public string Named(char letter) => $"{tag} {letter}";

    public async Task<PreparedBatch> PrepareAsync(Func<NewBatch, NewBatch>? change = null)
    {
        await using var scope = store.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
        var asked = new NewBatch
        {
            User = await db.Users.SingleAsync(u => u.Id == userId),
            Title = "Libraries",
            Letter = Letter,
            Language = "en",
            Authorities = await scope.ServiceProvider.GetRequiredService<FindTaggedAuthorities>().ExecuteAsync(tag, default),
        };
        return await scope.ServiceProvider.GetRequiredService<PrepareBatch>().ExecuteAsync(change is null ? asked : change(asked), default);
    }

    public Task SendAsync(PreparedBatch prepared, IProgress<int>? made = null, CancellationToken cancellation = default) =>
        store.DoAsync((SendBatch send) => send.ExecuteAsync(prepared.Batch.Id, made, cancellation));

    // The names of the authorities whose requests there are, a name for each request, in the batch's order.
    public Task<List<string>> AskedAsync(PreparedBatch prepared) => store.ReadAsync(db => db.Requests
        .Where(r => r.BatchId == prepared.Batch.Id).OrderBy(r => r.BatchPosition).Select(r => r.Authority.Name).ToListAsync());
}
