using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class FollowUpPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_WrittenSeenAndSent_SendsOneLetter()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await OpenAsync(request, owner);
        Assert.StartsWith("Dear Information Officer,", form.Page.QuerySelector("#Text")?.TextContent.Trim());

        using var seen = await form.SendAsync(("Text", "Dear Information Officer,\n\nAnd the salt?"), ("Step", "preview"));
        using var sent = await seen.SendAsync(("Step", "send"));
        using var twice = await seen.SendAsync(("Step", "send"));

        Assert.Contains("And the salt?", seen.Page.QuerySelector(".letter-body")?.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/request/{request.Slug}/next?done=sent", sent.Location);
        Assert.Equal(sent.Location, twice.Location);
        Assert.Equal("Dear Information Officer,\n\nAnd the salt?", Assert.Single(await FollowUpsAsync(request)).Body);
    }

    [Fact]
    public async Task Post_ToChangeIt_GoesBackToTheFormWithEverything()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await OpenAsync(request, owner);
        using var seen = await form.SendAsync(("To", "main"), ("Text", "Hello there."), ("Step", "preview"));

        using var back = await seen.SendAsync(("Step", "edit"));

        Assert.Equal("Hello there.", back.Page.QuerySelector("#Text")?.TextContent.Trim());
        Assert.Equal("main", back.Page.QuerySelector("[name=To][checked]")?.GetAttribute("value"));
        Assert.Empty(await FollowUpsAsync(request));
    }

    [Fact]
    public async Task Post_ReviewWithItsPlaceholder_Returns400AndOneWithoutIsSent()
    {
        var (request, owner) = await RepliedAsync();
        await site.Some.ClassifyAsync(request, RequestOutcome.Refused);
        using var form = await OpenAsync(request, owner, "?kind=internal-review");
        var template = form.Page.QuerySelector("#Text")?.TextContent.Trim() ?? "";

        using var refused = await form.SendAsync(("Step", "preview"));
        using var seen = await refused.SendAsync(
            ("Text", template.Replace("[SAY HERE WHAT WAS WRONG]", "You hold it.", StringComparison.Ordinal)), ("Step", "preview"));
        using var sent = await seen.SendAsync(("Step", "send"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Replace the words in square brackets", refused.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, sent.Status);
        Assert.Equal(LetterKind.InternalReview, Assert.Single(await FollowUpsAsync(request)).Kind);
    }

    [Fact]
    public async Task Post_AfterANewerReply_Returns409AndThenGoesThrough()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await OpenAsync(request, owner);
        using var seen = await form.SendAsync(("Text", "Where is it?"), ("Step", "preview"));
        await site.Some.ReplyAsync(request, "Here.");

        using var stale = await seen.SendAsync(("Step", "send"));
        using var sent = await stale.SendAsync(("Step", "send"));

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Redirect), (stale.Status, sent.Status));
    }

    [Fact]
    public async Task Get_BySomebodyElse_IsRefused()
    {
        var (request, _) = await RepliedAsync();

        using var form = await OpenAsync(request, await site.Some.UserAsync());

        Assert.Equal(HttpStatusCode.Forbidden, form.Status);
    }

    private Task<FormVisit> OpenAsync(Request request, User by, string query = "") =>
        FormVisit.OpenAsync(site, by, $"/request/{request.Slug}/followups/new{query}");

    private async Task<(Request Request, User Owner)> RepliedAsync()
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(request);
        return (request, owner);
    }

    private Task<List<OutgoingMessage>> FollowUpsAsync(Request request) => site.Some.ChangeAsync(db => db.OutgoingMessages.AsNoTracking()
        .Where(m => m.RequestId == request.Id && m.Kind != LetterKind.InitialRequest).ToListAsync());
}
