using Hawl.Law.Calendars;

namespace Hawl.Tests.Law.Calendars;

public class HolidayListTests
{
    [Fact]
    public void GovUk_WithTheWholeList_GivesEachHolidayInItsDivision()
    {
        var reading = GovUkHolidays.Read(
            """
            { "scotland": { "division": "scotland", "events": [
                { "title": "2nd January", "date": "2029-01-02", "notes": "", "bunting": true } ] },
              "northern-ireland": { "division": "northern-ireland", "events": [
                { "title": "St Patrick’s Day", "date": "2029-03-19", "notes": "Substitute day", "bunting": true } ] } }
            """);

        Assert.Empty(reading.Mistakes);
        Assert.Equal(
            ["2029-01-02 2nd January scotland", "2029-03-19 St Patrick’s Day northern-ireland"],
            reading.Holidays.Select(one => $"{one.Date:yyyy-MM-dd} {one.Name} {one.Divisions[0]}"));
    }

    [Fact]
    public void GovUk_WithOneDivision_MovesDatesOfItsCalendars()
    {
        var day = new DateOnly(2029, 1, 2);
        var reading = GovUkHolidays.Read("""{ "division": "scotland", "events": [{ "title": "2nd January", "date": "2029-01-02" }] }""");

        var calendars = CalendarLibrary.BuiltIn.With(reading.Holidays);

        Assert.Equal("2nd January (Scotland)", calendars.Find("uk-any")?.Why(day)?.InWords("en"));
        Assert.True(calendars.Find("england-and-wales")?.IsWorking(day));
        Assert.True(calendars.Find("ireland")?.IsWorking(day));
    }

    [Theory]
    [InlineData("", "line 1: is not JSON here")]
    [InlineData("{}", "line 1: has no divisions")]
    [InlineData("[]", "line 1: has no divisions")]
    [InlineData("""{ "scotland": 3 }""", "line 1, scotland: must have a division and its events")]
    [InlineData(
        """{ "division": "scotland", "events": [{ "title": "x", "date": "soon" }] }""",
        "line 1, events[0]: must have a title and a date as 2029-01-02")]
    public void GovUk_WithSomethingElse_SaysWhatIsWrong(string json, string mistake) =>
        Assert.Equal(mistake, Assert.Single(GovUkHolidays.Read(json).Mistakes).ToString());

    [Fact]
    public void GovUk_WithADivisionThatIsNotKnown_SaysWhereItStands()
    {
        var reading = GovUkHolidays.Read(
            """
            {
              "scotland": { "division": "scotland", "events": [{ "title": "2nd January", "date": "2029-01-02" }] },
              "cornwall": {
                "division": "cornwall", "events": []
              }
            }
            """,
            new HashSet<string> { "scotland" });

        Assert.Equal(
            ["line 4, cornwall.division: names a division that is not known here: cornwall"], reading.Mistakes.Select(m => m.ToString()));
        Assert.Single(reading.Holidays);
    }

    [Fact]
    public void Feed_WithWholeDays_GivesEachDay()
    {
        const string Feed = "BEGIN:VCALENDAR\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20291130\r\nSUMMARY:St Andrew’s\r\n  Day\\, kept\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20291225\r\nDTEND;VALUE=DATE:20291227\r\nSUMMARY:Christmas\r\nEND:VEVENT\r\n"
            + "BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20291228\r\nSTATUS:CANCELLED\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";

        var reading = HolidayFeed.Read(Feed, ["scotland"]);

        Assert.Empty(reading.Mistakes);
        Assert.Equal(
            ["2029-11-30 St Andrew’s Day, kept", "2029-12-25 Christmas", "2029-12-26 Christmas"],
            reading.Holidays.Select(one => $"{one.Date:yyyy-MM-dd} {one.Name}"));
        Assert.All(reading.Holidays, one => Assert.Equal(["scotland"], one.Divisions));
    }

    [Theory]
    [InlineData("nothing at all", "line 1: has no events")]
    [InlineData("BEGIN:VEVENT\nDTSTART:20290101\nRRULE:FREQ=YEARLY\nEND:VEVENT", "line 1, VEVENT: must be an event of whole days")]
    [InlineData("BEGIN:VEVENT\nDTSTART:soon\nEND:VEVENT", "line 1, VEVENT: must be an event of whole days")]
    [InlineData("\nBEGIN:VEVENT\nDTSTART:20290101\nDTEND:20300101\nEND:VEVENT", "line 2, VEVENT: must be an event of whole days")]
    public void Feed_WithSomethingElse_SaysWhatIsWrong(string feed, string mistake) =>
        Assert.StartsWith(mistake, Assert.Single(HolidayFeed.Read(feed, []).Mistakes).ToString());

    [Fact]
    public void With_AHolidayThatIsKnownAlready_ChangesNothing()
    {
        var day = new DateOnly(2024, 12, 25);

        var calendars = CalendarLibrary.BuiltIn.With(
            GovUkHolidays.Read("""{ "division": "scotland", "events": [{ "title": "Christmas", "date": "2024-12-25" }] }""").Holidays);

        Assert.Equal("Christmas Day", calendars.Find("uk-any")?.Why(day)?.InWords("en"));
    }
}
