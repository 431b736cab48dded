using Hawl.Core.Accounts;
using Hawl.Core.Calendars;
using Hawl.Core.Moderation;
using Hawl.Law.Words;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using LawHoliday = Hawl.Law.Calendars.Holiday;

namespace Hawl.Tests.Web.Pages.Requests;

// A day that was added to the site's own calendars, wherever dates are shown.
public sealed class SiteCalendarTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task ADayOfTheSitesOwn_IsLeftOutOnEveryPageThatCounts()
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        await AddAsync(new LawHoliday(new DateOnly(2026, 3, 12), new Wording("Lantern Day"), ["scotland"]));
        using var page = await FormVisit.OpenAsync(site, owner, "/profile/deadlines");
        using var made = await page.SendAsync();
        var feed = new Uri(made.Page.QuerySelector("#address")?.GetAttribute("value") ?? "").AbsolutePath;

        foreach (var path in new[] { feed, $"/request/{request.Slug}/due-date", "/due-date?law=uk-foia&received=2026-03-02" })
        {
            var shown = (await site.TextAsync(path)).Replace("\r\n ", "", StringComparison.Ordinal);
            Assert.True(shown.Contains("Lantern Day", StringComparison.Ordinal), path);
        }
    }

    private async Task AddAsync(LawHoliday day)
    {
        var by = await site.Some.UserAsync(UserRole.Admin);
        await using var scope = site.Services.CreateAsyncScope();
        var version = await scope.ServiceProvider.GetRequiredService<CalendarVersion>().FindAsync(default);
        await scope.ServiceProvider.GetRequiredService<AddCalendarDays>().ExecuteAsync([day], "tests", version, by.Id, default);
    }
}
