using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Clocks;
using Hawl.Law.Words;

namespace Hawl.Tests.Law.Cases;

// Every clock of every law, on cases nobody thought of.
public class CasePropertyTests
{
    private const int Sequences = 100_000;
    private const int Trials = 5_000;

    [Fact]
    public void At_OnRandomSequencesOfEvents_IsWhatLivingThroughTheDaysComesTo()
    {
        var cases = new RandomCases(1911);
        var seen = new Dictionary<string, int>();
        for (var n = 0; n < Sequences; n++)
        {
            var (regime, facts, today) = cases.Next();

            var folded = CaseDeadlines.At(today, regime, facts, CalendarLibrary.BuiltIn)
                .Select(one => (one.Clock.Id, one.State, one.Due)).ToList();

            var lived = new DayByDay(regime, facts, today).Live();
            if (!lived.SequenceEqual(folded))
            {
                Assert.Fail(
                    $"{regime.Id} on {today:yyyy-MM-dd}: lived {string.Join(' ', lived)}, folded {string.Join(' ', folded)}, "
                    + $"after {RandomCases.Told(facts)}");
            }

            folded.ForEach(one => seen[one.Id] = seen.GetValueOrDefault(one.Id) + 1);
        }

        // Those that only run when somebody claims them by name, or beside the response, are not among the deadlines of a case.
        Assert.True(seen.Count > 50 && seen.Values.Min() > 80, string.Join(", ", seen));
    }

    [Fact]
    public void At_WithMoreHolidays_IsNeverEarlier()
    {
        var cases = new RandomCases(1919);
        var moved = new HashSet<string>();
        for (var n = 0; n < Trials; n++)
        {
            var (regime, facts, today) = cases.Next();
            var more = facts with { Holidays = [.. facts.Holidays, .. cases.Holidays(today)] };

            var after = CaseDeadlines.At(today, regime, more, CalendarLibrary.BuiltIn).ToLookup(one => (one.Clock.Id, one.Start));
            foreach (var before in CaseDeadlines.At(today, regime, facts, CalendarLibrary.BuiltIn))
            {
                var now = after[(before.Clock.Id, before.Start)].FirstOrDefault()?.Due;
                Assert.False(
                    now < before.Due, $"{before.Clock.Id} on {today:yyyy-MM-dd}: {before.Due} became {now} after {RandomCases.Told(more)}");
                if (now > before.Due)
                {
                    moved.Add(regime.Id);
                }
            }
        }

        // Every law that counts in working days, or whose time does not end on a holiday.
        Assert.Equal(
            [
                "de-ifg", "eu-1049", "ie-foi", "nz-lgoima", "nz-oia", "scot-eir", "scot-foisa", "uk-eir", "uk-foia", "uk-sar", "us-foia",
            ],
            moved.Order());
    }

    [Fact]
    public void InWords_OnRandomSequencesOfEvents_NamesExactlyTheDaysThatAreNotCounted()
    {
        var cases = new RandomCases(1948);
        var seen = new HashSet<string>();
        for (var n = 0; n < Trials; n++)
        {
            var (regime, facts, today) = cases.Next();
            foreach (var law in CaseDeadlines.At(today, regime, facts, CalendarLibrary.BuiltIn).Select(one => one.Law).OfType<Deadline>())
            {
                seen.Add(law.ClockId);
                AssertNamed(law);
            }
        }

        Assert.True(seen.Count > 50, string.Join(", ", seen));
    }

    private static void AssertNamed(Deadline law)
    {
        var words = string.Join('\n', law.InWords("en"));
        var skipped = law.Skipped.Select(day => day.Date).ToList();
        for (var n = 0; n < skipped.Count; n++)
        {
            var isInside = n > 0 && n < skipped.Count - 1 && Near(skipped[n - 1], skipped[n]) && Near(skipped[n], skipped[n + 1]);
            Assert.True(isInside || words.Contains(Date(skipped[n]), StringComparison.Ordinal), $"{law.ClockId} {skipped[n]}: {words}");
        }

        Assert.All(law.LeftOut, stretch => Assert.Contains(Date(stretch.From), words, StringComparison.Ordinal));
        if (law.Unit != LimitUnit.WorkingDays)
        {
            Assert.Empty(skipped);
            return;
        }

        var counted = 0;
        for (var day = law.DayZero.AddDays(1); day <= law.Due; day = day.AddDays(1))
        {
            var isWeekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
            var isLeftOut = law.LeftOut.Any(stretch => stretch.Holds(day));
            Assert.False(skipped.Contains(day) && (isWeekend || isLeftOut), $"{day} is left out for two reasons");
            counted += isWeekend || isLeftOut || skipped.Contains(day) ? 0 : 1;
        }

        Assert.Equal(law.Counted, counted);
    }

    // The next day, or over a weekend.
    private static bool Near(DateOnly day, DateOnly next) => next.DayNumber - day.DayNumber is 1 or 3;

    private static string Date(DateOnly day) => Phrasebook.In("en").Date(day);
}
