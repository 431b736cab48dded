using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Words;

namespace Hawl.Tests.Law.Clocks;

public class WorkingDayPropertyTests
{
    private const int Trials = 300;

    [Fact]
    public void DueFrom_WithRandomHolidays_EqualsACountOnTheFingersAndNeverGetsShorter()
    {
        var random = new Random(20_2006);
        for (var trial = 0; trial < Trials; trial++)
        {
            var received = new DateOnly(2008, 1, 1).AddDays(random.Next(19 * 365));
            var extra = RandomHolidays(random, received);
            var clock = random.Next(2) == 0 ? ClockTests.Find("uk-foia", "foia.cap60") : ClockTests.Find("scot-foisa", "foisa.s10");

            var plain = clock.DueFrom(received, CalendarLibrary.BuiltIn);
            var later = clock.DueFrom(received, CalendarLibrary.BuiltIn.With(extra));

            Assert.True(later.Due >= plain.Due, $"{received} with {extra.Count} more holidays came due earlier");
            Assert.Equal(OnTheFingers(clock, received, extra), later.Due);
        }
    }

    private static List<Holiday> RandomHolidays(Random random, DateOnly received) =>
        [.. Enumerable.Range(0, random.Next(6)).Select(n => new Holiday(received.AddDays(random.Next(90)), new Wording($"Day {n}"), []))];

    // Every day is looked at by itself, from the far end of the answer: the first day up to which enough working days lie.
    private static DateOnly OnTheFingers(Clock clock, DateOnly received, List<Holiday> extra)
    {
        var divisions = clock.RegimeId == "scot-foisa" ? ["scotland"] : new[] { "england-and-wales", "scotland", "northern-ireland" };
        var closed = extra.Select(holiday => holiday.Date).ToHashSet();
        bool Works(DateOnly day) =>
            day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)
            && !closed.Contains(day)
            && divisions.All(division => CalendarLibrary.BuiltIn.Find(division)?.IsWorking(day) == true);

        int WorkedUpTo(DateOnly due) => Enumerable.Range(1, due.DayNumber - received.DayNumber).Count(n => Works(received.AddDays(n)));

        return Enumerable.Range(1, 200).Select(received.AddDays).First(due => WorkedUpTo(due) == clock.Limits[0].Count);
    }
}
