using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Admin;

// A number that a moderator guesses leads to no mail of an embargoed request.
public sealed class EmbargoedMailPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task TakeBack_OnAnotherRequestsPage_LeavesTheEmbargoedMessageWhereItIs()
    {
        var (request, known, by) =
            (await EmbargoedAsync(), await site.Some.RequestAsync(), await site.Some.UserAsync(UserRole.Moderator));
        var message = await site.Some.ReplyAsync(request);
        await site.Some.ReplyAsync(known);

        using var answer = await site.SendFormAsync(
            $"/admin/requests/{known.Id}", "handler=TakeBack", by, ("Message", $"{message.Id}"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.True(await site.Some.ChangeAsync(db => db.IncomingMessages.AnyAsync(m => m.Id == message.Id)));
    }

    [Theory]
    [InlineData("Dismiss")]
    [InlineData("Deliver")]
    public async Task HeldMail_OfAnEmbargoedRequest_IsNotThereForAModeratorAndStaysAsItIs(string deed)
    {
        var held = await site.Services.HoldAsync(await EmbargoedAsync());
        var (other, by) =
            (await site.Services.HoldAsync(await site.Some.RequestAsync()), await site.Some.UserAsync(UserRole.Moderator));
        var (form, cookie) = await site.FormAsync($"/admin/held/{other.Id}", $"handler={deed}", by);
        form.SetAttribute("action", $"/admin/held/{held.Id}?handler={deed}");

        using var page = await site.GetAsync($"/admin/held/{held.Id}", by);
        using var sent = await site.SendAsync(form, cookie, by);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (page.StatusCode, sent.StatusCode));
        var now = await site.Some.ChangeAsync(db => db.HeldMails.AsNoTracking().SingleAsync(h => h.Id == held.Id));
        Assert.Equal(HeldMailState.Waiting, now.State);
    }

    private async Task<Request> EmbargoedAsync()
    {
        var request = await site.Some.RequestAsync();
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<EmbargoRequest>()
            .ExecuteAsync(request.Id, new DateOnly(2030, 1, 1), Actor.Operator, default);
        return request;
    }
}
