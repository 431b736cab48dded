using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Moderation;

// The mail of a request that nobody is to know of is nothing to a moderator, in its place and in the holding pen.
public sealed class EmbargoedMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TakeBackDelivery_ByAModerator_IsRefusedAsIfItWereNotThere(bool namesItsRequest)
    {
        var (request, other, moderator) =
            (await EmbargoedAsync(), await store.Some.RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        var message = await store.Some.ReplyAsync(request);

        var refused = await Assert.ThrowsAsync<RuleException>(() => store.DoAsync((TakeBackDelivery verb) =>
            verb.ExecuteAsync(namesItsRequest ? request.Id : other.Id, message.Id, moderator.AsViewer(), null, default)));

        Assert.Equal("message-gone", refused.Rule);
        Assert.True(await store.ReadAsync(db => db.IncomingMessages.AnyAsync(m => m.Id == message.Id)));
        Assert.False(await store.ReadAsync(db => db.HeldMails.AnyAsync(h => h.RawHash == message.RawHash)));
    }

    [Fact]
    public async Task TakeBackDelivery_WithAnotherRequestThanTheMessages_IsRefused()
    {
        var (request, other, moderator) =
            (await store.Some.RequestAsync(), await store.Some.RequestAsync(), await store.Some.UserAsync(UserRole.Moderator));
        var message = await store.Some.ReplyAsync(request);

        var refused = await Assert.ThrowsAsync<RuleException>(() => store.DoAsync((TakeBackDelivery verb) =>
            verb.ExecuteAsync(other.Id, message.Id, moderator.AsViewer(), null, default)));

        Assert.Equal("message-gone", refused.Rule);
    }

    [Fact]
    public async Task MailTakenBackByAnAdministrator_WaitsForAdministratorsAlone()
    {
        var (request, admin) = (await EmbargoedAsync(), await store.Some.UserAsync(UserRole.Admin));
        var message = await store.Some.ReplyAsync(request);

        await store.DoAsync((TakeBackDelivery verb) => verb.ExecuteAsync(request.Id, message.Id, admin.AsViewer(), null, default));

        await AssertForAdministratorsAsync(await store.ReadAsync(db => db.HeldMails.SingleAsync(h => h.RawHash == message.RawHash)));
    }

    [Fact]
    public async Task MailHeldForIt_WaitsForAdministratorsAlone() =>
        await AssertForAdministratorsAsync(await store.Services.HoldAsync(await EmbargoedAsync()));

    [Fact]
    public async Task MailPutThereByAnAdministrator_IsNoMoreReadInThePen()
    {
        var (request, admin) = (await EmbargoedAsync(), await store.Some.UserAsync(UserRole.Admin));
        var held = await store.Services.HoldAsync(await store.Some.RequestAsync());
        var moderator = await store.Some.UserAsync(UserRole.Moderator);
        Assert.NotNull(await ShownAsync(held, moderator));

        await store.DoAsync((RedeliverMail verb) => verb.ExecuteAsync(held.Id, [request.Id], admin.Id, null, default));

        Assert.Null(await ShownAsync(held, moderator));
        Assert.DoesNotContain(await SettledAsync(moderator), h => h.Id == held.Id);
        Assert.NotNull(await ShownAsync(held, admin));
        Assert.Contains(await SettledAsync(admin), h => h.Id == held.Id);
    }

    private async Task AssertForAdministratorsAsync(HeldMail held)
    {
        foreach (var role in new[] { UserRole.Moderator, UserRole.Admin })
        {
            var (by, isSeen) = (await store.Some.UserAsync(role), role is UserRole.Admin);
            Assert.Equal(isSeen, await ShownAsync(held, by) is not null);
            Assert.Equal(isSeen, (await WaitingAsync(by)).Any(t => t.Id == held.Id));
            Assert.Equal(
                (await WaitingAsync(by)).Count,
                await store.DoAsync((HeldMailsQuery query) => query.CountAsync(100, by.AsViewer(), default)));
        }
    }

    private Task<ShownHeldMail?> ShownAsync(HeldMail held, User by) =>
        store.DoAsync((HeldMailQuery query) => query.FindAsync(held.Id, "en", by.AsViewer(), default));

    private async Task<List<AdminTask.HeldMail>> WaitingAsync(User by) =>
    [
        .. (await store.DoAsync((HeldMailsQuery query) => query.WaitingAsync(null, true, 100, by.AsViewer(), default)))
            .Cast<AdminTask.HeldMail>(),
    ];

    private Task<List<HeldMail>> SettledAsync(User by) =>
        store.DoAsync((HeldMailsQuery query) => query.SettledAsync(100, by.AsViewer(), default));

    private async Task<Request> EmbargoedAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.DoAsync((EmbargoRequest verb) =>
            verb.ExecuteAsync(request.Id, new DateOnly(2030, 1, 1), Actor.Operator, default));
        return request;
    }
}
