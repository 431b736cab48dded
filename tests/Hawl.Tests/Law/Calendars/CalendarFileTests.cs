using Hawl.Law.Calendars;

namespace Hawl.Tests.Law.Calendars;

public class CalendarFileTests
{
    private const string Atlantis = """
        {
          "source": "The Board of Tides",
          "checkedOn": "2024-01-01",
          "knownFrom": 2020,
          "knownTo": 2025,
          "weekend": ["friday", "saturday"],
          "divisions": { "north": { "en": "North Atlantis" }, "south": { "en": "South Atlantis" } },
          "calendars": { "all": ["north", "south"], "south": ["south"] },
          "names": { "tide": { "en": "High Tide" } },
          "holidays": [
            { "date": "2024-03-12", "name": "tide", "in": ["north"] }
          ]
        }
        """;

    [Fact]
    public void Read_WithARightFile_GivesItsCalendars()
    {
        var calendars = CalendarFile.Read(Atlantis).Calendars;

        Assert.Equal(["all", "south"], calendars.Select(calendar => calendar.Id));
        Assert.Equal("High Tide (North Atlantis)", calendars[0].Why(new DateOnly(2024, 3, 12))?.InWords("en"));
        Assert.True(calendars[1].IsWorking(new DateOnly(2024, 3, 12)));
        Assert.Equal("Friday", calendars[1].Why(new DateOnly(2024, 3, 15))?.InWords("en"));
        Assert.True(calendars[1].IsWorking(new DateOnly(2024, 3, 17)));
        Assert.Equal([DayOfWeek.Friday, DayOfWeek.Saturday], calendars[1].Weekend);
    }

    [Theory]
    [InlineData("\"knownTo\": 2025", "\"knownTo\": 2019", "line 5, knownTo: must not be before knownFrom")]
    [InlineData("\"friday\"", "\"freeday\"", "line 6, weekend: has no day of the week in \"freeday\"")]
    [InlineData(
        "[\"friday\"", "[\"sunday\", \"monday\", \"tuesday\", \"wednesday\", \"thursday\", \"friday\"",
        "line 6, weekend: must leave a working day")]
    [InlineData("\"south\": [\"south\"]", "\"south\": [\"east\"]", "line 8, calendars.south: must be a list of divisions")]
    [InlineData("\"south\": [\"south\"]", "\"south\": \"south\"", "line 8, calendars.south: must be a list of divisions")]
    [InlineData("\"name\": \"tide\"", "\"name\": \"ebb\"", "line 11, holidays[0].name: must be one of the names of this file")]
    [InlineData("\"in\": [\"north\"]", "\"in\": [\"east\"]", "line 11, holidays[0].in: must be a list of divisions of this file")]
    [InlineData("\"in\": [\"north\"]", "\"in\": []", "line 11, holidays[0].in: must be a list of divisions of this file")]
    [InlineData("\"2024-03-12\"", "\"2024-02-30\"", "line 11, holidays[0].date: must be a date as 2005-01-01")]
    [InlineData("\"en\": \"High Tide\"", "\"cy\": \"Llanw\"", "line 9, names.tide: must have a text for \"en\"")]
    [InlineData("\"source\"", "\"sauce\"", "line 2, sauce: is not a member of this format")]
    public void Read_WithAMistake_NamesItsLineAndMember(string right, string wrong, string mistake)
    {
        var reading = CalendarFile.Read(Atlantis.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Empty(reading.Calendars);
        Assert.Contains(mistake, reading.Mistakes.Select(found => found.ToString()));
    }
}
