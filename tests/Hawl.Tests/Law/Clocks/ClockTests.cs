using System.Globalization;
using Hawl.Law.Calendars;
using Hawl.Law.Clocks;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Clocks;

public class ClockTests
{
    [Theory]
    [InlineData("uk-foia", "foia.s10", "2020-06-03", "2020-07-01")]
    [InlineData("scot-foisa", "foisa.s10", "2020-06-03", "2020-07-01")]
    // The substitute for 12 July in Northern Ireland stops the clock of the United Kingdom and not that of Scotland.
    [InlineData("uk-foia", "foia.s10", "2020-06-16", "2020-07-15")]
    [InlineData("scot-foisa", "foisa.s10", "2020-06-16", "2020-07-14")]
    // Good Friday everywhere, Easter Monday not in Scotland.
    [InlineData("uk-foia", "foia.s10", "2024-03-20", "2024-04-19")]
    [InlineData("scot-foisa", "foisa.s10", "2024-03-20", "2024-04-18")]
    // Christmas, Boxing Day, New Year and the second of January.
    [InlineData("uk-foia", "foia.s10", "2019-12-10", "2020-01-13")]
    // A Christmas on a Sunday, with its substitute after Boxing Day.
    [InlineData("uk-foia", "foia.s10", "2022-12-12", "2023-01-13")]
    // St Andrew's Day on a Saturday: its substitute is Monday 2 December.
    [InlineData("scot-foisa", "foisa.s10", "2024-11-15", "2024-12-16")]
    // The spring holiday moved to the Thursday before the Platinum Jubilee.
    [InlineData("uk-foia", "foia.s10", "2022-05-16", "2022-06-15")]
    // Friday, Saturday and Sunday of receipt give the same day.
    [InlineData("uk-foia", "foia.s10", "2021-10-01", "2021-10-29")]
    [InlineData("uk-foia", "foia.s10", "2021-10-02", "2021-10-29")]
    [InlineData("uk-foia", "foia.s10", "2021-10-03", "2021-10-29")]
    // Twenty-eight days that end on Good Friday run on to the Tuesday.
    [InlineData("uk-foia", "foia.ftt28", "2024-03-01", "2024-04-02")]
    [InlineData("uk-foia", "foia.ftt28", "2024-05-13", "2024-06-10")]
    [InlineData("uk-foia", "foia.ico6w", "2024-05-13", "2024-06-24")]
    [InlineData("uk-foia", "foia.cap60", "2023-03-01", "2023-06-01")]
    [InlineData("scot-foisa", "foisa.s20", "2023-06-05", "2023-07-31")]
    [InlineData("scot-foisa", "foisa.s21", "2023-03-20", "2023-04-18")]
    // Six months from a 31st end with the shorter month.
    [InlineData("scot-foisa", "foisa.s47", "2023-08-31", "2024-02-29")]
    // Reviews, archives and extensions.
    [InlineData("uk-foia", "foia.pit40", "2020-06-03", "2020-07-30")]
    [InlineData("uk-foia", "foia.ir40", "2022-09-05", "2022-11-01")]
    [InlineData("uk-foia", "foia.pubrec30", "2023-03-01", "2023-04-17")]
    [InlineData("scot-foisa", "foisa.keeper30", "2023-03-01", "2023-04-13")]
    [InlineData("scot-foisa", "foisa.s21", "2025-10-26", "2025-11-21")]
    [InlineData("scot-eir", "eisr.r7", "2020-06-03", "2020-07-29")]
    [InlineData("scot-eir", "eisr.r16", "2023-03-20", "2023-04-18")]
    // Other countries: St Patrick's Day on a Monday, 25 December to 15 January, Juneteenth and Independence Day.
    [InlineData("ie-foi", "ie.s12_2", "2024-03-11", "2024-03-26")]
    [InlineData("ie-foi", "ie.s21", "2024-03-11", "2024-04-03")]
    [InlineData("nz-oia", "nz.s15", "2022-11-25", "2022-12-23")]
    [InlineData("nz-oia", "nz.s15", "2022-11-28", "2023-01-16")]
    [InlineData("us-foia", "us.552a6A", "2024-06-10", "2024-07-10")]
    [InlineData("us-foia", "us.552a6B", "2024-06-10", "2024-07-24")]
    [InlineData("ca-atia", "ca.s7", "2024-02-01", "2024-03-02")]
    [InlineData("au-foi", "au.s15_6", "2024-09-05", "2024-11-04")]
    [InlineData("de-ifg", "de.s8_1", "2024-01-31", "2024-02-29")]
    // The month ends on Saturday 31 August 2024.
    [InlineData("de-ifg", "de.s8_1", "2024-07-31", "2024-09-02")]
    public void DueFrom_WithADateOfTheCalendar_GivesTheLastDayInTime(string regime, string clock, string received, string due)
    {
        var deadline = Find(regime, clock).DueFrom(Day(received), CalendarLibrary.BuiltIn);

        Assert.Equal(Day(due), deadline.Due);
    }

