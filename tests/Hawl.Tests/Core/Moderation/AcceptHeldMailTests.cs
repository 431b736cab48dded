using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Moderation;

// What strangers send to an old request waits for whoever asked, who lets it in or puts it away.
public sealed class AcceptHeldMailTests(TestStore store) : IClassFixture<TestStore>
{
    private const string Stranger = "From: Somebody <somebody@elsewhere.example>";

    [Fact]
    public async Task WaitingMail_IsShownToWhoeverAskedWithoutAddresses()
    {
        var (request, held) = await HeldAsync();

        var waiting = Assert.Single(await WaitingAsync(request));

        Assert.Equal((held.Id, "Somebody"), (waiting.Id, waiting.From));
        Assert.Contains("about it.", StoredPassage.Write(waiting.Passages), StringComparison.Ordinal);
        Assert.DoesNotContain("elsewhere.example", StoredPassage.Write(waiting.Passages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AcceptHeldMail_PutsItOnThePageAndOpensTheRequestAgain()
    {
        var (request, held) = await HeldAsync();

        await AcceptAsync(held, request);

        var asked = await RequestAsync(request);
        var message = Assert.Single(asked.IncomingMessages);
        Assert.Equal((held.RawHash, held.ReceivedAt), (message.RawHash, message.ReceivedAt));
        Assert.Equal(
            [RequestEventType.ReplyReceived, RequestEventType.HeldMailAccepted],
            asked.Events.OrderBy(e => e.Number).TakeLast(2).Select(e => e.Type));
        var let = asked.Events.MaxBy(e => e.Number);
        Assert.Equal((ActorKind.Requester, request.UserId, message.Id), (let?.ActorKind, let?.ActorId, let?.IncomingMessageId));
        Assert.Equal((HeldMailState.Delivered, request.UserId), await SettledAsync(held));
        Assert.Empty(await WaitingAsync(request));

        await SendAsync(request, store.Clock.GetUtcNow().UtcDateTime.AddHours(1), "And a word more.");
        Assert.Equal(2, (await RequestAsync(request)).IncomingMessages.Count);
    }

    [Fact]
    public async Task AcceptHeldMail_TwiceAtOnceAndOnceMore_IsThereOnce()
    {
        var (request, held) = await HeldAsync();

        await Task.WhenAll(AttemptAsync(held, request), AttemptAsync(held, request));
        await AcceptAsync(held, request);

        var asked = await RequestAsync(request);
        Assert.Single(asked.IncomingMessages);
        Assert.Single(asked.Events, e => e.Type is RequestEventType.HeldMailAccepted);
    }

    [Fact]
    public async Task AcceptHeldMail_OfWhatIsForModeratorsToPlace_IsRefused()
    {
        var request = await store.Some.RequestAsync();
        var held = await store.Services.HoldAsync(request);

        var refused = await Assert.ThrowsAsync<RuleException>(() => AcceptAsync(held, request));
        await PutAwayAsync(held, request);

        Assert.Equal("held-mail-unknown", refused.Rule);
        Assert.Empty(await WaitingAsync(request));
        Assert.Equal((HeldMailState.Waiting, null), await SettledAsync(held));
    }

    [Fact]
    public async Task PutAwayHeldMail_LeavesThePageAsItIsAndAModeratorCanFetchItBack()
    {
        var (request, held) = await HeldAsync();
        var events = (await RequestAsync(request)).EventCount;

        await PutAwayAsync(held, request);
        await PutAwayAsync(held, request);

        Assert.Equal((HeldMailState.NotOurs, request.UserId), await SettledAsync(held));
        Assert.Empty(await WaitingAsync(request));
        await AcceptAsync(held, request);
        var asked = await RequestAsync(request);
        Assert.Equal((events, 0), (asked.EventCount, asked.IncomingMessages.Count));

        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        await store.DoAsync((FetchBackHeldMail verb) => verb.ExecuteAsync(held.Id, moderator.Id, null, default));
        Assert.Single(await WaitingAsync(request));
    }

    [Fact]
    public async Task AcceptHeldMail_OfWhatAModeratorTookAwayAgain_IsRefused()
    {
        var mail = SomeMail.Bytes("The same to both of you.", Stranger);
        var (request, held) = await HeldAsync(mail);
        await AcceptAsync(held, request);
        var (message, moderator) =
            ((await RequestAsync(request)).IncomingMessages.Single(), await store.Some.UserAsync(UserRole.Moderator));

        var (other, same) = await HeldAsync(mail);
        Assert.Equal(held.RawHash, same.RawHash);

        await store.DoAsync((TakeBackDelivery verb) =>
            verb.ExecuteAsync(request.Id, message.Id, moderator.AsViewer(), "It is abuse.", default));
        var refused = await Assert.ThrowsAsync<RuleException>(() => AcceptAsync(held, request));
        await PutAwayAsync(held, request);

        Assert.Equal("held-mail-unknown", refused.Rule);
        Assert.Empty(await WaitingAsync(request));
        Assert.Equal((HeldMailState.Waiting, null), await SettledAsync(held));
        Assert.Empty((await RequestAsync(request)).IncomingMessages);
        Assert.Single(await WaitingAsync(other));
    }

    // Sent by a stranger seven months after the last that happened.
    private async Task<(Request Request, HeldMail Held)> HeldAsync(byte[]? mail = null)
    {
        var request = await store.Some.RequestAsync();
        store.Clock.Set(new DateTimeOffset(request.CreatedAt.AddMonths(7), TimeSpan.Zero));
        mail ??= SomeMail.Bytes("Write to me@elsewhere.example about it.", Stranger);
        await TakeAsync(request, store.Clock.GetUtcNow().UtcDateTime, mail);
        return (request, await store.ReadAsync(db => db.HeldMails.AsNoTracking().SingleAsync(h => h.GuessRequestId == request.Id)));
    }

    private Task SendAsync(Request request, DateTime at, string text) => TakeAsync(request, at, SomeMail.Bytes(text, Stranger));

    private Task TakeAsync(Request request, DateTime at, byte[] mail) => store.DoAsync((TakeInMail take) =>
        take.ExecuteAsync(request.MailFor(store.Settings) with { ReceivedAt = at }, mail, default));

    private Task AcceptAsync(HeldMail held, Request request) =>
        store.DoAsync((AcceptHeldMail verb) => verb.ExecuteAsync(held.Id, Actor.Requester(request.UserId), default));

    // Who comes a moment too late may be told so.
    private async Task AttemptAsync(HeldMail held, Request request)
    {
        try
        {
            await AcceptAsync(held, request);
        }
        catch (RuleException late)
        {
            Assert.Equal("held-mail-settled", late.Rule);
        }
    }

    private Task PutAwayAsync(HeldMail held, Request request) =>
        store.DoAsync((PutAwayHeldMail verb) => verb.ExecuteAsync(held.Id, request.UserId, default));

    private Task<IReadOnlyList<WaitingMail>> WaitingAsync(Request request) =>
        store.DoAsync((WaitingMailQuery query) => query.FindAsync(request.Id, "en", default));

    private Task<(HeldMailState State, long? By)> SettledAsync(HeldMail held) => store.ReadAsync(async db =>
    {
        var now = await db.HeldMails.AsNoTracking().SingleAsync(h => h.Id == held.Id);
        return (now.State, now.SettledById);
    });

    private Task<Request> RequestAsync(Request request) => store.ReadAsync(db => db.Requests.AsNoTracking().AsSplitQuery()
        .Include(r => r.Events).Include(r => r.IncomingMessages).SingleAsync(r => r.Id == request.Id));
}
