using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Calendars;
using Hawl.Core.Moderation;
using Hawl.Core.Notifications;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Words;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using LawHoliday = Hawl.Law.Calendars.Holiday;

namespace Hawl.Tests.Core.Requests;

// A letter of Monday 2 March 2026 is to be answered by Tuesday 31 March. Each test has a database of its own: a day in the calendars
// is there for all requests.
public sealed class RecountTests : IAsyncLifetime
{
    private static readonly DateOnly Due = new(2026, 3, 31);
    private static readonly DateOnly Proclaimed = new(2026, 3, 11);
    private readonly TestStore store = new();

    public Task InitializeAsync() => store.InitializeAsync();

    [Fact]
    public async Task AnAddedDay_WithinTheCount_MovesTheLastDayAndIsWrittenDown()
    {
        var request = await SentAsync();
        var last = (await FindAsync(request)).LastEventAt;

        await AddAsync(Proclaimed);

        var found = await FindAsync(request);
        Assert.Equal((Due.AddDays(1), last), (found.DueOn, found.LastEventAt));
        var data = Assert.Single(await RecountsOfAsync(request));
        Assert.Equal((RecountReason.DayAdded, Due, Due.AddDays(1)), (data.Why, data.DueBefore, data.DueOn));
        var recount = await store.ReadAsync(db => db.Recounts.SingleAsync());
        Assert.Equal((1, 1, 0), (recount.LookedAt, recount.Moved, recount.Kept));
        Assert.NotNull(recount.FinishedAt);
    }

    [Fact]
    public async Task AnAddedDay_OutsideTheCountOrOfAnAnsweredRequest_ChangesNothing()
    {
        var (open, answered) = (await SentAsync(), await SentAsync());
        await store.Some.ClassifyAsync(answered, RequestOutcome.Full);

        await AddAsync(new DateOnly(2026, 4, 15));
        await AddAsync(Proclaimed);

        Assert.Equal((Due.AddDays(1), Due), ((await FindAsync(open)).DueOn, (await FindAsync(answered)).DueOn));
        Assert.Empty(await RecountsOfAsync(answered));
        Assert.Single(await RecountsOfAsync(open));
    }

    [Fact]
    public async Task ADayTakenBack_NeverMakesAToldDateEarlier_AndIsWrittenDownOnce()
    {
        var request = await SentAsync();
        await AddAsync(Proclaimed);

        await TakeBackAsync(Proclaimed);
        await AddAsync(new DateOnly(2026, 3, 12));
        await TakeBackAsync(new DateOnly(2026, 3, 12));

        Assert.Equal(Due.AddDays(1), (await FindAsync(request)).DueOn);
        var recounts = await RecountsOfAsync(request);
        var kept = recounts[1];
        Assert.Equal(2, recounts.Count);
        Assert.Equal((RecountReason.DayTakenBack, Due.AddDays(1), Due), (kept.Why, kept.DueOn, kept.DueByLaw));
        var response = (await DatesAsync(request)).Course.Response;
        Assert.Equal((Due.AddDays(1), Due), (response?.Due, response?.Law?.Due));
        Assert.Contains(response?.InWords("en") ?? [], s => s.Contains("never made earlier", StringComparison.Ordinal));
    }

    [Fact]
    public async Task ARecount_ThatWasBrokenOff_GoesOnFromWhereItWas()
    {
        var (first, second) = (await SentAsync(), await SentAsync());
        await AddAsync(Proclaimed, jobs: false);
        await store.Some.ChangeAsync(async db =>
        {
            (await db.Recounts.SingleAsync()).Passed(first.Id, 1, 0, 0);
            return first;
        });

        await RunAsync();

        Assert.Equal((Due, Due.AddDays(1)), ((await FindAsync(first)).DueOn, (await FindAsync(second)).DueOn));
        Assert.Equal(2, await store.ReadAsync(db => db.Recounts.Select(r => r.LookedAt).SingleAsync()));
    }

