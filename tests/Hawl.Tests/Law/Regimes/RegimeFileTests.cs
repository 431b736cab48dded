using System.Globalization;
using System.Text.Json.Nodes;
using Hawl.Law.Calendars;
using Hawl.Law.Regimes;

namespace Hawl.Tests.Law.Regimes;

public class RegimeFileTests
{
    private const string Atlantis = """
        {
          "id": "atlantis-foi", "checkedOn": "2024-01-01", "from": "1999-01-01",
          "version": 3,
          "name": { "en": "Open Records Act 1999" },
          "shortName": { "en": "Open Records Act", "cy": "Deddf Cofnodion Agored" },
          "act": "ORA",
          "jurisdiction": "XA",
          "timeZone": "Europe/London",
          "appliesToTags": ["atlantis"],
          "regulators": [
            { "name": { "en": "Keeper of Seals" }, "from": "1999-01-01", "to": "2009-12-31" },
            { "name": { "en": "Board of Seals" }, "from": "2010-01-01" }
          ],
          "responseClock": "ora.s5",
          "clocks": [
            {
              "id": "ora.s5", "name": { "en": "Response" }, "start": "request-received",
              "limits": [
                { "count": 15, "unit": "working-days", "calendar": "scotland", "force": "must",
                  "source": "s.5", "checkedOn": "2024-01-01", "from": "1999-01-01", "to": "2019-12-31" },
                { "count": 1, "unit": "months", "calendar": "scotland", "rolls": true, "force": "should",
                  "source": "s.5A", "checkedOn": "2024-01-01", "from": "2020-02-01", "to": "2021-12-31" }
              ]
            },
            {
              "id": "ora.s9", "name": { "en": "Appeal" }, "start": "review-answered",
              "limits": [
                { "count": 30, "unit": "calendar-days", "force": "must", "source": "s.9", "checkedOn": "2024-01-01", "from": "1999-01-01" }
              ]
            }
          ],
          "exemptions": [
            { "ref": "s.12", "title": { "en": "Deep water" }, "kind": "absolute", "basis": "class", "ncnd": "s.12(2)",
              "conditions": [{ "kind": "qualified", "when": { "en": "it is older than a century" }, "source": "s.13" }] }
          ]
        }
        """;

    [Fact]
    public void Read_WithARightFile_GivesTheRegimeWithoutMistakes()
    {
        var reading = RegimeFile.Read(Atlantis, CalendarLibrary.BuiltIn);

        Assert.Empty(reading.Mistakes);
        Assert.Equal(("atlantis-foi", 3, "ora.s5"), (reading.Regime?.Id, reading.Regime?.Version, reading.Regime?.ResponseClock.Id));
        Assert.Equal("Board of Seals", reading.Regime?.RegulatorOn(new DateOnly(2010, 1, 1))?.Name.In("en"));
    }

    [Theory]
    [InlineData("2019-12-31", "2020-01-23")]
    [InlineData("2021-01-31", "2021-03-01")]
    public void Read_WithALawThatChanged_CountsByTheLimitInForceOnDayZero(string received, string due)
    {
        var clock = RegimeFile.Read(Atlantis, CalendarLibrary.BuiltIn).Regime?.ResponseClock;

        Assert.Equal(Day(due), clock?.DueFrom(Day(received), CalendarLibrary.BuiltIn).Due);
    }

    [Theory]
    [InlineData("2020-01-15", "This limit applied only until Tuesday 31 December 2019.")]
    [InlineData("2022-01-15", "This limit applied only until Friday 31 December 2021.")]
    public void Read_WithAGapInTheLaw_RefusesToCountWithinIt(string received, string reason)
    {
        var clock = RegimeFile.Read(Atlantis, CalendarLibrary.BuiltIn).Regime?.ResponseClock;

        Assert.NotNull(clock);
        Assert.False(clock.CanCountFrom(Day(received), out var why));
        Assert.Equal(reason, why.In("en"));
    }

