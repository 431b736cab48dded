using System.Globalization;
using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Cases;

// Reviews on random courses, against a count on the fingers that knows nothing of the fold.
public class CaseReviewPropertyTests
{
    private const int Sequences = 40_000;

    private static readonly CaseEventType[] _kinds =
    [
        CaseEventType.Response, CaseEventType.ReviewRequested, CaseEventType.ReviewRequested, CaseEventType.ReviewAnswered,
        CaseEventType.Extension,
    ];

    // How many working days a review has, how many once it was extended, and in which calendar.
    private static readonly (string Regime, int Days, int Longer, string Calendar)[] _laws =
    [
        ("uk-foia", 20, 40, "uk-any"), ("uk-eir", 40, 40, "uk-any"), ("scot-foisa", 20, 30, "scotland"), ("scot-eir", 20, 20, "scotland"),
        ("ie-foi", 15, 15, "ireland"), ("us-foia", 20, 20, "us-federal"), ("eu-1049", 15, 30, "eu-institutions"),
    ];

    [Fact]
    public void At_OnRandomCourses_CountsTheReviewAsFingersDo()
    {
        var random = new Random(2002);
        for (var n = 0; n < Sequences; n++)
        {
            var law = _laws[random.Next(_laws.Length)];
            var sent = new DateOnly(2015, 1, 1).AddDays(random.Next(10 * 365));
            var events = Enumerable.Range(0, random.Next(8))
                .Select(_ => new CaseEvent { Type = _kinds[random.Next(_kinds.Length)], Date = sent.AddDays(random.Next(120)) })
                .Prepend(new CaseEvent { Type = CaseEventType.Sent, Date = sent }).OrderBy(one => one.Date).ToList();
            var today = sent.AddDays(random.Next(200));

            var folded = CaseDeadlines.At(today, Regime(law.Regime), new CaseFacts { Events = events }, CalendarLibrary.BuiltIn)
                .FirstOrDefault(one => one.Clock.Start == ClockStart.ReviewRequested);

            var counted = OnTheFingers(events.Where(one => one.Date <= today), law.Days, law.Longer, Calendar(law.Calendar), today);
            (DateOnly Start, CaseDeadlineState State, DateOnly? Due)? found =
                folded is null ? null : (folded.Start, folded.State, folded.Due);
            var told = string.Join(", ", events.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Type} {one.Date:O}")));
            Assert.True(
                counted.Equals(found), $"{law.Regime} on {today:O}: fingers {counted}, fold {found}, after {told}");
        }
    }

    private static (DateOnly Start, CaseDeadlineState State, DateOnly? Due)? OnTheFingers(
        IEnumerable<CaseEvent> events, int days, int longer, WorkingCalendar calendar, DateOnly today)
    {
        DateOnly? asked = null, answered = null;
        var wantsMore = false;
        foreach (var one in events)
        {
            switch (one.Type)
            {
                case CaseEventType.ReviewRequested when asked is null || answered is not null:
                    (asked, answered, wantsMore) = (one.Date, null, false);
                    break;
                case CaseEventType.ReviewAnswered when asked is not null && answered is null:
                    answered = one.Date;
                    break;
                case CaseEventType.Extension when asked is { } from && answered is null:
                    wantsMore |= one.Date <= After(from, days, calendar);
                    break;
            }
        }

        if (asked is not { } start)
        {
            return null;
        }

        var due = After(start, wantsMore ? longer : days, calendar);
        var isLate = (answered ?? today) > due;
        return (start, isLate ? CaseDeadlineState.Missed : answered is null ? CaseDeadlineState.Running : CaseDeadlineState.Met, due);
    }

    private static DateOnly After(DateOnly day, int days, WorkingCalendar calendar)
    {
        while (days > 0)
        {
            day = day.AddDays(1);
            days -= calendar.IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    private static Regime Regime(string id) => RegimeLibrary.BuiltIn.ForTags([], id);

    private static WorkingCalendar Calendar(string id) => CalendarLibrary.BuiltIn.Find(id) ?? throw new ArgumentException(id);
}