    [Fact]
    public async Task ANotice_WhileDatesAreBeingCounted_Waits()
    {
        var request = await SentAsync();
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await AddAsync(Proclaimed, jobs: false);

        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        Assert.Equal(0, await NoticesAsync(request));

        await RunAsync();
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        Assert.Equal(0, await NoticesAsync(request));
        store.Clock.Advance(TimeSpan.FromDays(1));
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));
        Assert.Equal(1, await NoticesAsync(request));
    }

    [Fact]
    public async Task ANoticeThatWaitsToLeave_IsNotSentOnAnOutdatedDate()
    {
        var request = await SentAsync();
        store.Clock.Set(new DateTimeOffset(2026, 4, 1, 12, 0, 0, TimeSpan.Zero));
        await store.DoAsync<TellOverdue>(t => t.ExecuteAsync(default));

        await AddAsync(Proclaimed, jobs: false);
        await store.Some.JobsAsync();
        Assert.Equal(NoticeState.Queued, await StateAsync(request));
        await RunAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(3));
        await store.Some.JobsAsync();

        Assert.Equal(NoticeState.Dropped, await StateAsync(request));
    }

    [Fact]
    public async Task AnAuthoritysTime_WhenItChanges_CountsItsOpenRequestsAgain()
    {
        var (school, other) = (await store.Some.AuthorityAsync(), await SentAsync());
        var request = await SentAsync(school);

        await ChangeAsync(school, new AuthorityLaw(null, "school", [new AuthorityLaw.Closed(new(2026, 3, 16), new(2026, 3, 20))]));
        Assert.Equal(new DateOnly(2026, 4, 8), (await FindAsync(request)).DueOn);
        await ChangeAsync(school, new AuthorityLaw(null, Authority.Ordinary, []));

        Assert.Equal(new DateOnly(2026, 4, 8), (await FindAsync(request)).DueOn);
        Assert.Equal([new DateOnly(2026, 4, 8), Due], (await RecountsOfAsync(request)).Select(d => d.DueByLaw ?? default));
        Assert.Equal(Due, (await FindAsync(other)).DueOn);
    }

    [Fact]
    public async Task ASchoolWhoseHolidaysAreUnknown_HasAnEarliestAndALatestDay()
    {
        var request = await SentAsync(await store.Some.AuthorityAsync(tag: "school"));

        var law = (await DatesAsync(request)).Course.Response?.Law;

        Assert.Equal((Due, new DateOnly(2026, 6, 1)), (law?.Due, law?.Latest));
        Assert.Equal("foia.school", law?.ClockId);
    }

    [Fact]
    public async Task AnAuthoritysLaw_WhenItChanges_HoldsForNewRequestsOnly()
    {
        var authority = await store.Some.AuthorityAsync();
        var before = await store.Some.RequestAsync(to: authority);

        await ChangeAsync(authority, new AuthorityLaw("scot-foisa", null, []));

        var after = await store.Some.RequestAsync(to: authority);
        Assert.Equal(("uk-foia", "scot-foisa"), ((await FindAsync(before)).RegimeId, (await FindAsync(after)).RegimeId));
    }

    public Task DisposeAsync() => store.DisposeAsync();

    private async Task<Request> SentAsync(Authority? to = null)
    {
        var request = await store.Some.RequestAsync(to: to);
        await store.Some.JobsAsync();
        return request;
    }

    private async Task AddAsync(DateOnly date, bool jobs = true)
    {
        var (by, version) = (await store.Some.UserAsync(UserRole.Admin), await VersionAsync());
        await store.DoAsync<AddCalendarDays>(a => a.ExecuteAsync(
            [new LawHoliday(date, new Wording("Thanksgiving"), ["scotland"])], "tests", version, by.Id, default));
        if (jobs)
        {
            await RunAsync();
        }
    }

    private async Task TakeBackAsync(DateOnly date)
    {
        var (by, version) = (await store.Some.UserAsync(UserRole.Admin), await VersionAsync());
        var id = await store.ReadAsync(db => db.Holidays.Where(h => h.Date == date).Select(h => h.Id).SingleAsync());
        await store.DoAsync<TakeBackCalendarDay>(t => t.ExecuteAsync(id, version, by.Id, null, default));
        await RunAsync();
    }

    private async Task ChangeAsync(Authority authority, AuthorityLaw law)
    {
        var by = await store.Some.UserAsync(UserRole.Moderator);
        var version = await store.ReadAsync(db => db.Authorities.Where(a => a.Id == authority.Id).Select(a => a.Version).SingleAsync());
        await store.DoAsync<ChangeAuthorityLaw>(c => c.ExecuteAsync(authority.Id, version, law, by.Id, null, default));
        await RunAsync();
    }

    private async Task RunAsync()
    {
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        await store.Some.JobsAsync();
    }

    private Task<long> VersionAsync() => store.DoAsync<CalendarVersion, long>(v => v.FindAsync(default));

    private async Task<RequestDates> DatesAsync(Request request)
    {
        var found = await FindAsync(request);
        var state = new RequestState(found.Progress, found.Outcome, found.NeedsClassification, found.DeliveryProblem, false, found.DueOn);
        return await store.DoAsync<RequestDatesQuery, RequestDates>(q => q.FindAsync(request.Id, state, default));
    }

    private Task<Request> FindAsync(Request request) => store.ReadAsync(db => db.Requests.SingleAsync(r => r.Id == request.Id));

    private async Task<List<StepData>> RecountsOfAsync(Request request)
    {
        var data = await store.ReadAsync(db => db.RequestEvents
            .Where(e => e.RequestId == request.Id && e.Type == RequestEventType.DueDateRecounted)
            .OrderBy(e => e.Number).Select(e => e.Data).ToListAsync());
        return [.. data.Select(StepData.Of).OfType<StepData>()];
    }

    private Task<int> NoticesAsync(Request request) => store.ReadAsync(
        db => db.Notices.CountAsync(n => n.RequestId == request.Id && n.Kind == NoticeKind.Overdue));

    private Task<NoticeState> StateAsync(Request request) => store.ReadAsync(
        db => db.Notices.Where(n => n.RequestId == request.Id && n.Kind == NoticeKind.Overdue).Select(n => n.State).SingleAsync());
}
