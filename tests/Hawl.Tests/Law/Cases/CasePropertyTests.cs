using System.Globalization;
using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;
using Hawl.Law.Words;

namespace Hawl.Tests.Law.Cases;

public class CasePropertyTests
{
    private const int Sequences = 100_000;
    private const int Trials = 3_000;

    private static readonly DateOnly _first = new(2012, 1, 2);

    private static readonly CaseEventType[] _kinds =
    [
        CaseEventType.ClarificationAsked, CaseEventType.ClarificationReceived, CaseEventType.FeeNotice, CaseEventType.FeePaid,
        CaseEventType.Extension, CaseEventType.Response, CaseEventType.Refusal,
    ];

    private static readonly Regime[] _regimes =
        [.. new[] { "uk-foia", "scot-foisa", "uk-eir", "scot-eir" }.Select(id => RegimeLibrary.BuiltIn.ForTags([], id))];

    [Fact]
    public void At_OnRandomSequencesOfEvents_IsWhatLivingThroughTheDaysComesTo()
    {
        var random = new Random(1911);
        for (var n = 0; n < Sequences; n++)
        {
            var (regime, facts, today) = RandomCase(random);

            var response = Response(today, regime, facts);

            var lived = new DayByDay(regime, facts, today).Live(facts.Events.Min(one => one.Date));
            var folded = response is null ? ((CaseDeadlineState, DateOnly?)?)null : (response.State, response.Due);
            if (lived != folded)
            {
                Assert.Fail($"{regime.Id} on {today:yyyy-MM-dd}: lived {lived}, folded {folded}, after {Told(facts)}");
            }
        }

        Assert.Equal(100_000, Sequences);
    }

    [Fact]
    public void At_WithMoreHolidays_IsNeverEarlier()
    {
        var random = new Random(1919);
        var moved = 0;
        for (var n = 0; n < Trials; n++)
        {
            var (regime, facts, today) = RandomCase(random);
            var more = Enumerable.Range(0, 4).Select(_ => today.AddDays(random.Next(-60, 60))).ToList();

            var before = Response(today, regime, facts)?.Due;
            var after = Response(today, regime, facts with { Holidays = more })?.Due;

            Assert.False(after < before, $"{regime.Id} on {today:yyyy-MM-dd}: {before} became {after} after {Told(facts)}");
            moved += after > before ? 1 : 0;
        }

        Assert.True(moved > Trials / 10, $"only {moved} moved");
    }

    [Fact]
    public void InWords_OnRandomSequencesOfEvents_NamesExactlyTheDaysThatAreNotCounted()
    {
        var random = new Random(1948);
        for (var n = 0; n < Trials; n++)
        {
            var (regime, facts, today) = RandomCase(random);
            if (Response(today, regime, facts)?.Law is not { } law)
            {
                continue;
            }

            var words = string.Join('\n', law.InWords("en"));
            var skipped = law.Skipped.Select(day => day.Date).ToHashSet();
            var counted = 0;
            for (var day = law.DayZero.AddDays(1); day <= law.Due; day = day.AddDays(1))
            {
                var weekend = day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
                var leftOut = law.LeftOut.Any(stretch => stretch.Holds(day));
                Assert.True(!skipped.Contains(day) || (!weekend && !leftOut), $"{day} is left out for two reasons");
                counted += weekend || leftOut || skipped.Contains(day) ? 0 : 1;
            }

            Assert.Equal(law.Counted, counted);
            Assert.All(skipped, day => Assert.True(day > law.DayZero && day < law.Due && Named(words, day, skipped), $"{day}: {words}"));
            Assert.All(law.LeftOut, stretch => Assert.Contains(Phrasebook.In("en").Date(stretch.From), words, StringComparison.Ordinal));
        }
    }

    private static CaseDeadline? Response(DateOnly today, Regime regime, CaseFacts facts) =>
        CaseDeadlines.At(today, regime, facts, CalendarLibrary.BuiltIn) is [var response, ..] ? response : null;

    // By its own date, or within a run whose ends are named.
    private static bool Named(string words, DateOnly day, HashSet<DateOnly> skipped) =>
        words.Contains(Phrasebook.In("en").Date(day), StringComparison.Ordinal)
        || (skipped.Contains(day.AddDays(1)) && skipped.Contains(day.AddDays(-1)));

    private static (Regime Regime, CaseFacts Facts, DateOnly Today) RandomCase(Random random)
    {
        var sent = _first.AddDays(random.Next(14 * 365));
        var events = Enumerable.Range(0, random.Next(8))
            .Select(_ => new CaseEvent { Type = _kinds[random.Next(_kinds.Length)], Date = sent.AddDays(random.Next(90)) })
            .Prepend(new CaseEvent { Type = CaseEventType.Sent, Date = sent });
        return (_regimes[random.Next(_regimes.Length)], new CaseFacts { Events = [.. events] }, sent.AddDays(random.Next(140)));
    }

    private static string Told(CaseFacts facts) => string.Join(", ", facts.Events.OrderBy(one => one.Date).Select(Told));

    private static string Told(CaseEvent one) => string.Create(CultureInfo.InvariantCulture, $"{one.Type} {one.Date:yyyy-MM-dd}");
}
