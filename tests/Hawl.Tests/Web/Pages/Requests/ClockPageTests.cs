using System.Net;
using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class ClockPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_Extension_MovesTheDueDateAndShowsBothDatesInTheWorking()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "extension");

        using var noted = await form.SendAsync(("On", "2026-03-02"), ("NewDate", "2026-04-10"), ("Ref", "s.35(1)(a)"));

        Assert.Equal($"/request/{request.Slug}/due-date?done=noted", noted.Location);
        Assert.Equal(new DateOnly(2026, 4, 30), (await FindAsync(request)).DueOn);
        using var working = await FormVisit.OpenAsync(site, owner, noted.Location ?? "");
        Assert.Contains("Noted. The dates below follow from it.", working.Words, StringComparison.Ordinal);
        Assert.Contains("The authority itself says that it will answer by Friday 10 April 2026.", working.Words, StringComparison.Ordinal);
        Assert.Contains("More time was claimed: to weigh the public interest (s.10(3)).", working.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FeeNotice_StopsTheClockAndTakenBackStartsIt()
    {
        var (request, owner) = await AskedAsync();
        var due = (await FindAsync(request)).DueOn;
        using var form = await OpenAsync(request, owner, "fee-notice");

        using var noted = await form.SendAsync(("On", "2026-03-02"));

        var page = await site.TextAsync($"/request/{request.Slug}");
        Assert.Contains("The time does not run until it comes.", page, StringComparison.Ordinal);
        Assert.Null((await FindAsync(request)).DueOn);
        var number = (await FindAsync(request)).EventCount;
        using var list = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/clock?handler=TakeBack");
        using var back = await list.SendAsync(("Number", $"{number}"));
        using var again = await list.SendAsync(("Number", $"{number}"));
        Assert.Equal(noted.Location, back.Location);
        Assert.Equal(noted.Location, again.Location);
        Assert.Equal((due, number + 1), ((await FindAsync(request)).DueOn, (await FindAsync(request)).EventCount));
    }

    [Fact]
    public async Task Post_Twice_NotesItOnce()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "fee-notice");

        using var first = await form.SendAsync(("On", "2026-03-02"));
        using var second = await form.SendAsync(("On", "2026-03-02"));

        Assert.Equal(first.Location, second.Location);
        Assert.Equal(3, (await FindAsync(request)).EventCount);
    }

    [Fact]
    public async Task Post_Complaint_PutsTheRequestBeforeTheRegulatorAndBack()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "complaint");

        using var noted = await form.SendAsync(("On", "2026-03-02"));

        Assert.Equal(RequestProgress.WithTheRegulator, (await FindAsync(request)).Progress);
        using var list = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/clock?handler=TakeBack");
        Assert.Contains("The regulator sent its decision", list.Words, StringComparison.Ordinal);
        using var back = await list.SendAsync();
        Assert.Equal(RequestProgress.AwaitingResponse, (await FindAsync(request)).Progress);
    }

    [Theory]
    [InlineData("On", "2026-03-01")]
    [InlineData("On", "2031-03-01")]
    [InlineData("On", "")]
    [InlineData("NewDate", "2026-02-01")]
    [InlineData("NewDate", "2026-03-02")]
    [InlineData("NewDate", "2036-02-01")]
    [InlineData("NewDate", "soon")]
    public async Task Post_WithADayThatCannotBe_Returns400AndKeepsWhatWasTyped(string field, string value)
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "extension");

        (string, string?)[] fields = field == "On" ? [("On", value)] : [("On", "2026-03-02"), (field, value)];
        using var refused = await form.SendAsync([.. fields, ("Ref", "s.36")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Give ", refused.Page.QuerySelector(".errors")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("s.36", refused.Page.QuerySelector("#Ref")?.GetAttribute("value"));
        Assert.Equal(2, (await FindAsync(request)).EventCount);
    }

    [Fact]
    public async Task Post_WithASectionThatIsALetter_Returns400AndKeepsWhatWasTyped()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "extension");
        var letter = new string('s', ClockNotes.LongestRef + 1);

        using var refused = await form.SendAsync(("On", "2026-03-02"), ("Ref", letter));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal("#Ref", refused.Page.QuerySelector(".errors a")?.GetAttribute("href"));
        Assert.Contains("in 40 characters at most", refused.Words, StringComparison.Ordinal);
        Assert.Equal(letter, refused.Page.QuerySelector("#Ref")?.GetAttribute("value"));
        Assert.Equal(2, (await FindAsync(request)).EventCount);
    }

    [Theory]
    [InlineData("")]
    [InlineData("because-we-like")]
    public async Task Post_WhereTheLawHasOneKindOfExtension_NotesThatOne(string posted)
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "extension");

        using var noted = await form.SendAsync(("On", "2026-03-02"), ("Extension", posted));

        Assert.Equal($"/request/{request.Slug}/due-date?done=noted", noted.Location);
        var data = await site.Some.ChangeAsync(db => db.RequestEvents
            .Where(e => e.RequestId == request.Id && e.Type == RequestEventType.Extension).Select(e => e.Data).SingleAsync());
        Assert.Equal("public-interest", StepData.Of(data)?.Extension);
    }

    [Fact]
    public async Task NoteForClock_WithAKindThatTheLawDoesNotHave_IsRefused()
    {
        var (request, owner) = await AskedAsync();
        var note = new ClockNote(RequestEventType.Extension, new DateOnly(2026, 3, 2)) { Extension = "because-we-like" };
        await using var scope = site.Services.CreateAsyncScope();

        var refused = await Assert.ThrowsAsync<RuleException>(() => scope.ServiceProvider.GetRequiredService<NoteForClock>()
            .ExecuteAsync(request.Id, note, null, Viewer.User(owner.Id), default));

        Assert.Equal(ClockNotes.Kind, refused.Rule);
    }

    [Fact]
    public async Task Post_AfterSomethingElseHappened_Returns409AndKeepsWhatWasTyped()
    {
        var (request, owner) = await AskedAsync();
        using var form = await OpenAsync(request, owner, "extension");
        await site.Some.ReplyAsync(request);

        using var stale = await form.SendAsync(("On", "2026-03-02"), ("NewDate", "2026-04-10"));
        using var sent = await stale.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("2026-04-10", stale.Page.QuerySelector("#NewDate")?.GetAttribute("value"));
        Assert.Equal($"/request/{request.Slug}/due-date?done=noted", sent.Location);
    }

    [Fact]
    public async Task Get_UnderALawWithoutExtensions_DoesNotOfferOne()
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner, await site.Some.AuthorityAsync(tag: "foisa"));
        await site.Some.JobsAsync();

        using var list = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/clock");

        Assert.DoesNotContain("They say that they need more time", list.Words, StringComparison.Ordinal);
        Assert.Contains("They asked for a fee", list.Words, StringComparison.Ordinal);
    }

    private Task<FormVisit> OpenAsync(Request request, User owner, string what) =>
        FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/clock?what={what}");

    private Task<Request> FindAsync(Request request) =>
        site.Some.ChangeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id));

    private async Task<(Request Request, User Owner)> AskedAsync()
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        return (request, owner);
    }
}
