using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class WithdrawPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_PressedTwice_WithdrawsOnceAndGoesOnOnce()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner);

        using var done = await form.SendAsync(("Reason", "Found elsewhere."));
        using var twice = await form.SendAsync(("Reason", "Found elsewhere."));
        using var back = await OpenAsync(request, owner);
        using var goesOn = await back.SendAsync();
        using var goesOnTwice = await back.SendAsync();

        Assert.Equal(($"/request/{request.Slug}/next?done=withdrawn", done.Location), (twice.Location, twice.Location));
        Assert.Equal(($"/request/{request.Slug}/next?done=taken-back", goesOn.Location), (goesOnTwice.Location, goesOnTwice.Location));
        Assert.Equal(
            [RequestEventType.RequestMade, RequestEventType.LetterSent, RequestEventType.Withdrawn, RequestEventType.WithdrawalTakenBack],
            await EventsAsync(request));
    }

    [Fact]
    public async Task Post_AfterAReplyCame_Returns409KeepsTheReasonAndThenGoesThrough()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner);
        await site.Some.ReplyAsync(request);

        using var stale = await form.SendAsync(("Reason", "Found elsewhere."));
        using var sent = await stale.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Something has happened since you opened this page", stale.Words, StringComparison.Ordinal);
        Assert.Contains("Found elsewhere.", stale.Words, StringComparison.Ordinal);
        Assert.Equal($"/request/{request.Slug}/next?done=withdrawn", sent.Location);
    }

    [Fact]
    public async Task Post_ByTwoWindowsAtOnce_DoesItOnceAndAnswersBothInWords()
    {
        var (request, owner) = await AskedAsync();
        var forms = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => OpenAsync(request, owner)));

        var answers = await Task.WhenAll(forms.Select(f => f.SendAsync()));

        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.Found, HttpStatusCode.Conflict }));
        Assert.Contains(answers, a => a.Status is HttpStatusCode.Found);
        Assert.Single(await EventsAsync(request), e => e is RequestEventType.Withdrawn);
        Array.ForEach(answers, a => a.Dispose());
        Array.ForEach(forms, f => f.Dispose());
    }

    [Fact]
    public async Task Post_WithAReasonThatIsTooLong_Returns400AndKeepsIt()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner);

        using var refused = await form.SendAsync(("Reason", new string('x', 2001)));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Give a reason of at most 2,000 characters.", refused.Words, StringComparison.Ordinal);
        Assert.Contains("xxxx", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UndoSaying_AfterSomethingElseHappened_Returns409AndChangesNothing()
    {
        var (request, owner) = await AskedAsync();
        await site.Some.ReplyAsync(request);
        await site.Some.ClassifyAsync(request, RequestOutcome.Full);
        using var next = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/next?done=said");
        await site.Some.ClassifyAsync(request, RequestOutcome.Partial);

        using var stale = await next.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Something has happened to this request since you opened the page.", stale.Words, StringComparison.Ordinal);
        Assert.Equal(RequestOutcome.Partial, await site.Some.ChangeAsync(
            db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.Outcome).SingleAsync()));
    }

    [Fact]
    public async Task RecordedReplies_SentAtOnce_AreAllKeptAndEachOnce()
    {
        var (request, owner) = await AskedAsync();
        var forms = await Task.WhenAll(Enumerable.Range(0, 3).Select(
            _ => FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/recorded/new")));

        var answers = await Task.WhenAll(forms.Concat(forms).Select(
            f => f.SendAsync(("On", "2026-03-02"), ("Text", "They sent a letter."))));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Found, a.Status));
        Assert.Equal(3, await site.Some.ChangeAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == request.Id)));
        Array.ForEach(answers, a => a.Dispose());
        Array.ForEach(forms, f => f.Dispose());
    }

    private Task<FormVisit> OpenAsync(Request request, User by) => FormVisit.OpenAsync(site, by, $"/request/{request.Slug}/withdraw");

    private async Task<(Request Request, User Owner)> AskedAsync()
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        return (request, owner);
    }

    private Task<List<RequestEventType>> EventsAsync(Request request) => site.Some.ChangeAsync(db => db.RequestEvents
        .Where(e => e.RequestId == request.Id).OrderBy(e => e.Number).Select(e => e.Type).ToListAsync());
}
