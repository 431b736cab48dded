using System.Globalization;
using Hawl.Law.Calendars;
using Hawl.Law.Regimes;
using Hawl.Reading.Cues;
using Hawl.Reading.Values;

namespace Hawl.Reading.Facts;

// A day told by its distance from the day of writing: "within ten working days of today", "in two weeks' time", "this Friday", "by the
// end of next month".
internal static class RelativeDay
{
    private const int MostUnits = 100;
    private const int Week = 7;

    private static readonly string[] _spans = ["spanWorkingDays", "spanDays", "spanWeeks", "spanFortnights", "spanMonths"];

    public static DateOnly? In(string plain, DateOnly written, Regime law) =>
        Span(plain, written, law) ?? Weekday(plain, written) ?? End(plain, written);

    private static DateOnly? Span(string plain, DateOnly written, Regime law)
    {
        foreach (var cue in _spans)
        {
            var span = plain.Find(cue);
            if (span.Success && Count(span.Groups["n"].Value) is { } count && count <= MostUnits
                && (span.Value.Has("spanAhead") || plain[(span.Index + span.Length)..].Has("spanAnchorFirst")))
            {
                return cue switch
                {
                    "spanWorkingDays" => Worked(written, count, law),
                    "spanDays" => written.AddDays(count),
                    "spanWeeks" => written.AddDays(count * Week),
                    "spanFortnights" => written.AddDays(count * 2 * Week),
                    _ => written.AddMonths(count),
                };
            }
        }

        return null;
    }

    private static int? Count(string word) => int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : ValueWords.All.Numbers.TryGetValue(word, out var named) ? named : word.Length == 0 || word.Has("oneWhole") ? 1 : null;

    private static DateOnly? Worked(DateOnly day, int count, Regime law)
    {
        var id = law.ResponseClock.Limits.Select(limit => limit.Calendar).FirstOrDefault(one => one is not null);
        if (id is null || CalendarLibrary.BuiltIn.Find(id) is not { } calendar)
        {
            return null;
        }

        for (var left = count; left > 0;)
        {
            day = day.AddDays(1);
            left -= calendar.IsWorking(day) ? 1 : 0;
        }

        return day;
    }

    // The next such day; of next week where that is said.
    private static DateOnly? Weekday(string plain, DateOnly written)
    {
        var named = plain.Find("weekdayPromised");
        if (!named.Success)
        {
            return null;
        }

        var day = Enumerable.Range(0, Week).First(n => named.Groups[$"d{n}"].Success);
        var monday = written.AddDays(-(((int)written.DayOfWeek + Week - 1) % Week));
        var isNextWeek = named.Value.Has("nextWeek");
        var found = monday.AddDays(day + (isNextWeek ? Week : 0));
        return isNextWeek || found > written ? found : found.AddDays(Week);
    }

    private static DateOnly? End(string plain, DateOnly written)
    {
        var first = new DateOnly(written.Year, written.Month, 1);
        return plain.Has("endOfNextMonth") ? first.AddMonths(2).AddDays(-1)
            : plain.Has("endOfMonth") ? first.AddMonths(1).AddDays(-1) : null;
    }
}
