using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

public sealed class ReReadMailTests : IAsyncLifetime
{
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_WithMessagesOfAnOlderReader_ReadsThemAgainBesideWhatTheyHad()
    {
        var request = await store.Some.RequestAsync();
        var message = await store.Some.ReplyAsync(request, "We hold 40 tonnes.");
        var version = (await FindAsync(request)).Version;
        await AgeAsync(message.Id, "What an older reader made of it.");

        await RunAsync();

        var texts = await TextsAsync(message.Id);
        Assert.Equal([ReadMail.ReaderVersion - 1, ReadMail.ReaderVersion], texts.Select(t => t.ReaderVersion));
        Assert.Equal("What an older reader made of it.", texts[0].Text);
        Assert.Equal("We hold 40 tonnes.", texts[1].Text.Trim());
        // Its page is made anew.
        Assert.True((await FindAsync(request)).Version > version);
    }

    [Fact]
    public async Task ExecuteAsync_WithMoreThanOneJobReads_GoesOnInOrderUntilAllAreRead()
    {
        var request = await store.Some.RequestAsync();
        for (var number = 0; number < ReReadMail.AtOnce + 3; number++)
        {
            await store.Some.ReplyAsync(request, $"Answer {number}.");
        }

        await AgeAsync(null, "Old.");

        Assert.IsType<JobResult.Again>(await RunAsync());
        Assert.Equal(ReReadMail.AtOnce, await ReadNowAsync());
        Assert.Equal(
            await store.ReadAsync(db => db.IncomingMessages.OrderBy(m => m.Id).Skip(ReReadMail.AtOnce - 1).Select(m => m.Id).FirstAsync()),
            await store.ReadAsync(db => db.ReReadings.Select(r => r.LastId).SingleAsync()));
        Assert.Same(JobResult.Finished, await RunAsync());
        Assert.Equal(ReReadMail.AtOnce + 3, await ReadNowAsync());
        Assert.Same(JobResult.Finished, await RunAsync());
        Assert.Equal(2 * (ReReadMail.AtOnce + 3), await store.ReadAsync(db => db.MessageTexts.CountAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_WithMailWhoseFileIsGone_KeepsItsTextAndReadsTheNext()
    {
        var request = await store.Some.RequestAsync();
        var lost = await store.Some.ReplyAsync(request, "Lost.");
        var next = await store.Some.ReplyAsync(request, "Next.");
        await AgeAsync(null, "Old.");
        File.Delete(Path.Combine(store.Settings.FilesFolder, lost.RawHash[..2], lost.RawHash[2..4], lost.RawHash));

        await RunAsync();

        Assert.Equal(["Old."], (await TextsAsync(lost.Id)).Select(t => t.Text));
        Assert.Equal(2, (await TextsAsync(next.Id)).Count);
    }

    [Fact]
    public async Task ExecuteAsync_WithNothingToReadAgain_LeavesEverythingAsItIs()
    {
        var request = await store.Some.RequestAsync();
        var message = await store.Some.ReplyAsync(request, "We hold 40 tonnes.");
        var version = (await FindAsync(request)).Version;

        Assert.Same(JobResult.Finished, await RunAsync());

        Assert.Single(await TextsAsync(message.Id));
        Assert.Equal(version, (await FindAsync(request)).Version);
    }

    private Task<JobResult> RunAsync() => store.DoAsync((ReReadMail verb) => verb.ExecuteAsync(default));

    private Task<int> ReadNowAsync() =>
        store.ReadAsync(db => db.MessageTexts.CountAsync(t => t.ReaderVersion == ReadMail.ReaderVersion));

    private Task<Request> FindAsync(Request request) => store.ReadAsync(
        db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id));

    private Task<List<MessageText>> TextsAsync(long messageId) => store.ReadAsync(db => db.MessageTexts.AsNoTracking()
        .Where(t => t.IncomingMessageId == messageId).OrderBy(t => t.ReaderVersion).ToListAsync());

    // As if the version before had read it.
    private Task<int> AgeAsync(long? messageId, string text) => store.Some.ChangeAsync(db => db.MessageTexts
        .Where(t => messageId == null || t.IncomingMessageId == messageId)
        .ExecuteUpdateAsync(set => set.SetProperty(t => t.ReaderVersion, ReadMail.ReaderVersion - 1).SetProperty(t => t.Text, text)));
}
