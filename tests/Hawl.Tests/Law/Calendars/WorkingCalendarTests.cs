using Hawl.Law.Calendars;
using Hawl.Law.Words;
using Hawl.Tests.Law.Clocks;

namespace Hawl.Tests.Law.Calendars;

public class WorkingCalendarTests
{
    [Theory]
    [InlineData("uk-any", "2023-05-08", "Bank holiday for the coronation of King Charles III", "Gŵyl banc coroni’r Brenin Charles III")]
    [InlineData("uk-any", "2023-08-07", "Summer bank holiday (Scotland)", "Gŵyl banc yr haf (yr Alban)")]
    [InlineData(
        "uk-any", "2023-04-10", "Easter Monday (England and Wales and Northern Ireland)",
        "Dydd Llun y Pasg (Cymru a Lloegr a Gogledd Iwerddon)")]
    [InlineData("scotland", "2023-08-07", "Summer bank holiday", "Gŵyl banc yr haf")]
    [InlineData("northern-ireland", "2023-03-17", "St Patrick’s Day", "Gŵyl San Padrig")]
    [InlineData("england-and-wales", "2023-08-05", "Saturday", "dydd Sadwrn")]
    public void Why_OnADayOff_NamesItAndWhereItHolds(string calendar, string date, string english, string welsh)
    {
        var why = Calendar(calendar).Why(ClockTests.Day(date));

        Assert.Equal((english, welsh), (why?.InWords("en"), why?.InWords("cy")));
    }

    [Theory]
    [InlineData("scotland", "2023-04-10")]
    [InlineData("england-and-wales", "2023-08-07")]
    [InlineData("uk-any", "2022-05-30")]
    public void Why_OnAWorkingDay_IsNull(string calendar, string date)
    {
        Assert.Null(Calendar(calendar).Why(ClockTests.Day(date)));
        Assert.True(Calendar(calendar).IsWorking(ClockTests.Day(date)));
    }

    [Fact]
    public void Why_WithTwoHolidaysOnOneDay_NamesBoth()
    {
        // Monday 2 January 2017: New Year's substitute in three divisions under two names.
        var why = Calendar("uk-any").Why(new DateOnly(2017, 1, 2));

        Assert.Equal("2nd January (Scotland) and New Year’s Day (England and Wales and Northern Ireland)", why?.InWords("en"));
    }

    [Fact]
    public void With_AProclaimedHoliday_ChangesTheNewCalendarAlone()
    {
        var day = new DateOnly(2023, 3, 8);
        var before = Calendar("uk-any");

        var after = before.With([new Holiday(day, new Wording("Thanksgiving"), ["scotland"])]);

        Assert.True(before.IsWorking(day));
        Assert.Equal("Thanksgiving (Scotland)", after.Why(day)?.InWords("en"));
        Assert.True(Calendar("england-and-wales").With([new Holiday(day, new Wording("Thanksgiving"), ["scotland"])]).IsWorking(day));
    }

    [Fact]
    public void With_AHolidayOfNoDivision_HoldsEverywhere()
    {
        var day = new DateOnly(2023, 3, 8);

        var calendars = CalendarLibrary.BuiltIn.With([new Holiday(day, new Wording("Thanksgiving"), [])]);

        Assert.All(calendars.All, calendar => Assert.Equal("Thanksgiving", calendar.Why(day)?.InWords("cy")));
    }

    [Fact]
    public void BuiltIn_ForEveryYear_HasTheDaysThatTheActsName()
    {
        var calendar = Calendar("uk-any");

        var known = Assert.NotNull(calendar.Known);
        for (var year = known.From; year <= known.To; year++)
        {
            Assert.False(calendar.IsWorking(new DateOnly(year, 12, 25)), $"Christmas {year}");
            Assert.False(calendar.IsWorking(EasterSunday(year).AddDays(-2)), $"Good Friday {year}");
        }
    }

    [Fact]
    public void BuiltIn_HasEveryHolidayInWelsh()
    {
        foreach (var calendar in CalendarLibrary.BuiltIn.All)
        {
            var known = calendar.Known ?? new CalendarYears(2024, 2024);
            for (var day = new DateOnly(known.From, 1, 1); day.Year <= known.To; day = day.AddDays(1))
            {
                Assert.True(calendar.Why(day) is not { } why || why.InWords("cy") != why.InWords("en"), $"{calendar.Id} {day}");
            }
        }
    }

    // The Gregorian computus of J.-M. Oudin.
    private static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var h = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var moon = h - h / 28 * (1 - 29 / (h + 1) * ((21 - golden) / 11));
        var sunday = moon - (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var month = 3 + (sunday + 40) / 44;
        return new DateOnly(year, month, sunday + 28 - 31 * (month / 4));
    }

    private static WorkingCalendar Calendar(string id) => CalendarLibrary.BuiltIn.Find(id) ?? throw new ArgumentException(id);
}
