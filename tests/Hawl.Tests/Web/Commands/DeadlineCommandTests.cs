using System.Text.Json;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Commands;

// Dates worked out by hand, one or more for every clock that a researcher names.
public sealed class DeadlineCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("uk-foia", "foia.s10", "2025-12-15", "2026-01-16")]
    [InlineData("uk-foia", "foia.pit40", "2024-07-01", "2024-08-29")]
    [InlineData("uk-foia", "foia.pubrec30", "2025-04-01", "2025-05-16")]
    [InlineData("uk-foia", "foia.ir40", "2024-12-02", "2025-01-31")]
    [InlineData("uk-foia", "foia.irask40", "2025-06-30", "2025-08-28")]
    [InlineData("uk-eir", "eir.r5", "2025-08-11", "2025-09-09")]
    [InlineData("uk-eir", "eir.r7", "2025-08-11", "2025-10-07")]
    [InlineData("uk-eir", "eir.r11", "2026-03-02", "2026-04-30")]
    [InlineData("uk-eir", "eir.r11ask", "2024-11-11", "2025-01-13")]
    [InlineData("scot-foisa", "foisa.keeper30", "2025-10-20", "2025-12-02")]
    [InlineData("scot-foisa", "foisa.s20", "2025-11-10", "2026-01-12")]
    [InlineData("scot-foisa", "foisa.s21", "2026-06-01", "2026-06-30")]
    [InlineData("scot-eir", "eisr.r16", "2025-07-14", "2025-08-12")]
    [InlineData("scot-eir", "eisr.r16ask", "2025-07-14", "2025-09-09")]
    [InlineData("ie-foi", "ie.s13", "2025-12-08", "2026-01-08")]
    [InlineData("ie-foi", "ie.s14", "2025-02-24", "2025-04-23")]
    [InlineData("us-foia", "us.552a6A", "2024-11-06", "2024-12-06")]
    [InlineData("us-foia", "us.552a6B", "2024-11-20", "2025-01-06")]
    [InlineData("eu-1049", "eu.art7", "2024-09-02", "2024-09-23")]
    [InlineData("eu-1049", "eu.art7ext", "2024-09-02", "2024-10-14")]
    [InlineData("nz-oia", "nz.s15", "2023-12-04", "2024-01-23")]
    [InlineData("nz-oia", "nz.s15", "2023-10-02", "2023-10-31")]
    // A month from the last day of a longer one, and one that rolls over a weekend.
    [InlineData("uk-sar", "sar.art12A", "2025-01-31", "2025-02-28")]
    [InlineData("uk-sar", "sar.art12A", "2025-09-20", "2025-10-20")]
    [InlineData("uk-sar", "sar.art12A.ext", "2025-02-17", "2025-05-19")]
    [InlineData("de-ifg", "de.s7_5", "2025-04-01", "2025-05-02")]
    [InlineData("fr-crpa", "fr.r311_13", "2025-01-31", "2025-02-28")]
    [InlineData("ca-atia", "ca.s7", "2025-01-15", "2025-02-14")]
    [InlineData("au-foi", "au.s15_5b", "2025-02-10", "2025-03-12")]
    [InlineData("au-foi", "au.s15_6", "2025-02-10", "2025-04-11")]
    [InlineData("scot-foisa", "foisa.s47", "2025-08-31", "2026-02-28")]
    [InlineData("uk-foia", "foia.ico6w", "2025-03-03", "2025-04-14")]
    [InlineData("uk-foia", "foia.ftt28", "2025-11-28", "2025-12-29")]
    // Clocks that run seldom, or for the requester.
    [InlineData("au-foi", "au.s15_5a", "2025-04-07", "2025-04-21")]
    [InlineData("au-foi", "au.s54B", "2025-04-07", "2025-05-07")]
    [InlineData("au-foi", "au.s54C", "2025-04-07", "2025-05-07")]
    [InlineData("au-foi", "au.s54S", "2025-04-07", "2025-06-06")]
    [InlineData("ca-atia", "ca.s31", "2025-04-07", "2025-06-06")]
    [InlineData("de-ifg", "de.s70", "2025-03-19", "2025-04-22")]
    [InlineData("de-ifg", "de.s74", "2025-04-01", "2025-05-02")]
    [InlineData("de-ifg", "de.s75", "2025-01-31", "2025-04-30")]
    [InlineData("uk-eir", "eir.fee60", "2025-04-07", "2025-07-04")]
    [InlineData("uk-eir", "eir.ftt28", "2025-03-21", "2025-04-22")]
    [InlineData("uk-eir", "eir.ico6w", "2025-04-07", "2025-05-19")]
    [InlineData("scot-eir", "eisr.r5", "2025-04-07", "2025-05-07")]
    [InlineData("scot-eir", "eisr.r7", "2025-04-07", "2025-06-05")]
    [InlineData("scot-eir", "eisr.fee60", "2025-04-07", "2025-07-03")]
    [InlineData("scot-eir", "eisr.s47", "2025-08-31", "2026-02-28")]
    [InlineData("scot-eir", "eisr.cos42", "2025-04-07", "2025-05-19")]
    [InlineData("eu-1049", "eu.art7_2", "2025-09-01", "2025-09-22")]
    [InlineData("eu-1049", "eu.art8", "2025-09-01", "2025-09-22")]
    [InlineData("eu-1049", "eu.art8ext", "2025-09-01", "2025-10-13")]
    [InlineData("eu-1049", "eu.court", "2025-04-07", "2025-06-07")]
    [InlineData("eu-1049", "eu.ombudsman", "2025-04-07", "2027-04-07")]
    [InlineData("uk-foia", "foia.cap60", "2025-04-07", "2025-07-04")]
    [InlineData("uk-foia", "foia.fee3m", "2025-11-30", "2026-02-28")]
    [InlineData("uk-foia", "foia.ir20", "2025-04-07", "2025-05-08")]
    [InlineData("scot-foisa", "foisa.s10", "2025-04-07", "2025-05-07")]
    [InlineData("scot-foisa", "foisa.cos42", "2025-04-07", "2025-05-19")]
    [InlineData("scot-foisa", "foisa.fee3m", "2025-11-30", "2026-02-28")]
    [InlineData("scot-foisa", "foisa.s21keeper30", "2025-04-07", "2025-05-21")]
    [InlineData("fr-crpa", "fr.cada2m", "2024-12-31", "2025-02-28")]
    [InlineData("fr-crpa", "fr.ta2m", "2025-04-07", "2025-06-07")]
    [InlineData("ie-foi", "ie.s21", "2025-04-07", "2025-04-29")]
    [InlineData("ie-foi", "ie.s21ask", "2025-04-07", "2025-05-07")]
    [InlineData("ie-foi", "ie.s22", "2025-04-07", "2025-10-07")]
    [InlineData("nz-oia", "nz.s14", "2025-04-07", "2025-04-23")]
    [InlineData("uk-sar", "sar.ico3m", "2024-11-30", "2025-02-28")]
    [InlineData("se-tf", "se.kr3w", "2025-04-07", "2025-04-28")]
    [InlineData("us-foia", "us.552a6E", "2025-04-07", "2025-04-17")]
    [InlineData("us-foia", "us.appeal20", "2025-05-12", "2025-06-10")]
    [InlineData("us-foia", "us.appeal90", "2025-04-07", "2025-07-06")]
    [InlineData("uk-eir", "eir.r10", "2025-04-07", "2025-05-08")]
    [InlineData("ie-foi", "ie.s12_3", "2025-04-14", "2025-04-29")]
    [InlineData("uk-foia", "rpsi.r8", "2025-04-07", "2025-05-08")]
    // Half past eleven at night is the next day in London in summer, and the same day in winter.
    [InlineData("uk-foia", "foia.s10", "2025-12-14T23:30:00Z", "2026-01-15")]
    [InlineData("uk-foia", "foia.s10", "2025-06-02T23:30:00Z", "2025-07-01")]
    [InlineData("uk-foia", "foia.s10", "2025-06-02T23:59:59+01:00", "2025-06-30")]
    public async Task Deadline_OfEveryClock_IsTheLastDayInTime(string regime, string clock, string received, string due)
    {
        using var answer = await DeadlineRun.JsonAsync("--regime", regime, "--clock", clock, "--received", received);

        Assert.Equal((due, clock), (Text(answer, "due"), Text(answer, "clock")));
    }

    [Theory]
    [InlineData(
        "uk-foia", "foia.s10", "2024-09-02", "2024-10-15",
        """{ "events": [{ "type": "fee-notice", "date": "2024-09-11" }, { "type": "fee-paid", "date": "2024-09-25" }] }""")]
    [InlineData(
        "uk-foia", "foia.s10", "2024-03-01", "2024-04-19",
        """
        { "events": [{ "type": "clarification-asked", "date": "2024-03-08" }, { "type": "clarification-received", "date": "2024-03-20" }] }
        """)]
    [InlineData("uk-foia", "foia.school", "2025-07-01", "2025-09-10", """{ "closed": [["2025-07-23", "2025-09-02"]] }""")]
    [InlineData("uk-foia", "foia.school", "2025-07-01", "2025-09-26", """{ "closed": [["2025-07-02", "2026-07-02"]] }""")]
    // A university that shuts over Christmas has no more time for that.
    [InlineData("uk-foia", "foia.s10", "2025-12-15", "2026-01-16", """{ "closed": [["2025-12-20", "2026-01-05"]] }""")]
    [InlineData("uk-eir", "eir.r7", "2025-08-11", "2025-09-23", """{ "extensionDays": 10 }""")]
    [InlineData("uk-eir", "eir.r7", "2025-08-11", "2025-10-07", """{ "extensionDays": 90 }""")]
    [InlineData("uk-eir", null, "2025-08-11", "2025-10-07", """{ "events": [{ "type": "extension", "date": "2025-09-01" }] }""")]
    // Claimed a day after the time had run out, it extends nothing.
    [InlineData("uk-eir", null, "2025-08-11", "2025-09-09", """{ "events": [{ "type": "extension", "date": "2025-09-10" }] }""")]
    [InlineData(
        "nz-oia", null, "2023-10-02", "2023-11-14",
        """{ "events": [{ "type": "extension", "date": "2023-10-20", "days": 10 }] }""")]
    [InlineData("uk-sar", null, "2025-02-17", "2025-03-18", """{ "calendar": "northern-ireland", "holidays": ["2025-03-19"] }""")]
    [InlineData("uk-sar", null, "2025-01-17", "2025-02-18", """{ "holidays": ["2025-02-17"] }""")]
    [InlineData(
        "us-foia", null, "2024-11-06", "2024-12-12",
        """
        { "events": [{ "type": "information-requested", "date": "2024-11-13" }, { "type": "information-received", "date": "2024-11-18" }] }
        """)]
    // One question stops the time; a second, of whatever kind, does not.
    [InlineData(
        "us-foia", null, "2024-11-06", "2024-12-12",
        """
        { "events": [{ "type": "information-requested", "date": "2024-11-13" }, { "type": "information-received", "date": "2024-11-18" },
          { "type": "clarification-asked", "date": "2024-11-20" }, { "type": "clarification-received", "date": "2024-11-26" },
          { "type": "information-requested", "date": "2024-12-03" }] }
        """)]
    // The days on which an institution is shut are none of its working days.
    [InlineData("eu-1049", "eu.art7", "2024-12-16", "2025-01-16", """{ "closed": [["2024-12-24", "2025-01-02"]] }""")]
    [InlineData("eu-1049", "eu.art8ext", "2024-12-02", "2025-01-23", """{ "closed": [["2024-12-24", "2025-01-02"]] }""")]
    // What comes after the answer no longer bears on it.
    [InlineData(
        "uk-foia", null, "2024-03-01", "2024-04-03",
        """{ "events": [{ "type": "refusal", "date": "2024-03-05" }, { "type": "clarification-received", "date": "2024-03-20" }] }""")]
    public async Task Deadline_WithEvents_TakesThemIntoAccount(string regime, string? clock, string received, string due, string events)
    {
        string[] named = clock is null ? [] : ["--clock", clock];
        string[] facts = ["--events", await WriteAsync(events)];

        using var answer = await DeadlineRun.JsonAsync(["--regime", regime, "--received", received, .. named, .. facts]);

        Assert.Equal(due, Text(answer, "due"));
    }

    [Fact]
    public async Task Deadline_AsJson_HasEveryMemberOfTheContract()
    {
        using var answer = await DeadlineRun.JsonAsync("--regime", "uk-foia", "--received", "2020-06-16");

        Assert.Equal(
            """{"regime":"uk-foia","clock":"foia.s10","received":"2020-06-16","countedFrom":"2020-06-16","due":"2020-07-15","""
            + "\"latest\":null,\"authorityDate\":null,\"pausedSince\":null,\"counted\":20,\"unit\":\"working-days\",\"force\":\"must\","
            + "\"skipped\":[{\"date\":\"2020-07-13\",\"why\":\"Battle of the Boyne (Orangemen’s Day) (Northern Ireland)\"}],"
            + "\"leftOut\":[],\"certain\":true,"
            + "\"steps\":[\"The request was received on Tuesday 16 June 2020. That day is not counted.\","
            + "\"Only working days are counted: Saturday and Sunday are not.\","
            + "\"Monday 13 July 2020 is not counted: Battle of the Boyne (Orangemen’s Day) (Northern Ireland).\","
            + "\"Working day 20 is Wednesday 15 July 2020.\",\"The last day that is in time is Wednesday 15 July 2020.\"],"
            + "\"source\":\"s.10(1)\"}",
            answer.RootElement.GetRawText());
    }

    [Fact]
    public async Task Deadline_ExtendedAsFarAsTheAuthoritySays_NamesTheRuleForTheExtensionToo()
    {
        var events = await WriteAsync("""{ "extensionDays": 60 }""");

        using var answer = await DeadlineRun.JsonAsync("--regime", "ca-atia", "--received", "2024-01-31", "--events", events);

        Assert.Equal(("2024-04-30", "s.7; s.9(1)"), (Text(answer, "due"), Text(answer, "source")));
    }

    [Fact]
    public async Task Deadline_ToldOfAHolidayItKnows_NamesItOnce()
    {
        var events = await WriteAsync("""{ "holidays": ["2024-03-18", "2024-03-22"] }""");

        using var answer = await DeadlineRun.JsonAsync("--regime", "ie-foi", "--received", "2024-03-01", "--events", events);

        var skipped = answer.RootElement.GetProperty("skipped").EnumerateArray();
        Assert.Equal(
            ["2024-03-18 St Patrick’s Day", "2024-03-22 a holiday", "2024-04-01 Easter Monday"],
            skipped.Select(day => $"{day.GetProperty("date")} {day.GetProperty("why")}"));
    }

    [Fact]
    public async Task Deadline_WhileAFeeIsUnpaid_HasNoDateAndSaysWhy()
    {
        var events = await WriteAsync("""{ "events": [{ "type": "fee-notice", "date": "2024-09-11" }] }""");

        using var answer = await DeadlineRun.JsonAsync("--regime", "uk-foia", "--received", "2024-09-02", "--events", events);

        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("due").ValueKind);
        Assert.Equal("2024-09-11", Text(answer, "pausedSince"));
        Assert.Equal(
            "The authority has been waiting for an answer since Wednesday 11 September 2024. No time runs until it comes.",
            answer.RootElement.GetProperty("steps").EnumerateArray().Last().GetString());
    }

    [Fact]
    public async Task Deadline_OfASchoolWhoseTermsAreUnknown_GivesARange()
    {
        using var answer = await DeadlineRun.JsonAsync("--regime", "uk-foia", "--clock", "foia.school", "--received", "2025-07-01");

        Assert.Equal(("2025-07-30", "2025-09-26"), (Text(answer, "due"), Text(answer, "latest")));
    }

    [Fact]
    public async Task Deadline_OfALawWithoutANumber_SaysSo()
    {
        var run = await DeadlineRun.RunAsync("--regime", "se-tf", "--received", "2025-07-01");

        Assert.Equal(0, run.Status);
        Assert.Contains("The law sets no number of days: the answer is due without delay.", run.Output);
    }

    [Fact]
    public async Task Deadline_WithoutJson_PrintsTheStepsInTheLanguageAskedFor()
    {
        var run = await DeadlineRun.RunAsync("--regime", "scot-foisa", "--received", "2024-11-15", "--language", "cy");

        Assert.Equal(0, run.Status);
        Assert.Contains("Nid yw dydd Llun 2 Rhagfyr 2024 yn cyfrif: Gŵyl Andreas.\n", run.Output);
    }

    [Theory]
    [InlineData("There is no law 'atlantis'.", "--regime", "atlantis", "--received", "2024-01-02")]
    [InlineData("uk-foia has no clock 'eir.r5'.", "--regime", "uk-foia", "--clock", "eir.r5", "--received", "2024-01-02")]
    [InlineData("neither a date such as", "--regime", "uk-foia", "--received", "2 January 2024")]
    [InlineData("neither a date such as", "--regime", "uk-foia", "--received", "2024-01-02T10:00:00")]
    [InlineData("neither a date such as", "--regime", "uk-foia", "--received", "2024-02-30")]
    public async Task Deadline_ThatIsAskedWrongly_EndsWith2AndSaysWhat(string words, params string[] arguments)
    {
        var run = await DeadlineRun.RunAsync(arguments);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(words, run.Error);
    }

    [Theory]
    [InlineData("""{ "events": [{ "type": "tea", "date": "2024-01-02" }] }""", "line 1, events[0].type: must be one of sent, received,")]
    [InlineData(
        """{ "events": [{ "type": "refusal", "date": "9024-01-02" }] }""",
        "line 1, events[0].date: must be from 1900-01-01 to 2999-12-31")]
    [InlineData("""{ "closed": [["2024-02-02", "2024-01-02"]] }""", "line 1, closed[0]: must not end before it begins")]
    [InlineData("""{ "closed": [["2024-02-02"]] }""", "line 1, closed[0]: must be a first and a last date")]
    [InlineData("""{ "holidays": [20240102] }""", "line 1, holidays[0]: must be a date as 2005-01-01")]
    [InlineData("""{ "calendar": "atlantis" }""", "line 1, calendar: must be one of england-and-wales,")]
    [InlineData("""{ "weather": "wet" }""", "line 1, weather: is not a member of this format")]
    [InlineData("[", "line 1: is not JSON here")]
    public async Task Deadline_WithFactsThatAreWrong_EndsWith2AndNamesTheLineAndTheMember(string events, string words)
    {
        var path = await WriteAsync(events);

        var run = await DeadlineRun.RunAsync("--regime", "uk-foia", "--received", "2024-01-02", "--events", path);

        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains($"facts.json: {words}", run.Error);
    }

    [Fact]
    public async Task Deadline_BeforeTheLawWasInForce_EndsWith1()
    {
        var run = await DeadlineRun.RunAsync("--regime", "uk-foia", "--received", "2004-12-31");

        Assert.Equal(1, run.Status);
        Assert.Contains("This limit has applied only since Saturday 1 January 2005.", run.Output);
    }

    private static string? Text(JsonDocument answer, string member) => answer.RootElement.GetProperty(member).GetString();

    private async Task<string> WriteAsync(string facts)
    {
        await File.WriteAllTextAsync(folder["facts.json"], facts);
        return folder["facts.json"];
    }
}