    [Fact]
    public void DueFrom_WithAProclaimedHoliday_EndsADayLater()
    {
        var calendars = CalendarLibrary.BuiltIn.With([new Holiday(Day("2023-03-08"), new("Thanksgiving"), ["scotland"])]);

        Assert.Equal(Day("2023-03-31"), Find("uk-foia", "foia.s10").DueFrom(Day("2023-03-01"), calendars).Due);
        Assert.Equal(Day("2023-03-30"), Find("scot-foisa", "foisa.s10").DueFrom(Day("2023-03-01"), calendars).Due);
    }

    [Fact]
    public void CanCountFrom_BeforeTheActWasInForce_SaysSince()
    {
        Assert.False(Find("uk-foia", "foia.s10").CanCountFrom(Day("2004-12-31"), out var why));
        Assert.Equal("This limit has applied only since Saturday 1 January 2005.", why.In("en"));
        Assert.Equal("Dim ond ers dydd Sadwrn 1 Ionawr 2005 y mae’r terfyn hwn yn gymwys.", why.In("cy"));
    }

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    public void CanCountFrom_OutsideTheRangeOfDates_SaysWhichDatesAreCounted(string date)
    {
        var clock = Find("uk-foia", "foia.s10");

        Assert.False(clock.CanCountFrom(Day(date), out var why));
        Assert.Equal("Dates are counted from Monday 1 January 1900 to Tuesday 31 December 2999 only.", why.In("en"));
        Assert.Throws<ArgumentOutOfRangeException>(() => clock.DueFrom(Day(date), CalendarLibrary.BuiltIn));
    }

    [Fact]
    public void LocalDate_ShortlyBeforeMidnightInSummer_IsTheNextDayInLondon()
    {
        var regime = RegimeLibrary.BuiltIn.ForTags([], "uk-foia");

        Assert.Equal(Day("2021-06-15"), regime.LocalDate(new DateTime(2021, 6, 14, 23, 30, 0, DateTimeKind.Utc)));
        Assert.Equal(Day("2021-12-14"), regime.LocalDate(new DateTime(2021, 12, 14, 23, 30, 0, DateTimeKind.Utc)));
        // The night the clocks go back.
        Assert.Equal(Day("2022-10-30"), regime.LocalDate(new DateTime(2022, 10, 30, 0, 30, 0, DateTimeKind.Utc)));
    }

    [Fact]
    public void LocalDate_OfAnInstantThatIsNotUtc_Throws() =>
        Assert.Throws<ArgumentException>(() => LocalDates.Of(new DateTime(2021, 6, 14), "Europe/London"));

    internal static Clock Find(string regime, string clock) =>
        RegimeLibrary.BuiltIn.Find(regime)?.FindClock(clock) ?? throw new ArgumentException($"{regime} has no {clock}");

    internal static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
