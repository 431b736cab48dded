using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Moderation;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Moderation;

public sealed class RedeliverMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithARequest_PutsTheMailThereByTheIntakesOwnSteps()
    {
        var (request, moderator) = (await store.Some.RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        var held = await store.Services.HoldAsync(request, SomeMail.WithFiles("We hold 40 tonnes.", ("figures.csv", "text/csv", "a,b")));

        await RedeliverAsync(held, moderator, request.Id);

        var asked = await RequestAsync(request.Id);
        var message = Assert.Single(asked.IncomingMessages);
        Assert.Equal((held.RawHash, true, held.ReceivedAt), (message.RawHash, message.FromAuthority, message.ReceivedAt));
        Assert.Equal("figures.csv", Assert.Single(message.Attachments).FileName);
        Assert.True(asked.NeedsClassification);
        var happened = asked.Events.MaxBy(e => e.Number);
        Assert.Equal((RequestEventType.ReplyReceived, message.Id), (happened?.Type, happened?.IncomingMessageId));
        Assert.Equal(HeldMailState.Delivered, (await HeldAsync(held)).State);
        var row = Assert.Single(await ActionsAsync(held));
        Assert.Equal((AdminDeed.RedeliverMail, moderator.Id, "It is theirs."), (row.Deed, row.UserId, row.Reason));
        Assert.DoesNotContain("tonnes", row.Before + row.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ExecuteAsync_WithSeveralRequests_DeliversOnceToEach()
    {
        var (one, two) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        var held = await store.Services.HoldAsync(one);

        await RedeliverAsync(held, moderator, one.Id, two.Id, one.Id);

        Assert.Single((await RequestAsync(one.Id)).IncomingMessages);
        Assert.Single((await RequestAsync(two.Id)).IncomingMessages);
    }

    [Fact]
    public async Task ExecuteAsync_ByTwoAtOnce_DeliversOnceAndTellsTheSecond()
    {
        var request = await store.Some.RequestAsync();
        var (one, two) = (await store.Some.UserAsync(UserRole.Moderator), await store.Some.UserAsync(UserRole.Admin));
        var held = await store.Services.HoldAsync(request);

        var done = await Task.WhenAll(AttemptAsync(held, one, request.Id), AttemptAsync(held, two, request.Id));

        Assert.Equal(["", "held-mail-settled"], done.Order(StringComparer.Ordinal));
        Assert.Single((await RequestAsync(request.Id)).IncomingMessages);
        Assert.Single(await ActionsAsync(held));
    }

    [Fact]
    public async Task ExecuteAsync_ToARequestThatNeverWas_ChangesNothing()
    {
        var (request, moderator) = (await store.Some.RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        var held = await store.Services.HoldAsync(request);

        Assert.Equal("request-unknown", await AttemptAsync(held, moderator, request.Id, 987_654));

        Assert.Empty((await RequestAsync(request.Id)).IncomingMessages);
        Assert.Equal(HeldMailState.Waiting, (await HeldAsync(held)).State);
        Assert.Empty(await ActionsAsync(held));
    }

    [Fact]
    public async Task TakeBack_OfADelivery_LeavesThePageAsItWasAndCanBeDoneAgain()
    {
        var (wrong, right) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        var held = await store.Services.HoldAsync(wrong, SomeMail.WithFiles("For another.", ("a.csv", "text/csv", "a,b")));
        await RedeliverAsync(held, moderator, wrong.Id);
        var message = (await RequestAsync(wrong.Id)).IncomingMessages.Single();

        await store.DoAsync((TakeBackDelivery verb) =>
            verb.ExecuteAsync(wrong.Id, message.Id, moderator.AsViewer(), "Wrong one.", default));

        var asked = await RequestAsync(wrong.Id);
        Assert.Empty(asked.IncomingMessages);
        Assert.Equal((false, null), (asked.NeedsClassification, asked.LastReplyAt));
        var (came, gone) = (asked.Events.Single(e => e.Type is RequestEventType.ReplyReceived), asked.Events.MaxBy(e => e.Number));
        Assert.Equal((RequestEventType.ReplyTakenBack, came.Id, moderator.Id), (gone?.Type, gone?.ReplacesId, gone?.ActorId));
        Assert.Equal(HeldMailState.Waiting, (await HeldAsync(held)).State);

        await RedeliverAsync(held, moderator, right.Id, wrong.Id);
        Assert.Single((await RequestAsync(right.Id)).IncomingMessages);
        Assert.Single((await RequestAsync(wrong.Id)).IncomingMessages);
        Assert.Equal(3, (await ActionsAsync(held)).Count);
    }

    [Fact]
    public async Task TakeBack_OfMailThatCameByItself_PutsItIntoThePenOnce()
    {
        var (request, moderator) = (await store.Some.RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        var message = await store.Some.ReplyAsync(request);

        await store.DoAsync((TakeBackDelivery verb) => verb.ExecuteAsync(request.Id, message.Id, moderator.AsViewer(), null, default));
        var again = await Assert.ThrowsAsync<RuleException>(() =>
            store.DoAsync((TakeBackDelivery verb) => verb.ExecuteAsync(request.Id, message.Id, moderator.AsViewer(), null, default)));

        Assert.Equal("message-gone", again.Rule);
        var held = await store.ReadAsync(db => db.HeldMails.SingleAsync(h => h.RawHash == message.RawHash));
        Assert.Equal((HeldMailState.Waiting, message.Subject), (held.State, held.Subject));
        Assert.Equal(held.Id, await store.ReadAsync(db =>
            db.MailDeliveries.Where(d => d.RawHash == held.RawHash).Select(d => d.HeldMailId).SingleAsync()));
    }

    [Fact]
    public async Task TakeBack_OfMailThatSomebodyDeliveredElsewhere_LeavesThatDeliveryAsItIs()
    {
        var (placed, own) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var (moderator, mail) = (await store.Some.UserAsync(UserRole.Moderator), SomeMail.Bytes("To both of you."));
        var held = await store.Services.HoldAsync(placed, mail);
        await RedeliverAsync(held, moderator, placed.Id);
        await store.DoAsync((TakeInMail takeIn) => takeIn.ExecuteAsync(own.MailFor(store.Settings), mail, default));
        var message = Assert.Single((await RequestAsync(own.Id)).IncomingMessages);

        await store.DoAsync((TakeBackDelivery verb) => verb.ExecuteAsync(own.Id, message.Id, moderator.AsViewer(), null, default));

        Assert.Equal(HeldMailState.Delivered, (await HeldAsync(held)).State);
        Assert.Single((await RequestAsync(placed.Id)).IncomingMessages);
        var waiting = await store.ReadAsync(db =>
            db.HeldMails.SingleAsync(h => h.RawHash == held.RawHash && h.State == HeldMailState.Waiting));
        Assert.Equal(own.ReplyAddressIn(store.Settings), waiting.Recipient);
    }

    [Fact]
    public async Task TakeBack_OfWhatTheRequesterWroteDown_IsRefusedAndLosesNothing()
    {
        var (request, moderator) = (await store.Some.RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        var message = await store.Services.RecordAsync(request);

        var refused = await Assert.ThrowsAsync<RuleException>(() => store.DoAsync((TakeBackDelivery verb) =>
            verb.ExecuteAsync(request.Id, message.Id, moderator.AsViewer(), null, default)));

        Assert.Equal("message-recorded", refused.Rule);
        Assert.Single(Assert.Single((await RequestAsync(request.Id)).IncomingMessages).Attachments);
        Assert.False(await store.ReadAsync(db => db.HeldMails.AnyAsync(h => h.RawHash == message.RawHash)));
    }

    [Theory]
    [InlineData(HeldMailState.Spam)]
    [InlineData(HeldMailState.NotOurs)]
    public async Task Dismiss_AMail_CanBeUndone(HeldMailState asWhat)
    {
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        var held = await store.Services.HoldAsync(await store.Some.RequestAsync());

        await store.DoAsync((DismissHeldMail verb) => verb.ExecuteAsync(held.Id, asWhat, moderator.Id, "An offer.", default));
        Assert.Equal((asWhat, moderator.Id), ((await HeldAsync(held)).State, (await HeldAsync(held)).SettledById));

        await store.DoAsync((FetchBackHeldMail verb) => verb.ExecuteAsync(held.Id, moderator.Id, null, default));
        Assert.Equal((HeldMailState.Waiting, null), ((await HeldAsync(held)).State, (await HeldAsync(held)).SettledAt));
        Assert.Equal(
            [AdminDeed.DismissHeldMail, AdminDeed.FetchBackHeldMail], (await ActionsAsync(held)).Select(a => a.Deed));
    }

    private Task RedeliverAsync(HeldMail held, User by, params long[] to) =>
        store.DoAsync((RedeliverMail verb) => verb.ExecuteAsync(held.Id, to, by.Id, "It is theirs.", default));

    private async Task<string> AttemptAsync(HeldMail held, User by, params long[] to)
    {
        try
        {
            await RedeliverAsync(held, by, to);
            return "";
        }
        catch (RuleException refusal)
        {
            return refusal.Rule;
        }
    }

    private Task<Request> RequestAsync(long id) => store.ReadAsync(db => db.Requests.AsNoTracking().AsSplitQuery()
        .Include(r => r.Events).Include(r => r.IncomingMessages).ThenInclude(m => m.Attachments).SingleAsync(r => r.Id == id));

    private Task<HeldMail> HeldAsync(HeldMail held) => store.ReadAsync(db => db.HeldMails.AsNoTracking().SingleAsync(h => h.Id == held.Id));

    private Task<List<AdminAction>> ActionsAsync(HeldMail held)
    {
        var id = held.Id.ToString();
        return store.ReadAsync(db => db.AdminActions.Where(a => a.SubjectId == id).OrderBy(a => a.Id).ToListAsync());
    }
}
