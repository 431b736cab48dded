using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class DescribePageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_ByTheRequester_AsksOneQuestionWithFivePictures()
    {
        var (request, owner) = await RepliedAsync();

        using var form = await OpenAsync(request, owner);

        Assert.Equal("What did they send?", form.Page.QuerySelector("h1")?.TextContent);
        Assert.Equal(
            ["full", "partial", "refused", "not-held", "else"],
            form.Page.QuerySelectorAll("[name=Came]").Select(c => c.GetAttribute("value")));
        Assert.Equal(5, form.Page.QuerySelectorAll(".choices svg").Length);
    }

    [Fact]
    public async Task Post_SomethingElse_OpensTheRarerAnswersAndKeepsTheReason()
    {
        var (request, owner) = await RepliedAsync();
        using var first = await OpenAsync(request, owner);

        using var second = await first.SendAsync(("Came", "else"), ("Reason", "It is odd."));

        Assert.Equal(HttpStatusCode.OK, second.Status);
        Assert.Contains(second.Page.QuerySelectorAll("[name=Came]"), c => c.GetAttribute("value") == "question");
        Assert.Equal("It is odd.", second.Page.QuerySelector("#Reason")?.TextContent.Trim());
        using var said = await second.SendAsync(("Came", "question"));
        Assert.Equal($"/request/{request.Slug}/next?done=said", said.Location);
        Assert.Equal(RequestProgress.AwaitingClarification, (await FindAsync(request)).Progress);
    }

    [Fact]
    public async Task Post_WithAnAnswer_LeadsToWhatCanBeDoneNowAndCanBeTakenBack()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await OpenAsync(request, owner);

        using var said = await form.SendAsync(("Came", "refused"));
        using var next = await FormVisit.OpenAsync(site, owner, said.Location ?? "");

        Assert.Contains("Ask for an internal review", next.Words, StringComparison.Ordinal);
        Assert.Contains("Do it by ", next.Words, StringComparison.Ordinal);
        using var undone = await next.SendAsync();
        Assert.Equal($"/request/{request.Slug}/next?done=undone", undone.Location);
        Assert.True((await FindAsync(request)).NeedsClassification);
    }

    [Fact]
    public async Task Post_WithoutAnAnswer_Returns400AndSaysWhatToDo()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await OpenAsync(request, owner);

        using var refused = await form.SendAsync(("Reason", "kept"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Choose one of the answers.", refused.Words, StringComparison.Ordinal);
        Assert.Equal("kept", refused.Page.QuerySelector("#Reason")?.TextContent.Trim());
    }

    [Fact]
    public async Task Post_AfterANewerReply_Returns409WithALinkToItAndThenGoesThrough()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await OpenAsync(request, owner);
        var newer = await site.Some.ReplyAsync(request, "A correction.");

        using var stale = await form.SendAsync(("Came", "full"), ("Reason", "All there."));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.NotNull(stale.Page.QuerySelector($".errors a[href$='#incoming-{newer.Id}']"));
        Assert.Equal("All there.", stale.Page.QuerySelector("#Reason")?.TextContent.Trim());
        using var again = await stale.SendAsync();
        Assert.Equal(HttpStatusCode.Redirect, again.Status);
        Assert.Equal(RequestOutcome.Full, (await FindAsync(request)).Outcome);
    }

    [Fact]
    public async Task Get_BySomebodyElse_IsClosedUntilThreeWeeksHavePassed()
    {
        var (request, _) = await RepliedAsync();
        var other = await site.Some.UserAsync();

        using var early = await OpenAsync(request, other);
        site.Clock.Advance(TimeSpan.FromDays(21));
        using var late = await OpenAsync(request, other);

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (early.Status, late.Status));
        Assert.Contains("We are waiting for", early.Words, StringComparison.Ordinal);
        using var said = await late.SendAsync(("Came", "partial"));
        Assert.Equal(RequestOutcome.Partial, (await FindAsync(request)).Outcome);
    }

    [Fact]
    public async Task Get_RequestPageByItsRequester_ShowsWhatToDoAndNobodyElseSeesIt()
    {
        var (request, owner) = await RepliedAsync();

        var (own, others) = (await site.TextAsync($"/request/{request.Slug}", owner), await site.TextAsync($"/request/{request.Slug}"));

        Assert.Contains("A reply came: what did they send?", own, StringComparison.Ordinal);
        Assert.Contains($"/request/{request.Slug}/classifications", own, StringComparison.Ordinal);
        Assert.DoesNotContain("A reply came", others, StringComparison.Ordinal);
        Assert.Contains("We are waiting for", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ToWithdraw_CanBeTakenBack()
    {
        var (request, owner) = await RepliedAsync();
        using var form = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/withdraw");

        using var withdrawn = await form.SendAsync(("Reason", "Found it."));
        using var again = await form.SendAsync();
        using var back = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/withdraw");
        using var done = await back.SendAsync();

        Assert.Equal($"/request/{request.Slug}/next?done=withdrawn", withdrawn.Location);
        Assert.Equal(withdrawn.Location, again.Location);
        Assert.Equal($"/request/{request.Slug}/next?done=taken-back", done.Location);
        Assert.Equal(RequestProgress.AwaitingResponse, (await FindAsync(request)).Progress);
    }

    private Task<FormVisit> OpenAsync(Request request, User by) =>
        FormVisit.OpenAsync(site, by, $"/request/{request.Slug}/classifications");

    private async Task<(Request Request, User Owner)> RepliedAsync()
    {
        site.Clock.Set(ManualClock.Start);
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(request);
        return (request, owner);
    }

    private Task<Request> FindAsync(Request request) =>
        site.Some.ChangeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id));
}
