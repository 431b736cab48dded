using Hawl.Core;
using Hawl.Core.Batches;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Batches;

public sealed class WriteBatchLetterTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_InAnotherLanguage_TurnsThePlaceholderIntoItsOwn()
    {
        var draft = await SomeDraft.CreateAsync(store, 1);

        await WriteAsync(draft, new BatchLetter("Llyfrgelloedd", "Annwyl [Authority name],\r\n\r\n1. Faint?", "cy"));

        var now = await draft.NowAsync();
        Assert.Equal(("Llyfrgelloedd", "Annwyl [Enw'r awdurdod],\n\n1. Faint?", "cy"), (now.Title, now.Letter, now.Language));
    }

    [Fact]
    public async Task ExecuteAsync_OnALetterChangedMeanwhile_KeepsThatLetter()
    {
        var draft = await SomeDraft.CreateAsync(store, 1);
        var seen = (await draft.NowAsync()).LetterVersion;
        await WriteAsync(draft, new BatchLetter("First window", SomeBatch.Letter, "en"), seen);

        var refused = await Assert.ThrowsAsync<RuleException>(() =>
            WriteAsync(draft, new BatchLetter("Second window", SomeBatch.Letter, "en"), seen));

        Assert.Equal("batch-draft-stale", refused.Rule);
        Assert.Equal("First window", (await draft.NowAsync()).Title);
        await WriteAsync(draft, new BatchLetter("First window", SomeBatch.Letter, "en"), seen);
    }

    [Fact]
    public async Task ExecuteAsync_WhileTheListGrowsElsewhere_SavesTheLetter()
    {
        var draft = await SomeDraft.CreateAsync(store, 2);
        var seen = (await draft.NowAsync()).LetterVersion;
        await draft.DoAsync((DropAuthorities drop) => drop.ExecuteAsync(draft.Id, draft.UserId, null, default));

        await WriteAsync(draft, new BatchLetter("Grown", SomeBatch.Letter, "en"), seen);

        Assert.Equal("Grown", (await draft.NowAsync()).Title);
    }

    [Fact]
    public async Task DropBatchDraft_OfOneInPreparation_ForgetsIt()
    {
        var draft = await SomeDraft.CreateAsync(store, 7, mayBatch: false);
        await draft.AskAsync();

        await draft.DoAsync((DropBatchDraft drop) => drop.ExecuteAsync(draft.Id, draft.UserId, default));

        Assert.Equal("batch-draft-unknown", (await Assert.ThrowsAsync<RuleException>(() => draft.SendAsync(1))).Rule);
    }

    private static async Task WriteAsync(SomeDraft draft, BatchLetter letter, long? version = null)
    {
        var seen = version ?? (await draft.NowAsync()).LetterVersion;
        await draft.DoAsync((WriteBatchLetter write) => write.ExecuteAsync(draft.Id, draft.UserId, letter, seen, default));
    }
}
