using Hawl.Law.Calendars;
using Hawl.Law.Clocks;

namespace Hawl.Tests.Law.Clocks;

public class DeadlineTests
{
    [Fact]
    public void InWords_InEnglish_TellsEveryStep()
    {
        var deadline = Due("uk-foia", "foia.s10", "2020-06-16");

        Assert.Equal(
            [
                "The request was received on Tuesday 16 June 2020. That day is not counted.",
                "Only working days are counted: Saturday and Sunday are not.",
                "Monday 13 July 2020 is not counted: Battle of the Boyne (Orangemen’s Day) (Northern Ireland).",
                "Working day 20 is Wednesday 15 July 2020.",
                "The last day that is in time is Wednesday 15 July 2020.",
            ],
            deadline.InWords("en"));
    }

    [Fact]
    public void InWords_InWelsh_TellsEveryStep()
    {
        var deadline = Due("uk-foia", "foia.s10", "2020-06-16");

        Assert.Equal(
            [
                "Dyddiad derbyn y cais: dydd Mawrth 16 Mehefin 2020. Nid yw’r diwrnod hwnnw’n cyfrif.",
                "Dim ond diwrnodau gwaith sy’n cyfrif: nid yw dydd Sadwrn a dydd Sul yn cyfrif.",
                "Nid yw dydd Llun 13 Gorffennaf 2020 yn cyfrif: Brwydr y Boyne (Diwrnod yr Orangemen) (Gogledd Iwerddon).",
                "Diwrnod gwaith 20 yw dydd Mercher 15 Gorffennaf 2020.",
                "Y diwrnod olaf sydd mewn pryd yw dydd Mercher 15 Gorffennaf 2020.",
            ],
            deadline.InWords("cy"));
    }

    [Fact]
    public void InWords_OfALimitOfPractice_SaysThatNoStatuteSetsIt()
    {
        var deadline = Due("uk-foia", "foia.ico6w", "2024-05-13");

        Assert.Equal(LimitForce.Should, deadline.Force);
        Assert.Contains("This limit is good practice; no law sets it.", deadline.InWords("en"));
        Assert.Contains("Day 42, weekends and holidays included, is Monday 24 June 2024.", deadline.InWords("en"));
    }

    [Fact]
    public void InWords_WhenTheLastDayIsNoWorkingDay_SaysThatItRunsOn()
    {
        var steps = Due("uk-foia", "foia.ftt28", "2024-03-01").InWords("en");

        Assert.Contains("Friday 29 March 2024 is not a working day (Good Friday), so the time runs to the next one.", steps);
        Assert.Contains("The last day that is in time is Tuesday 2 April 2024.", steps);
    }

    [Theory]
    [InlineData("2007-12-20", "Holidays before 2008 are not known here, so this date may have been later.")]
    [InlineData("2027-12-20", "Holidays after 2027 are not yet published, so this date may turn out to be later.")]
    public void InWords_BeyondTheYearsWhoseHolidaysAreKnown_SaysSo(string received, string doubt)
    {
        var deadline = Due("uk-foia", "foia.s10", received);

        Assert.False(deadline.IsCertain);
        Assert.Equal(doubt, deadline.InWords("en")[^1]);
        Assert.True(Due("uk-foia", "foia.s10", "2027-11-20").IsCertain);
    }

    [Fact]
    public void Deadline_NamesItsLawAndItsCount()
    {
        var deadline = Due("scot-foisa", "foisa.s10", "2024-11-15");

        Assert.Equal(("scot-foisa", "foisa.s10", "s.10(1)"), (deadline.RegimeId, deadline.ClockId, deadline.Source));
        Assert.Equal((20, LimitUnit.WorkingDays, ClockTests.Day("2024-11-15")), (deadline.Counted, deadline.Unit, deadline.Received));
        Assert.Equal("St Andrew’s Day", Assert.Single(deadline.Skipped).InWords("en"));
        Assert.Equal("Gŵyl Andreas", deadline.Skipped[0].InWords("cy"));
    }

    [Theory]
    [InlineData("2020-06-03", DeadlineStanding.Ahead, 20, "20 working days left", "20 diwrnod gwaith ar ôl")]
    [InlineData("2020-06-29", DeadlineStanding.Ahead, 2, "2 working days left", "2 ddiwrnod gwaith ar ôl")]
    [InlineData("2020-06-30", DeadlineStanding.Ahead, 1, "1 working day left", "1 diwrnod gwaith ar ôl")]
    [InlineData("2020-07-01", DeadlineStanding.DueToday, 0, "due today", "i’w ateb heddiw")]
    [InlineData("2020-07-02", DeadlineStanding.Overdue, 1, "overdue by 1 working day", "1 diwrnod gwaith yn hwyr")]
    // Over the weekend of 11 July and the holiday of the 13th nothing more is counted.
    [InlineData("2020-07-13", DeadlineStanding.Overdue, 7, "overdue by 7 working days", "7 diwrnod gwaith yn hwyr")]
    public void At_OnADay_CountsWorkingDays(string today, DeadlineStanding standing, int days, string english, string welsh)
    {
        var state = Due("uk-foia", "foia.s10", "2020-06-03").At(ClockTests.Day(today));

        Assert.Equal(new DeadlineState(standing, days, LimitUnit.WorkingDays), state);
        Assert.Equal((english, welsh), (state.InWords("en"), state.InWords("cy")));
    }

    [Fact]
    public void At_OnTheWeekendAfterAFriday_IsOverdueWithoutANumber()
    {
        var deadline = Due("uk-foia", "foia.s10", "2021-10-01");

        Assert.Equal("overdue", deadline.At(ClockTests.Day("2021-10-30")).InWords("en"));
    }

    [Fact]
    public void At_WithALimitInMonths_CountsCalendarDays()
    {
        var state = Due("scot-foisa", "foisa.s47", "2023-08-31").At(ClockTests.Day("2024-03-02"));

        Assert.Equal(new DeadlineState(DeadlineStanding.Overdue, 2, LimitUnit.CalendarDays), state);
    }

    private static Deadline Due(string regime, string clock, string received) =>
        ClockTests.Find(regime, clock).DueFrom(ClockTests.Day(received), CalendarLibrary.BuiltIn);
}