    [Theory]
    [InlineData("\"version\": 3,", "", "line 1, version: is missing")]
    [InlineData("\"version\": 3", "\"version\": 0", "line 3, version: must be a whole number from 1 to 100000")]
    [InlineData("\"version\": 3", "\"version\": 1.5", "line 3, version: must be a whole number from 1 to 100000")]
    [InlineData("\"version\": 3", "\"version\": \"3\"", "line 3, version: must be a whole number")]
    [InlineData("\"act\": \"ORA\"", "\"act\": \"\"", "line 6, act: must not be empty")]
    [InlineData("\"act\": \"ORA\"", "\"act\": 7", "line 6, act: must be a text")]
    [InlineData("\"act\": \"ORA\"", "\"act\": \"ORA\", \"act\": \"ORB\"", "line 6, act: is there twice")]
    [InlineData("\"act\": \"ORA\"", "\"act\": \"ORA\", \"colour\": \"sea\"", "line 6, colour: is not a member of this format")]
    [InlineData("{ \"en\": \"Open Records Act 1999\" }", "{ \"cy\": \"Deddf\" }", "line 4, name: must have a text for \"en\"")]
    [InlineData(
        "{ \"en\": \"Open Records Act 1999\" }", "{ \"en\": \"Act\", \"cy\": \"\" }",
        "line 4, name.cy: must be a text that is not empty")]
    [InlineData("{ \"en\": \"Open Records Act 1999\" }", "\"Act\"", "line 4, name: must be an object of language and text")]
    [InlineData("Europe/London", "Atlantis/Deep", "line 8, timeZone: must be an IANA time zone, such as Europe/London")]
    [InlineData("[\"atlantis\"]", "\"atlantis\"", "line 9, appliesToTags: must be a list")]
    [InlineData("[\"atlantis\"]", "[3]", "line 9, appliesToTags[0]: must be a text that is not empty")]
    [InlineData("\"2009-12-31\"", "\"31.12.2009\"", "line 11, regulators[0].to: must be a date as 2005-01-01")]
    [InlineData("\"2009-12-31\"", "\"2010-12-31\"", "line 10, regulators: must be periods in order that do not overlap")]
    [InlineData("\"2009-12-31\"", "null", "line 10, regulators: must be periods in order that do not overlap")]
    [InlineData(
        "\"responseClock\": \"ora.s5\"", "\"responseClock\": \"ora.s6\"",
        "line 14, responseClock: must be the id of one of the clocks")]
    [InlineData("\"id\": \"ora.s9\"", "\"id\": \"ora.s5\"", "line 15, clocks: has \"ora.s5\" twice")]
    [InlineData(
        "review-answered", "tide-turned",
        "line 26, clocks[1].start: must be one of request-received, response-received, review-requested, review-answered, "
        + "decision-notice-sent, question-asked, third-party-asked")]
    [InlineData("\"count\": 30", "\"count\": 401", "line 28, clocks[1].limits[0].count: must be a whole number from 1 to 400")]
    [InlineData(
        "\"unit\": \"calendar-days\"", "\"unit\": \"days\"",
        "line 28, clocks[1].limits[0].unit: must be one of working-days, calendar-days, months, promptly")]
    [InlineData(
        "\"unit\": \"calendar-days\"", "\"unit\": \"calendar-days\", \"calendar\": \"scotland\"",
        "line 28, clocks[1].limits[0].calendar: has no use here: nothing counts working days")]
    [InlineData(
        "\"calendar\": \"scotland\", \"force\"", "\"calendar\": \"atlantis\", \"force\"",
        "line 19, clocks[0].limits[0].calendar: must be the id of a working calendar")]
    [InlineData(
        "\"calendar\": \"scotland\", \"force\"", "\"force\"",
        "line 19, clocks[0].limits[0].calendar: must be the id of a working calendar")]
    [InlineData("\"rolls\": true", "\"rolls\": \"yes\"", "line 21, clocks[0].limits[1].rolls: must be true or false")]
    [InlineData(
        "\"to\": \"2019-12-31\"", "\"to\": \"2020-02-01\"",
        "line 18, clocks[0].limits: must be periods in order that do not overlap")]
    [InlineData(
        "\"to\": \"2019-12-31\"", "\"to\": \"9999-12-31\"",
        "line 18, clocks[0].limits: must be periods in order that do not overlap")]
    [InlineData("\"ncnd\": \"s.12(2)\"", "\"ncnd\": true", "line 33, exemptions[0].ncnd: must be a text")]
    [InlineData(
        "\"basis\": \"class\"", "\"basis\": \"class\", \"basis2\": 1",
        "line 33, exemptions[0].basis2: is not a member of this format")]
    [InlineData("\"source\": \"s.13\"", "\"sauce\": \"s.13\"", "line 34, exemptions[0].conditions[0].source: is missing")]
    public void Read_WithAMistake_NamesItsLineAndMember(string right, string wrong, string mistake)
    {
        var reading = RegimeFile.Read(Atlantis.Replace(right, wrong, StringComparison.Ordinal), CalendarLibrary.BuiltIn);

        Assert.Null(reading.Regime);
        Assert.Contains(mistake, reading.Mistakes.Select(found => found.ToString()));
    }

    [Fact]
    public void Read_WithTwoExemptionsOfOneRef_SaysSo()
    {
        var file = JsonNode.Parse(Atlantis);
        file?["exemptions"]?.AsArray().Add(file["exemptions"]?[0]?.DeepClone());

        var reading = RegimeFile.Read(file?.ToJsonString() ?? "", CalendarLibrary.BuiltIn);

        Assert.Equal("line 1, exemptions: has \"s.12\" twice", Assert.Single(reading.Mistakes).ToString());
    }

    [Fact]
    public void Read_WithAClockWithoutLimits_SaysSo()
    {
        var file = JsonNode.Parse(Atlantis);
        file?["clocks"]?[1]?["limits"]?.AsArray().Clear();

        var reading = RegimeFile.Read(file?.ToJsonString() ?? "", CalendarLibrary.BuiltIn);

        Assert.Equal("line 1, clocks[1].limits: must have at least one limit", Assert.Single(reading.Mistakes).ToString());
    }

    [Theory]
    [InlineData("", "line 1: is not JSON here")]
    [InlineData("null", "line 1: must be an object")]
    [InlineData("[]", "line 1: must be an object")]
    [InlineData("{\n  \"id\": \"x\",\n}", "line 3: is not JSON here")]
    [InlineData("{} {}", "line 1: is not JSON here")]
    [InlineData("{ \"id\": \"\\ud800\" }", "line 1: has a text that is not Unicode")]
    public void Read_WithSomethingElse_SaysWhatIsWrongAndNeverThrows(string json, string mistake)
    {
        var reading = RegimeFile.Read(json, CalendarLibrary.BuiltIn);

        Assert.Null(reading.Regime);
        Assert.Equal(mistake, reading.Mistakes[0].ToString());
    }

    [Fact]
    public void Read_WithAThousandNestedLists_NeverThrows() =>
        Assert.NotEmpty(RegimeFile.Read(new string('[', 1000), CalendarLibrary.BuiltIn).Mistakes);

    private static DateOnly Day(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
