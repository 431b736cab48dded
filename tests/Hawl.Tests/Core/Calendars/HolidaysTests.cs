using Hawl.Core;
using Hawl.Core.Accounts;
using Hawl.Core.Calendars;
using Hawl.Law.Calendars;
using Hawl.Law.Words;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using LawHoliday = Hawl.Law.Calendars.Holiday;

namespace Hawl.Tests.Core.Calendars;

public sealed class HolidaysTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithAProclaimedDay_CountsItEverywhereThatLooksAtTheRegion()
    {
        var day = Day(new DateOnly(2031, 6, 12), "Thanksgiving", "scotland");

        await AddAsync(day);

        var calendars = await store.DoAsync<CalendarsQuery, CalendarLibrary>(q => q.FindAsync(default));
        Assert.Equal("Diolchgarwch (yr Alban)", calendars.Find("uk-any")?.Why(day.Date)?.InWords("cy"));
        Assert.False(calendars.Find("scotland")?.IsWorking(day.Date));
        Assert.True(calendars.Find("england-and-wales")?.IsWorking(day.Date));
    }

    [Fact]
    public async Task ExecuteAsync_OnAnotherNode_IsSeenByThisOne()
    {
        var day = Day(new DateOnly(2031, 6, 17), "Thanksgiving", "scotland");
        // Kept by this process before the other changes the table.
        Assert.True(await IsWorkingAsync(day.Date, store.Services.GetService(typeof(KeptCalendars)) as KeptCalendars));
        var other = new KeptCalendars();

        await AddAsync(day);

        Assert.False(await IsWorkingAsync(day.Date, other));
        Assert.False(await IsWorkingAsync(day.Date, store.Services.GetService(typeof(KeptCalendars)) as KeptCalendars));
    }

    [Fact]
    public async Task ExecuteAsync_OnAVersionThatIsPast_ChangesNothing()
    {
        var (person, seen) = ((await store.Some.UserAsync(UserRole.Admin)).Id, await VersionAsync());
        await AddAsync(Day(new DateOnly(2031, 6, 18), "Thanksgiving", "scotland"));

        var refused = await Assert.ThrowsAsync<RuleException>(() => store.DoAsync<AddHolidays>(a => a.ExecuteAsync(
            [Day(new DateOnly(2031, 6, 19), "Another", "scotland")], "tests", seen, person, default)));

        Assert.Equal("calendar-changed", refused.Rule);
        Assert.True(await IsWorkingAsync(new DateOnly(2031, 6, 19), null));
    }

    [Fact]
    public async Task ExecuteAsync_WithADayThatIsKnown_IsRefused()
    {
        var refused = await Assert.ThrowsAsync<RuleException>(() => AddAsync(Day(new DateOnly(2026, 12, 25), "Christmas", "scotland")));

        Assert.Equal("calendar-same", refused.Rule);
    }

    [Fact]
    public void Of_WithDaysOfAllKinds_SaysWhatBecomesOfEach()
    {
        var plan = HolidayPlan.Of(
            CalendarLibrary.BuiltIn,
            [
                Day(new DateOnly(2026, 12, 25), "Christmas", "scotland"),
                Day(new DateOnly(2026, 6, 6), "On a Saturday", "scotland"),
                Day(new DateOnly(2026, 6, 9), "Thanksgiving", "scotland"),
                Day(new DateOnly(2026, 6, 9), "Thanksgiving", "northern-ireland"),
                Day(new DateOnly(2026, 11, 30), "Everywhere", "scotland", "northern-ireland"),
            ]);

        Assert.Equal(
            [DayFate.Weekend, DayFate.Added, DayFate.Added, DayFate.Known], plan.Days.Select(d => d.Fate));
        Assert.Equal(["scotland", "northern-ireland"], plan.Added[0].Regions.Select(r => r.Id).Order(StringComparer.Ordinal).Reverse());
        Assert.Equal(["northern-ireland"], plan.Added[1].Regions.Select(r => r.Id));
    }

    [Fact]
    public async Task ExecuteAsync_TakingADayBack_MakesItAWorkingDayAgain()
    {
        var day = Day(new DateOnly(2031, 6, 25), "A mistake", "scotland");
        await AddAsync(day);
        var id = await store.ReadAsync(db => db.Holidays.Where(h => h.Date == day.Date).Select(h => h.Id).SingleAsync());
        var version = await VersionAsync();

        await store.DoAsync<TakeBackHoliday>(t => t.ExecuteAsync(id, version, default));

        Assert.True(await IsWorkingAsync(day.Date, null));
    }

    private static LawHoliday Day(DateOnly date, string name, params string[] regions) => new(
        date,
        new Wording(new Dictionary<string, string> { ["en"] = name, ["cy"] = name == "Thanksgiving" ? "Diolchgarwch" : name }),
        regions);

    private Task<long> VersionAsync() => store.DoAsync<CalendarVersion, long>(v => v.FindAsync(default));

    private async Task AddAsync(LawHoliday day)
    {
        var (person, version) = ((await store.Some.UserAsync(UserRole.Admin)).Id, await VersionAsync());
        await store.DoAsync<AddHolidays>(a => a.ExecuteAsync([day], "tests", version, person, default));
    }

    private async Task<bool> IsWorkingAsync(DateOnly date, KeptCalendars? kept)
    {
        var calendars = await store.ReadAsync(
            db => new CalendarsQuery(db, new CalendarVersion(db), kept ?? new KeptCalendars()).FindAsync(default));
        return calendars.Find("uk-any")?.IsWorking(date) ?? false;
    }
}
