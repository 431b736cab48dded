using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Admin;

public sealed class CalendarPagesTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Feed = """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20340612
        SUMMARY:St Andrew’s Day
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20340619
        RRULE:FREQ=YEARLY
        SUMMARY:Every year
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public async Task Get_OfAYear_ListsItsDaysByPlaceAndWhereTheyComeFrom()
    {
        var page = await PageAsync("/admin/calendars?year=2026", UserRole.Admin);

        var row = page.QuerySelectorAll("main tr").Select(TextOf).First(r => r.Contains("Battle of the Boyne", StringComparison.Ordinal));
        Assert.Contains("Monday 13 July 2026", row, StringComparison.Ordinal);
        Assert.Contains("Northern Ireland", row, StringComparison.Ordinal);
        Assert.Contains("Comes with the program", row, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main a[href='/admin/calendars/new']"));
    }

    [Fact]
    public async Task Get_ByAModerator_ShowsNoWayToChangeThem()
    {
        var page = await PageAsync("/admin/calendars", UserRole.Moderator);

        Assert.Null(page.QuerySelector("main a[href='/admin/calendars/new']"));
    }

    [Fact]
    public async Task Get_OfAYearTheFilesDoNotKnow_SaysSo()
    {
        var page = await PageAsync("/admin/calendars?year=2030", UserRole.Admin);

        Assert.Contains("The holidays of 2030 are not in the program’s own list", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfADay_FirstShowsWhatWouldChange()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        (string, string)[] fields =
            [("Date", "2034-06-13"), ("Name", "Thanksgiving"), ("Source", "A proclamation"), ("Regions", "scotland")];

        using var answer = await site.SendFormAsync("/admin/calendars/new", "", admin, fields);

        var page = await FormPage.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Tuesday 13 June 2034", TextOf(page.QuerySelector("section.preview")), StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("button[name=Sure]"));
        Assert.Equal("A proclamation", (page.QuerySelector("#Source") as IHtmlInputElement)?.Value);
        Assert.False(await IsThereAsync(new DateOnly(2034, 6, 13)));
    }

    [Fact]
    public async Task Post_OfADayWithoutItsParts_NamesEachAndKeepsWhatWasTyped()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);

        using var answer = await site.SendFormAsync("/admin/calendars/new", "", admin, ("Name", "Thanksgiving"), ("Date", "13/6/34"));

        var page = await FormPage.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(3, page.QuerySelectorAll(".errors li").Length);
        Assert.Equal("Thanksgiving", (page.QuerySelector("#Name") as IHtmlInputElement)?.Value);
    }

    [Fact]
    public async Task Post_OfAListWithMistakes_NamesEachWithItsLineAndAddsNothing()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);

        using var answer = await site.SendFormAsync(
            "/admin/calendars/import", "", admin, ("Days", Feed), ("Source", "A feed"), ("Regions", "scotland"), ("Sure", "yes"));

        var page = await FormPage.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("line 6", TextOf(page.QuerySelector("ul[lang=en]")), StringComparison.Ordinal);
        Assert.Contains("RRULE", page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
        Assert.False(await IsThereAsync(new DateOnly(2034, 6, 12)));
    }

    [Fact]
    public async Task Post_OfARegionNobodyKnows_IsAMistake()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        const string list = """{ "division": "narnia", "events": [{ "title": "Thanksgiving", "date": "2034-06-14" }] }""";

        using var answer = await site.SendFormAsync(
            "/admin/calendars/import", "", admin, ("Days", list), ("Source", "A list"), ("Sure", "yes"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("narnia", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfAFeed_AddsItsDaysUnderTheNamesThatTheFilesKnow()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        var feed = Feed.Replace("RRULE:FREQ=YEARLY", "CLASS:PUBLIC", StringComparison.Ordinal);

        using var answer = await site.SendFormAsync(
            "/admin/calendars/import", "", admin, ("Days", feed), ("Source", "A feed"), ("Regions", "scotland"), ("Sure", "yes"));

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var page = await PageAsync("/cy/admin/calendars?year=2034", UserRole.Admin);
        Assert.Contains("Gŵyl Andreas", page.Body?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OnCalendarsThatChangedMeanwhile_Returns409AndKeepsWhatWasTyped()
    {
        var admin = await site.Some.UserAsync(UserRole.Admin);
        var (form, cookie) = await site.FormAsync("/admin/calendars/new", "", admin);
        (string, string)[] Fields(string date) =>
            [("Date", date), ("Name", "Thanksgiving"), ("Source", "tests"), ("Regions", "scotland"), ("Sure", "yes")];
        using var other = await site.SendFormAsync("/admin/calendars/new", "", admin, Fields("2034-07-04"));

        using var answer = await site.SendAsync(form, cookie, admin, Fields("2034-07-05"));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Equal("2034-07-05", ((await FormPage.ReadAsync(answer)).QuerySelector("#Date") as IHtmlInputElement)?.Value);
        Assert.False(await IsThereAsync(new DateOnly(2034, 7, 5)));
    }

    [Fact]
    public async Task Post_OfClosuresWithMistakes_NamesEachWithItsLine()
    {
        var (by, authority) = (await site.Some.UserAsync(UserRole.Moderator), await site.Some.AuthorityAsync());

        using var answer = await site.SendFormAsync(
            $"/admin/authorities/{authority.Id}/law", "", by, ("Closures", "2026-12-21 - 2027-01-04\n\nChristmas\n2026-12-30"));

        var page = await FormPage.ReadAsync(answer);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(
            [
                "Line 3: write two dates such as 2026-12-21 - 2027-01-04, not “Christmas”.",
                "Line 4: “2026-12-30” overlaps an earlier line.",
            ],
            page.QuerySelectorAll(".errors li").Select(TextOf));
        Assert.Contains("Christmas", page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DueDatePage_OfASchool_SaysBothDatesAndWhy()
    {
        var request = await site.Some.RequestAsync(to: await site.Some.AuthorityAsync(tag: "school"));
        await site.Some.JobsAsync();

        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/request/{request.Slug}/due-date"));

        var text = TextOf(page.QuerySelector("main"));
        Assert.Contains("but no later than Monday 1 June 2026", text, StringComparison.Ordinal);
        Assert.Contains("Response of a school", text, StringComparison.Ordinal);
        Assert.Contains("SI 2004/3364 reg.3", text, StringComparison.Ordinal);
        var shown = await site.TextAsync($"/request/{request.Slug}");
        Assert.Contains("no longer than until Monday 1 June 2026", shown, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DueDatePage_AfterADayWasAdded_TellsHowItMoved()
    {
        var (admin, request) = (await site.Some.UserAsync(UserRole.Admin), await site.Some.RequestAsync());
        await site.Some.JobsAsync();
        using var before = await site.GetAsync($"/request/{request.Slug}");
        using var added = await site.SendFormAsync(
            "/admin/calendars/new",
            "",
            admin,
            ("Date", "2026-03-12"), ("Name", "Thanksgiving"), ("Source", "tests"), ("Regions", "scotland"), ("Sure", "yes"));
        site.Clock.Advance(TimeSpan.FromSeconds(5));
        await site.Some.JobsAsync();

        var text = TextOf(new HtmlParser().ParseDocument(await site.TextAsync($"/request/{request.Slug}/due-date")).QuerySelector("main"));

        Assert.Contains("Thursday 12 March 2026 is not counted: Thanksgiving (Scotland).", text, StringComparison.Ordinal);
        Assert.Contains("moved from Tuesday 31 March 2026 to Wednesday 1 April 2026", text, StringComparison.Ordinal);
        using var after = await site.GetAsync($"/request/{request.Slug}");
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    private static string TextOf(AngleSharp.Dom.IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private async Task<IHtmlDocument> PageAsync(string path, UserRole role) =>
        new HtmlParser().ParseDocument(await site.TextAsync(path, await site.Some.UserAsync(role)));

    private Task<bool> IsThereAsync(DateOnly date) => site.Some.ChangeAsync(db => db.Holidays.AnyAsync(h => h.Date == date));
}
