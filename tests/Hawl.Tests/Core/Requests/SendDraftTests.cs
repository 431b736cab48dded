using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Requests;

public sealed class SendDraftTests : IAsyncLifetime
{
    private const int Undo = 30;

    private readonly TestStore store = new()
    {
        Instead = services => services.AddSingleton(s => Settings(services)),
    };

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ExecuteAsync_WithADraft_MakesItsRequestWithItsTags()
    {
        var (me, token) = await DraftAsync();

        var slug = await SendAsync(token, me);

        var made = await store.ReadAsync(db =>
            db.Requests.Include(r => r.OutgoingMessages).AsNoTracking().SingleAsync(r => r.Slug == slug));
        Assert.Equal(("Gritters", me.Id, "roads"), (made.Title, made.UserId, made.Tags));
        Assert.EndsWith("Yours faithfully,\n\n" + me.Name, made.OutgoingMessages.Single().Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_Twice_MakesOneRequestAndLeadsThereAgain()
    {
        var (me, token) = await DraftAsync();

        var slugs = new[] { await SendAsync(token, me), await SendAsync(token, me) };

        Assert.Equal(slugs[0], slugs[1]);
        Assert.Equal(1, await store.ReadAsync(db => db.Requests.CountAsync(r => r.UserId == me.Id)));
    }

    [Fact]
    public async Task ExecuteAsync_TwiceAtOnce_MakesOneRequest()
    {
        var (me, token) = await DraftAsync();

        var slugs = await Task.WhenAll(SendAsync(token, me), SendAsync(token, me));

        Assert.Equal(slugs[0], slugs[1]);
        Assert.Equal(1, await store.ReadAsync(db => db.Requests.CountAsync(r => r.UserId == me.Id)));
    }

    [Fact]
    public async Task ExecuteAsync_WithALetterChangedSinceItWasRead_SendsNothing()
    {
        var (me, token) = await DraftAsync();

        await AssertRefusedAsync("draft-changed", () => SendAsync(token, me, version: 7));
        await AssertRefusedAsync("draft-unknown", () => SendAsync("guessed", me));
        Assert.Equal(0, await store.ReadAsync(db => db.Requests.CountAsync(r => r.UserId == me.Id)));
    }

    [Fact]
    public async Task ExecuteAsync_BySomebodyElse_SendsNothing()
    {
        var (_, token) = await DraftAsync();

        await AssertRefusedAsync("draft-unknown", async () => await SendAsync(token, await store.Some.UserAsync()));
    }

    [Fact]
    public async Task ExecuteAsync_WithinAMinuteOfAnother_IsRefusedUntilTheMinuteIsOver()
    {
        var me = await PersonAsync();
        await SendAsync((await DraftAsync(me)).Token, me);
        var (_, next) = await DraftAsync(me);

        await AssertRefusedAsync("asking-limit", () => SendAsync(next, me));
        store.Clock.Advance(TimeSpan.FromSeconds(59));
        await AssertRefusedAsync("asking-limit", () => SendAsync(next, me));
        store.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEmpty(await SendAsync(next, me));
    }

    [Fact]
    public async Task ExecuteAsync_ByWhomTheLimitsAreNotFor_IsNotSlowedDown()
    {
        foreach (var person in new[] { await store.Some.UserAsync(), await PersonAsync(UserRole.Admin) })
        {
            await SendAsync((await DraftAsync(person)).Token, person);
            Assert.NotEmpty(await SendAsync((await DraftAsync(person)).Token, person));
        }
    }

    [Fact]
    public async Task ExecuteAsync_ByWhoeverIsSuspendedOrHasNotConfirmedTheirAddress_SendsNothing()
    {
        var (me, token) = await DraftAsync();

        await store.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == me.Id)).SuspendedAt = DateTime.UnixEpoch);
        await AssertRefusedAsync("user-suspended", () => SendAsync(token, me));
        await store.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == me.Id)).ConfirmedAt = null);
        await AssertRefusedAsync("user-unconfirmed", () => SendAsync(token, me));
    }

    [Fact]
    public async Task UndoSend_UpToTheLastSecond_MakesTheLetterADraftAgain()
    {
        var (me, token) = await DraftAsync();
        var slug = await SendAsync(token, me);

        store.Clock.Advance(TimeSpan.FromSeconds(Undo - 1));
        await store.Some.JobsAsync();
        Assert.Equal(token, await UndoAsync(slug, me));

        store.Clock.Advance(TimeSpan.FromSeconds(5));
        await store.Some.JobsAsync();
        Assert.Equal(0, await store.ReadAsync(db => db.Requests.CountAsync(r => r.UserId == me.Id)));
        Assert.Equal(0, await store.ReadAsync(db => db.Jobs.CountAsync(j => j.Kind == SendLetter.JobKind)));
        Assert.Empty(Outbox());
        var draft = await store.DoAsync((DraftQuery drafts) => drafts.FindAsync(token, me.Id, default));
        Assert.Equal(("Gritters", null), (draft?.Title, draft?.RequestId));
    }

    [Fact]
    public async Task UndoSend_AndSendingAgain_SendsOnce()
    {
        var (me, token) = await DraftAsync();
        await UndoAsync(await SendAsync(token, me), me);

        var draft = await store.DoAsync((DraftQuery drafts) => drafts.FindAsync(token, me.Id, default));
        await SendAsync(token, me, draft?.Version ?? 0);
        store.Clock.Advance(TimeSpan.FromSeconds(Undo));
        await store.Some.JobsAsync();

        Assert.Single(Outbox());
    }

    [Fact]
    public async Task UndoSend_InTheSecondTheLetterLeaves_IsRefused()
    {
        var (me, token) = await DraftAsync();
        var slug = await SendAsync(token, me);

        store.Clock.Advance(TimeSpan.FromSeconds(Undo));
        await AssertRefusedAsync("undo-too-late", () => UndoAsync(slug, me));
        await store.Some.JobsAsync();

        Assert.Single(Outbox());
        await AssertRefusedAsync("undo-too-late", () => UndoAsync(slug, me));
    }

    [Fact]
    public async Task UndoSend_OfALetterThatASenderHasTaken_IsRefused()
    {
        var (me, token) = await DraftAsync();
        var slug = await SendAsync(token, me);

        // A node whose clock is ahead of ours.
        store.Clock.Advance(TimeSpan.FromSeconds(Undo));
        var taken = await store.DoAsync((JobQueue queue) => queue.ClaimAsync(TimeSpan.FromMinutes(1), default));
        store.Clock.Advance(TimeSpan.FromSeconds(-1));

        Assert.Equal(SendLetter.JobKind, taken?.Kind);
        await AssertRefusedAsync("undo-too-late", () => UndoAsync(slug, me));
        Assert.Equal(1, await store.ReadAsync(db => db.Requests.CountAsync(r => r.Slug == slug)));
    }

    [Fact]
    public async Task UndoSend_WhileSendersLookForWork_EitherTakesItBackOrLetsItGo()
    {
        for (var round = 0; round < 5; round++)
        {
            var (me, token) = await DraftAsync();
            var (slug, before) = (await SendAsync(token, me), Outbox().Count);
            store.Clock.Advance(TimeSpan.FromSeconds(Undo));
            var sender = Task.Run(store.Some.JobsAsync);
            store.Clock.Advance(TimeSpan.FromSeconds(-1));

            var undone = await UndoneAsync(slug, me);
            await sender;
            store.Clock.Advance(TimeSpan.FromSeconds(Undo));
            await store.Some.JobsAsync();

            Assert.Equal(undone ? 0 : 1, await store.ReadAsync(db => db.Requests.CountAsync(r => r.Slug == slug)));
            Assert.Equal(undone ? before : before + 1, Outbox().Count);
        }
    }

    [Fact]
    public async Task UndoSend_BySomebodyElse_IsRefused()
    {
        var (me, token) = await DraftAsync();
        var slug = await SendAsync(token, me);

        await AssertRefusedAsync("undo-too-late", async () => await UndoAsync(slug, await store.Some.UserAsync()));
    }

    private static HawlSettings Settings(IServiceCollection services) =>
        ((HawlSettings?)services.First(s => s.ServiceType == typeof(HawlSettings)).ImplementationInstance
            ?? throw new InvalidOperationException("The settings are an instance.")) with
        { Undo = TimeSpan.FromSeconds(Undo) };

    private List<string> Outbox() => Directory.Exists(store.Settings.OutboxFolder)
        ? [.. Directory.EnumerateFiles(store.Settings.OutboxFolder, "*.eml", SearchOption.AllDirectories)]
        : [];

    // Whom the limits are for.
    private Task<User> PersonAsync(UserRole role = UserRole.Member) => store.DoAsync((AddUser add) =>
        add.ExecuteAsync($"slow{Guid.NewGuid():N}@people.example", "Sam Brook", role, maySendBatches: false, default));

    private async Task<(User Me, string Token)> DraftAsync(User? by = null)
    {
        var (me, authority) = (by ?? await store.Some.UserAsync(), await store.Some.AuthorityAsync());
        var written = new WrittenDraft
        {
            AuthorityId = authority.Id,
            Title = "Gritters",
            Letter = "Dear Ashcombe Council,\n\nHow many gritters are there?\n\nYours faithfully,",
            Language = "en",
            Tags = "roads",
        };
        return (me, await store.DoAsync((SaveDraft save) => save.ExecuteAsync(written, null, me.Id, default)));
    }

    private Task<string> SendAsync(string token, User by, long version = 1) =>
        store.DoAsync((SendDraft send) => send.ExecuteAsync(token, version, by.Id, default));

    private Task<string> UndoAsync(string slug, User by) => store.DoAsync((UndoSend undo) => undo.ExecuteAsync(slug, by.Id, default));

    private async Task<bool> UndoneAsync(string slug, User by)
    {
        try
        {
            await UndoAsync(slug, by);
            return true;
        }
        catch (RuleException refusal) when (refusal.Rule == UndoSend.TooLateRule)
        {
            return false;
        }
    }

    private static async Task AssertRefusedAsync(string rule, Func<Task> work) =>
        Assert.Equal(rule, (await Assert.ThrowsAsync<RuleException>(work)).Rule);
}
