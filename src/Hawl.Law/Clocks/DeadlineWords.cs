using Hawl.Law.Calendars;
using Hawl.Law.Files;
using Hawl.Law.Words;

namespace Hawl.Law.Clocks;

// The working of a deadline, a sentence a step.
internal static class DeadlineWords
{
    public static IReadOnlyList<string> Of(Deadline deadline, Phrasebook book) =>
    [
        Started(deadline, book),
        .. Restarted(deadline, book),
        .. Weekends(deadline, book),
        .. LeftOut(deadline, book),
        .. Skipped(deadline.Skipped, book),
        book.Say("end." + FileWord.Of(deadline.Unit), deadline.Counted, ("date", book.Date(deadline.Count.Counted))),
        .. Capped(deadline, book),
        .. Rolled(deadline, book),
        book.Say("last", ("date", book.Date(deadline.Due))),
        .. Latest(deadline, book),
        .. Doubts(deadline, book),
    ];

    private static string Started(Deadline deadline, Phrasebook book) => book.Say(
        (deadline.IsFromSilence ? "silence." : "start.") + FileWord.Of(deadline.Clock.Start), ("date", book.Date(deadline.Received)));

    private static IEnumerable<string> Restarted(Deadline deadline, Phrasebook book) => deadline.DayZero != deadline.Received
        ? [book.Say("restarted", ("date", book.Date(deadline.DayZero)))]
        : [];

    private static IEnumerable<string> Weekends(Deadline deadline, Phrasebook book) =>
        deadline is { Unit: LimitUnit.WorkingDays, Calendar: { } calendar }
            ? [book.Say("weekends", ("days", book.Listed(calendar.Weekend.Select(book.Weekday))))]
            : [];

    private static IEnumerable<string> LeftOut(Deadline deadline, Phrasebook book) =>
        deadline.LeftOut.Select(stretch => stretch.InWords(book.Language));

    // Days in a row with one and the same reason make one sentence.
    private static IEnumerable<string> Skipped(IReadOnlyList<NotWorking> days, Phrasebook book)
    {
        for (var i = 0; i < days.Count;)
        {
            var (first, why) = (i, days[i].InWords(book.Language));
            do
            {
                i++;
            }
            while (i < days.Count && IsNext(days[i - 1].Date, days[i].Date) && days[i].InWords(book.Language) == why);

            yield return book.Run(days[first].Date, days[i - 1].Date, why);
        }
    }

    // Over a weekend too.
    private static bool IsNext(DateOnly day, DateOnly next) => next.DayNumber - day.DayNumber is 1 or 3;

    private static IEnumerable<string> Capped(Deadline deadline, Phrasebook book) =>
        deadline is { Count.IsCapped: true, Limit.AtMost: { } most }
        ? [book.Say("capped", most, ("date", book.Date(deadline.Count.Due)))]
        : [];

    private static IEnumerable<string> Rolled(Deadline deadline, Phrasebook book) =>
        deadline.Count.Due != deadline.Count.Counted && deadline.Calendar?.Why(deadline.Count.Counted) is { } why
            ? [book.Say("rolled", ("date", book.Date(deadline.Count.Counted)), ("why", why.InWords(book.Language)))]
            : [];

    private static IEnumerable<string> Latest(Deadline deadline, Phrasebook book) => deadline.Latest is { } latest
        ? [book.Say("latest", ("date", book.Date(latest)))]
        : [];

    private static IEnumerable<string> Doubts(Deadline deadline, Phrasebook book)
    {
        if (deadline.Force == LimitForce.Should)
        {
            yield return book.Say("should");
        }

        if (deadline is { Limit.Local: true, IsLocalCalendarKnown: false, Calendar: { } calendar })
        {
            yield return book.Say("local", ("place", book.Listed(calendar.Divisions.Select(place => place.Name.In(book.Language)))));
        }

        foreach (var doubt in Unknown(deadline, book))
        {
            yield return doubt;
        }

        if (deadline.Limit.Caution is { } caution)
        {
            yield return caution.In(book.Language);
        }
    }

    private static IEnumerable<string> Unknown(Deadline deadline, Phrasebook book)
    {
        if (deadline.Calendar is { Known: null })
        {
            yield return book.Say("holidays-unknown");
        }

        if (deadline.Calendar is { Known: { } known })
        {
            if (deadline.DayZero.Year < known.From)
            {
                yield return book.Say("holidays-unknown-before", ("year", $"{known.From}"));
            }

            if (deadline.Due.Year > known.To)
            {
                yield return book.Say("holidays-unknown-after", ("year", $"{known.To}"));
            }
        }
    }
}
