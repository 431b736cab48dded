using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Batches;

public sealed class PrepareBatchTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithALetterToMany_WritesItDownInOrderBeforeAnyLeaves()
    {
        var some = await SomeBatch.CreateAsync(store, 3);

        var prepared = await some.PrepareAsync();

        var batch = await store.ReadAsync(db =>
            db.Batches.Include(b => b.Authorities).AsNoTracking().SingleAsync(b => b.Id == prepared.Batch.Id));
        Assert.Equal(("Libraries", SomeBatch.Letter, "en", null, null),
            (batch.Title, batch.Letter, batch.Language, batch.RegimeId, batch.MadeAt));
        var names = await store.ReadAsync(db => db.Authorities.ToDictionaryAsync(a => a.Id, a => a.Name));
        Assert.Equal(
            [(1, some.Named('A')), (2, some.Named('B')), (3, some.Named('C'))],
            batch.Authorities.OrderBy(a => a.Position).Select(a => (a.Position, names[a.AuthorityId])));
        Assert.All(batch.Authorities, a => Assert.Null(a.RequestId));
        Assert.Empty(prepared.NotAsked);
        Assert.Empty(await some.AskedAsync(prepared));
    }

    [Fact]
    public async Task ExecuteAsync_WithALetterThatAsks_KeepsItsQuestionsUnderTheirKeys()
    {
        var some = await SomeBatch.CreateAsync(store, 1);

        var prepared = await some.PrepareAsync();

        var questions = await store.ReadAsync(db =>
            db.BatchQuestions.Where(q => q.BatchId == prepared.Batch.Id).OrderBy(q => q.Position).ToListAsync());
        Assert.Equal(
            [(1, "1", "How many libraries do you run?"), (2, "2", "How many closed last year?")],
            questions.Select(q => (q.Position, q.Key, q.Text)));
    }

    [Fact]
    public async Task ExecuteAsync_WithAuthoritiesThatCannotBeAsked_LeavesThemOutAndSaysWhy()
    {
        var some = await SomeBatch.CreateAsync(
            store, 1, "No Address Board,,,\nClosed Board,foi@closed.example,defunct,\nExempt Board,foi@exempt.example,not_apply,\n");

        var prepared = await some.PrepareAsync();

        Assert.Equal(
            ["Closed Board: it no longer exists", "Exempt Board: the law does not apply to it",
                "No Address Board: no e-mail address is known for it"],
            prepared.NotAsked.Select(l => $"{l.Authority}: {l.Why}").Order(StringComparer.Ordinal));
        Assert.Equal(1, await store.ReadAsync(db => db.BatchAuthorities.CountAsync(a => a.BatchId == prepared.Batch.Id)));
    }

    [Fact]
    public async Task ExecuteAsync_WithWhatCannotBeSent_RefusesInWordsAndWritesNothing()
    {
        var some = await SomeBatch.CreateAsync(store, 2);

        await AssertRefusedAsync(some, "batch-placeholder", "[Authority name]", b => b with { Letter = "Dear Sir or Madam,\n\n1. Why?" });
        await AssertRefusedAsync(some, "batch-placeholder", "[Enw'r awdurdod]", b => b with { Language = "cy" });
        await AssertRefusedAsync(some, "batch-to-no-one", "no authority", b => b with { Authorities = [] });
        await AssertRefusedAsync(some, "request-title", "title", b => b with { Title = "?" });
        await AssertRefusedAsync(some, "regime-unknown", "magna-carta", b => b with { RegimeId = "magna-carta" });
        await AssertRefusedAsync(some, "letter-language", "'xx'", b => b with { Language = "xx" });
        await AssertRefusedAsync(some, "request-letter", "100000", b =>
            b with { Letter = "Dear [Authority name]," + new string('x', 100_000) });
    }

    [Fact]
    public async Task ExecuteAsync_WithAuthoritiesNoneOfWhichCanBeAsked_NamesEach()
    {
        var some = await SomeBatch.CreateAsync(store, 0, "Silent Board,,,\nGone Board,foi@gone.example,defunct,\n");

        await AssertRefusedAsync(some, "batch-to-no-one", "Gone Board: it no longer exists", b => b);
    }

    [Fact]
    public async Task ExecuteAsync_ByAPersonWhoMayNot_SaysHowToAllowIt()
    {
        var some = await SomeBatch.CreateAsync(store, 1);
        var email = await store.Some.ChangeAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Id == some.UserId);
            user.MaySendBatches = false;
            return user.Email;
        });

        await AssertRefusedAsync(some, "batch-not-allowed", $"hawl user allow {email} batch", b => b);
    }

    [Fact]
    public async Task ExecuteAsync_OfALetterThatIsStillOnItsWay_TakesTheSameBatchUpAgain()
    {
        var some = await SomeBatch.CreateAsync(store, 2);
        var first = await some.PrepareAsync();

        Assert.Equal(first.Batch.Id, (await some.PrepareAsync()).Batch.Id);
        await some.SendAsync(first);
        Assert.Equal(first.Batch.Id,
            (await some.PrepareAsync(b => b with { Letter = SomeBatch.Letter.ReplaceLineEndings("\r\n") + "\n" })).Batch.Id);
    }

    [Fact]
    public async Task ExecuteAsync_OfALetterThatWasSentBefore_RefusesUntilItIsMeant()
    {
        var some = await SomeBatch.CreateAsync(store, 2);
        var first = await some.PrepareAsync();
        await some.SendAsync(first);
        await store.Some.JobsAsync();

        await AssertRefusedAsync(some, "batch-sent-before", $"batch {first.Batch.Id}", b => b);
        var again = await some.PrepareAsync(b => b with { Again = true });
        await some.SendAsync(again);

        Assert.NotEqual(first.Batch.Id, again.Batch.Id);
        Assert.Equal([some.Named('A'), some.Named('B')], await some.AskedAsync(again));
    }

    [Fact]
    public async Task ExecuteAsync_OfALetterThatWasSentToOthers_IsANewBatch()
    {
        var some = await SomeBatch.CreateAsync(store, 2);
        var first = await some.PrepareAsync(b => b with { Authorities = [.. b.Authorities.Where(a => a.Name == some.Named('A'))] });
        await some.SendAsync(first);
        await store.Some.JobsAsync();

        var second = await some.PrepareAsync(b => b with { Authorities = [.. b.Authorities.Where(a => a.Name == some.Named('B'))] });

        Assert.NotEqual(first.Batch.Id, second.Batch.Id);
    }

    private async Task AssertRefusedAsync(SomeBatch some, string rule, string words, Func<NewBatch, NewBatch> change)
    {
        var before = await CountsAsync();
        var refused = await Assert.ThrowsAsync<RuleException>(() => some.PrepareAsync(change));
        Assert.Equal(rule, refused.Rule);
        Assert.Contains(words, refused.Message);
        Assert.Equal(before, await CountsAsync());
    }

    private Task<(int, int, int)> CountsAsync() => store.ReadAsync(async db =>
        (await db.Batches.CountAsync(), await db.BatchAuthorities.CountAsync(), await db.Jobs.CountAsync()));
}
