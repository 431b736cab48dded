using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class UnsendPageTests : IAsyncLifetime
{
    private const string Letter = "Dear Council,\n\nAnd the salt?";

    private readonly TestSite site = new(UndoFollowUpTests.WithUndo);

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Post_BeforeTheLetterLeaves_GivesItsWordsBackHoweverOftenItIsPressed()
    {
        var (request, owner) = await WrittenAsync();
        var next = await FormPage.OpenAsync(site, $"/request/{request.Slug}/next?done=sent", owner);
        var path = next.Page.QuerySelector(".is-waiting a")?.GetAttribute("href") ?? "";
        var form = await FormPage.OpenAsync(site, path, owner);

        using var done = await form.PostAsync();
        using var twice = await form.PostAsync();
        var page = await FormPage.ReadAsync(twice);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (done.StatusCode, twice.StatusCode));
        Assert.Equal("Your letter was taken back", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(Letter, page.QuerySelector("main input[name=Text]")?.GetAttribute("value")?.ReplaceLineEndings("\n"));
        Assert.Equal($"/request/{request.Slug}/followups/new", page.QuerySelector("main form")?.GetAttribute("action"));
        Assert.DoesNotContain("And the salt?", await site.TextAsync($"/request/{request.Slug}"), StringComparison.Ordinal);
        Assert.Equal(1, await site.Some.ChangeAsync(db => db.OutgoingMessages.CountAsync(m => m.RequestId == request.Id)));
    }

    [Fact]
    public async Task Post_WhenTheLetterHasLeft_Returns409AndSaysSo()
    {
        var (request, owner) = await WrittenAsync();
        var form = await FormPage.OpenAsync(site, await PathAsync(request), owner);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        await site.Some.JobsAsync();

        using var late = await form.PostAsync();
        var again = await FormPage.OpenAsync(site, await PathAsync(request), owner);

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        Assert.Equal("It is too late to take it back", (await FormPage.ReadAsync(late)).QuerySelector("h1")?.TextContent);
        Assert.Equal("It is too late to take it back", again.Page.QuerySelector("h1")?.TextContent);
        Assert.Contains("And the salt?", await site.TextAsync($"/request/{request.Slug}"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfALetterThatIsNotThereOrNotOnes_IsRefused()
    {
        var (request, owner) = await WrittenAsync();
        var path = await PathAsync(request);

        var guessed = await FormPage.OpenAsync(site, $"/request/{request.Slug}/followups/1/unsend", owner);

        Assert.Equal(HttpStatusCode.NotFound, guessed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await FormPage.OpenAsync(site, path, await site.Some.UserAsync())).Status);
    }

    private async Task<(Request Request, User Owner)> WrittenAsync()
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        using var form = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/followups/new");
        using var seen = await form.SendAsync(("Text", Letter), ("Step", "preview"));
        using var sent = await seen.SendAsync(("Step", "send"));
        Assert.Contains("It leaves after 30 seconds.", seen.Words, StringComparison.Ordinal);
        Assert.Equal($"/request/{request.Slug}/next?done=sent", sent.Location);
        return (request, owner);
    }

    private async Task<string> PathAsync(Request request)
    {
        var id = await site.Some.ChangeAsync(db => db.OutgoingMessages
            .Where(m => m.RequestId == request.Id && m.Kind == LetterKind.FollowUp).Select(m => m.Id).SingleAsync());
        return FormattableString.Invariant($"/request/{request.Slug}/followups/{id}/unsend");
    }
}
