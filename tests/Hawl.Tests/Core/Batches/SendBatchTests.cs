using Hawl.Core.Batches;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Batches;

public sealed class SendBatchTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_WithAPreparedBatch_AsksEachAuthorityByItsName()
    {
        var some = await SomeBatch.CreateAsync(store, 3);
        var prepared = await some.PrepareAsync(b => b with { RegimeId = "scot-foisa" });

        await some.SendAsync(prepared);

        var letters = await store.ReadAsync(db => db.OutgoingMessages.Include(m => m.Request).ThenInclude(r => r.Events)
            .OrderBy(m => m.Request.BatchPosition).AsNoTracking().ToListAsync());
        Assert.Equal(
            [$"Dear {some.Named('A')},", $"Dear {some.Named('B')},", $"Dear {some.Named('C')},"],
            letters.Select(l => l.Body.Split('\n')[0]));
        Assert.All(letters, l => Assert.Equal(("scot-foisa", "Libraries"), (l.Request.RegimeId, l.Request.Title)));
        Assert.All(letters, l => Assert.Equal((ActorKind.Requester, some.UserId),
            (l.Request.Events[0].ActorKind, l.Request.Events[0].ActorId ?? 0)));
        Assert.Equal(["libraries", "libraries-2", "libraries-3"], letters.Select(l => l.Request.Slug));
        Assert.Equal(store.Clock.GetUtcNow().UtcDateTime, await store.ReadAsync(db => db.Batches.Select(b => b.MadeAt).SingleAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_WithAWelshLetter_UsesTheWelshNames()
    {
        var some = await SomeBatch.CreateAsync(store, 1, "Coast Council,foi@coast.example,,Cyngor yr Arfordir\n");
        var prepared = await some.PrepareAsync(b =>
            b with { Language = "cy", Letter = "Annwyl [Enw'r awdurdod],\n\n1. Faint o lyfrgelloedd?" });

        await some.SendAsync(prepared);

        var letters = await store.ReadAsync(db => db.OutgoingMessages.OrderBy(m => m.Body).Select(m => m.Body).ToListAsync());
        Assert.Equal("Annwyl Cyngor yr Arfordir,", letters[0].Split('\n')[0]);
        Assert.Equal($"Annwyl {some.Named('A')},", letters[1].Split('\n')[0]);
    }

    [Fact]
    public async Task ExecuteAsync_AfterABreakInTheMiddle_GoesOnWhereItStopped()
    {
        var some = await SomeBatch.CreateAsync(store, 5);
        var prepared = await some.PrepareAsync();
        using var cut = new CancellationTokenSource();
        var counted = new CountTo(2, cut.Cancel);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => some.SendAsync(prepared, counted, cut.Token));
        Assert.Equal([some.Named('A'), some.Named('B')], await some.AskedAsync(prepared));
        var again = await some.PrepareAsync();
        await some.SendAsync(again);

        Assert.Equal(prepared.Batch.Id, again.Batch.Id);
        Assert.Equal("ABCDE".Select(some.Named), await some.AskedAsync(prepared));
        Assert.Equal(5, await store.ReadAsync(db => db.Requests.CountAsync()));
    }

    [Fact]
    public async Task Job_OfABatchWhoseRunDied_MakesTheRestAfterAWhile()
    {
        var some = await SomeBatch.CreateAsync(store, 3);
        var prepared = await some.PrepareAsync();

        Assert.Equal(0, await store.Some.JobsAsync());
        store.Clock.Advance(PrepareBatch.Grace);
        // The rest of the batch, three letters, and that it was made.
        Assert.Equal(6, await store.Some.JobsAsync());

        Assert.Equal("ABC".Select(some.Named), await some.AskedAsync(prepared));
        Assert.Equal(3, Directory.GetFiles(store.Settings.OutboxFolder).Length);
    }

    [Fact]
    public async Task ExecuteAsync_ByTwoAtOnce_MakesEachRequestOnce()
    {
        var some = await SomeBatch.CreateAsync(store, 6);
        var prepared = await some.PrepareAsync();

        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => some.SendAsync(prepared))));
        await store.Some.JobsAsync();

        Assert.Equal("ABCDEF".Select(some.Named), await some.AskedAsync(prepared));
        Assert.Equal(6, await store.ReadAsync(db => db.Requests.CountAsync()));
        Assert.Equal(6, Directory.GetFiles(store.Settings.OutboxFolder).Length);
    }

    [Fact]
    public async Task ExecuteAsync_WithAnAuthorityThatMeanwhileClosed_AsksTheOthers()
    {
        var some = await SomeBatch.CreateAsync(store, 3);
        var prepared = await some.PrepareAsync();
        await store.ImportAsync($"#name,tag_string\n{some.Named('B')},defunct\n");

        await some.SendAsync(prepared);

        Assert.Equal([some.Named('A'), some.Named('C')], await some.AskedAsync(prepared));
        var shown = await store.DoAsync((BatchProgressQuery query) => query.FindAsync(prepared.Batch.Id, default));
        Assert.Equal([true, false, true], shown?.Authorities.Select(r => r.Request is not null));
    }

    [Fact]
    public async Task BatchProgress_OfABatch_SaysHowEachAuthorityStands()
    {
        var some = await SomeBatch.CreateAsync(store, 2);
        var prepared = await some.PrepareAsync();
        await some.SendAsync(prepared);
        await store.Some.JobsAsync();
        var first = await store.ReadAsync(db => db.Requests.OrderBy(r => r.BatchPosition).FirstAsync());
        await store.DoAsync((ClassifyRequest classify) =>
            classify.ExecuteAsync(first.Id, RequestOutcome.Full, Actor.Requester(some.UserId), null, default));

        var shown = Assert.IsType<BatchProgress>(await store.DoAsync((BatchProgressQuery query) =>
            query.FindAsync(prepared.Batch.Id, default)));

        Assert.Equal("Libraries", shown.Title);
        Assert.Equal(["1", "2"], shown.Questions.Select(q => q.Key));
        Assert.Equal(
            [(some.Named('A'), first.Id, "closed", "full"), (some.Named('B'), first.Id + 1, "awaiting-response", "none")],
            shown.Authorities.Select(r => (r.Authority, r.Request ?? 0, r.Progress ?? "", r.Outcome ?? "")));
        Assert.All(shown.Authorities, r => Assert.Equal((new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 31)), (r.Sent, r.Due)));
        Assert.Null(await store.DoAsync((BatchProgressQuery query) => query.FindAsync(prepared.Batch.Id + 1, default)));
    }

    private sealed class CountTo(int number, Action reached) : IProgress<int>
    {
        private int count;

        public void Report(int value)
        {
            if (++count == number)
            {
                reached();
            }
        }
    }
}
