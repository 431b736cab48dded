using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class DeadlinePagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Feed_OfAPersonWithRequests_HoldsEachDeadlineWithItsWorking()
    {
        var owner = await site.Some.UserAsync();
        var awaited = await RequestAsync(owner);
        var refused = await RequestAsync(owner);
        await site.Some.ReplyAsync(refused);
        await site.Some.ClassifyAsync(refused, RequestOutcome.Refused);
        await RequestAsync(await site.Some.UserAsync());

        var calendar = await CalendarAsync(await MakeAsync(owner));

        Assert.Contains($"UID:request-{awaited.Id}-foia.s10-20260302@", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTART;VALUE=DATE:20260331\r\nDTEND;VALUE=DATE:20260401\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("Tuesday 17 March 2026 is not counted", calendar, StringComparison.Ordinal);
        // The answer came: what runs is the time to ask for a review.
        Assert.DoesNotContain($"UID:request-{refused.Id}-foia.s10-", calendar, StringComparison.Ordinal);
        Assert.Contains($"UID:request-{refused.Id}-foia.irask40-20260302@", calendar, StringComparison.Ordinal);
        Assert.Equal(2, calendar.Split("BEGIN:VEVENT").Length - 1);
    }

    [Fact]
    public async Task Feed_AfterADayWasAddedAndTakenBack_GivesTheDayThatWasTold()
    {
        var owner = await site.Some.UserAsync();
        var request = await RequestAsync(owner);
        await site.Some.ChangeAsync(db => db.Requests.Where(r => r.Id == request.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(r => r.DueOn, new DateOnly(2026, 4, 7))));

        var calendar = await CalendarAsync(await MakeAsync(owner));

        Assert.Contains("DTSTART;VALUE=DATE:20260407", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_OfAWelshReader_IsInWelsh()
    {
        var owner = await site.Some.UserAsync();
        await RequestAsync(owner);
        var path = await MakeAsync(owner);
        await site.Some.ChangeAsync(
            db => db.Users.Where(u => u.Id == owner.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.Language, "cy")));

        var calendar = await CalendarAsync(path);

        Assert.Contains("eich terfynau amser", calendar, StringComparison.Ordinal);
        Assert.Contains("dydd Mawrth 31 Mawrth 2026", calendar, StringComparison.Ordinal);
        Assert.Contains("/cy/request/", calendar, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Feed_RenewedEndedOrOfTheSuspended_IsNoLongerThere()
    {
        var owner = await site.Some.UserAsync();
        var first = await MakeAsync(owner);
        var second = await MakeAsync(owner);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(second));

        await site.Some.ChangeAsync(db => db.Users.Where(u => u.Id == owner.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.SuspendedAt, site.Clock.GetUtcNow().UtcDateTime)));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
        await site.Some.ChangeAsync(db => db.Users.Where(u => u.Id == owner.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(u => u.SuspendedAt, (DateTime?)null)));

        using var page = await FormVisit.OpenAsync(site, owner, "/profile/deadlines?handler=End");
        using var ended = await page.SendAsync();
        Assert.Equal("/profile/settings?done=deadlines", ended.Location);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(second));
    }

    [Fact]
    public async Task Feed_KeepsNoTokenAndLeavesOutWhatIsHidden()
    {
        var owner = await site.Some.UserAsync();
        var hidden = await RequestAsync(owner);
        await site.Some.ShowAsync(hidden, Prominence.Hidden, "Because.");
        var path = await MakeAsync(owner);

        Assert.DoesNotContain("BEGIN:VEVENT", await CalendarAsync(path), StringComparison.Ordinal);
        var hash = await site.Some.ChangeAsync(db => db.Users.Where(u => u.Id == owner.Id).Select(u => u.DeadlinesHash).SingleAsync());
        Assert.Equal(LinkToken.HashOf(path.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal)), hash);
        using var answer = await site.GetAsync(path);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.Private);
    }

    private async Task<string> MakeAsync(User owner)
    {
        using var page = await FormVisit.OpenAsync(site, owner, "/profile/deadlines");
        using var made = await page.SendAsync();
        Assert.Equal(HttpStatusCode.OK, made.Status);
        return new Uri(made.Page.QuerySelector("#address")?.GetAttribute("value") ?? "").AbsolutePath;
    }

    private async Task<string> CalendarAsync(string path) =>
        (await site.TextAsync(path)).Replace("\r\n ", "", StringComparison.Ordinal);

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await site.GetAsync(path);
        return answer.StatusCode;
    }

    private async Task<Request> RequestAsync(User owner)
    {
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        return request;
    }
}
