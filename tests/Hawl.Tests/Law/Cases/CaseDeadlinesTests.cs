using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Law.Regimes;
using Hawl.Tests.Law.Clocks;

namespace Hawl.Tests.Law.Cases;

public class CaseDeadlinesTests
{
    [Fact]
    public void At_BeforeTheRequestIsSent_IsEmpty() => Assert.Empty(At("uk-foia", "2024-01-01", ("sent", "2024-01-02")));

    [Fact]
    public void At_ThroughTheLifeOfARequest_TellsWhatRunsAndHowItStands()
    {
        (string, string)[] life =
        [
            ("sent", "2024-09-02"), ("refusal", "2024-09-20"), ("review-requested", "2024-10-01"), ("review-answered", "2024-11-12"),
            ("complaint", "2024-12-02"), ("decision-notice", "2025-05-01"),
        ];

        Assert.Equal("foia.s10 Running 2024-09-30", Told(At("uk-foia", "2024-09-10", life)));
        Assert.Equal("foia.s10 Met 2024-09-30, foia.irask40 Running 2024-11-15", Told(At("uk-foia", "2024-09-20", life)));
        Assert.Equal(
            "foia.s10 Met 2024-09-30, foia.irask40 Met 2024-11-15, foia.ir20 Missed 2024-10-29, foia.ico6w Running 2024-12-10",
            Told(At("uk-foia", "2024-11-01", life)));
        Assert.Equal(
            "foia.s10 Met 2024-09-30, foia.irask40 Met 2024-11-15, foia.ir20 Missed 2024-10-29, foia.ico6w Met 2024-12-24, "
            + "foia.ftt28 Running 2025-05-29",
            Told(At("uk-foia", "2025-05-02", life)));
    }

    [Fact]
    public void At_WhenNoAnswerCame_StartsTheTimeToAskForAReviewAndSaysSo()
    {
        var deadlines = At("scot-foisa", "2024-10-01", ("sent", "2024-09-02"));

        Assert.Equal("foisa.s10 Missed 2024-09-30, foisa.s20 Running 2024-11-25", Told(deadlines));
        Assert.Equal(
            "No answer had come by Monday 30 September 2024, the last day for it. That day is not counted.",
            deadlines[1].InWords("en")[0]);
    }

    [Fact]
    public void At_AfterAReviewOfSilenceAndAnother_CountsTheSecond()
    {
        (string, string)[] life =
        [
            ("sent", "2024-09-02"), ("review-requested", "2024-10-01"), ("refusal", "2024-10-21"), ("review-answered", "2024-10-21"),
            ("review-requested", "2024-10-28"),
        ];

        Assert.Equal(
            "foia.s10 Missed 2024-09-30, foia.irask40 Met 2024-12-17, foia.ir20 Running 2024-11-25",
            Told(At("uk-foia", "2024-11-01", life)));
    }

    [Fact]
    public void At_WhileAFeeIsUnpaid_IsPausedAndTellsTheTimeToPay()
    {
        var deadlines = At("uk-foia", "2024-10-20", ("sent", "2024-09-02"), ("fee-notice", "2024-09-11"));

        Assert.Equal("foia.s10 Paused , foia.fee3m Running 2024-12-11", Told(deadlines));
        Assert.Equal(ClockTests.Day("2024-09-11"), deadlines[0].PausedSince);
        Assert.Equal(
            "Mae’r awdurdod yn disgwyl ateb ers dydd Mercher 11 Medi 2024. Nid yw’r amser yn rhedeg nes iddo ddod.",
            deadlines[0].InWords("cy")[^1]);
    }

    [Fact]
    public void At_WithAQuestionAskedTooLate_StaysMissedUntilTheAnswer()
    {
        (string, string)[] late = [("sent", "2024-09-02"), ("clarification-asked", "2024-10-07"), ("clarification-received", "2024-10-09")];

        Assert.StartsWith("foia.s10 Missed 2024-09-30", Told(At("uk-foia", "2024-10-08", late)));
        var answered = At("uk-foia", "2024-10-10", late)[0];
        Assert.Equal("foia.s10 Running 2024-11-06", Told([answered]));
        Assert.Contains("The authority asked on Monday 7 October 2024, after the time had already run out.", answered.InWords("en"));
        Assert.Contains(
            "What the authority had asked for came on Wednesday 9 October 2024. The count begins again, and that day is not counted.",
            answered.InWords("en"));
    }

    [Fact]
    public void At_WithAnExtensionToWeighThePublicInterest_KeepsTheLawsDateAndTheAuthoritysApart()
    {
        var claim = Event("extension", "2024-09-20") with { Ref = "s.35(1)(a)", NewDate = ClockTests.Day("2024-12-20") };

        var deadline = At("uk-foia", "2024-10-20", claim)[0];

        Assert.Equal((ClockTests.Day("2024-10-28"), ClockTests.Day("2024-12-20")), (deadline.Law?.Due, deadline.AuthorityDate));
        Assert.Contains("More time was claimed: to weigh the public interest (s.10(3)).", deadline.InWords("en"));
        Assert.Contains("The authority itself says that it will answer by Friday 20 December 2024.", deadline.InWords("en"));
        Assert.Contains("This limit is good practice; no law sets it.", deadline.InWords("en"));
    }

    [Theory]
    [InlineData("2024-10-01", "s.35(1)(a)", "More time was claimed on Tuesday 1 October 2024, after the time had run out.")]
    [InlineData("2024-09-20", "s.21", "More time to weigh the public interest was claimed for s.21, where the public interest is not")]
    public void At_WithAnExtensionThatTheLawDoesNotHave_KeepsTheDate(string claimed, string exemption, string words)
    {
        var deadline = At("uk-foia", "2024-10-20", Event("extension", claimed) with { Ref = exemption })[0];

        Assert.Equal("foia.s10 Missed 2024-09-30", Told([deadline]));
        Assert.Contains(deadline.InWords("en"), step => step.StartsWith(words, StringComparison.Ordinal));
    }

    [Fact]
    public void At_WithOneExtensionAfterAnother_CountsThem()
    {
        var deadline = At("uk-foia", "2024-10-20", Event("extension", "2024-09-20"), Event("extension", "2024-09-25"))[0];

        Assert.Contains("More time was claimed 2 times.", deadline.InWords("en"));
    }

    [Fact]
    public void At_WhereTheLawLeavesTheLengthToTheAuthority_TakesItsDate()
    {
        var deadline = At("nz-oia", "2024-10-20", Event("extension", "2024-09-20") with { NewDate = ClockTests.Day("2024-10-31") })[0];

        Assert.Null(deadline.Law);
        Assert.Equal("nz.s15 Running 2024-10-31", Told([deadline]));
    }

    [Theory]
    [InlineData("nz-oia")]
    [InlineData("ca-atia")]
    public void At_WithAnOwnDateBeforeTheLawsOrdinaryOne_KeepsTheTimeThereIs(string regime)
    {
        var ordinary = At(regime, "2024-09-10", ("sent", "2024-09-02"))[0].Due;

        var deadline = At(regime, "2024-09-10", Event("extension", "2024-09-05") with { NewDate = ClockTests.Day("2024-09-06") })[0];

        Assert.Equal((ClockTests.Day("2024-09-06"), ordinary), (deadline.AuthorityDate, deadline.Due));
    }

    [Fact]
    public void At_WithAQuestionOnTheWeekendAfterTheMonthWasOver_IsNotPaused()
    {
        // The month ends on Saturday 7 September 2024 and rolls to Monday.
        (string, string)[] events = [("sent", "2024-08-07"), ("information-requested", "2024-09-08")];

        Assert.Equal("sar.art12A Running 2024-09-09", Told([At("uk-sar", "2024-09-08", events)[0]]));
    }

    [Fact]
    public void At_WhileAProofOfWhoAsksIsAwaited_IsPausedAndBeginsAgainWithIt()
    {
        (string, string)[] events = [("sent", "2026-03-02"), ("identity-requested", "2026-03-05"), ("identity-received", "2026-03-12")];

        Assert.Equal("sar.art12A Paused ", Told([At("uk-sar", "2026-03-06", events)[0]]));
        // Sunday 12 April rolls.
        Assert.Equal("sar.art12A Running 2026-04-13", Told([At("uk-sar", "2026-03-13", events)[0]]));
        Assert.Equal("foia.s10 Running 2026-03-31", Told([At("uk-foia", "2026-03-13", events)[0]]));
    }

    [Fact]
    public void At_ForASchool_RunsItsOwnClock()
    {
        var facts = new CaseFacts { Events = [Event("sent", "2025-07-01")], SpecialPeriod = "school" };
        var regime = RegimeLibrary.BuiltIn.ForTags([], "uk-foia");

        var today = ClockTests.Day("2025-07-02");

        Assert.Equal("foia.school Running 2025-07-30", Told(CaseDeadlines.At(today, regime, facts, CalendarLibrary.BuiltIn)));
        Assert.Throws<ArgumentException>(
            () => CaseDeadlines.At(today, regime, facts with { SpecialPeriod = "circus" }, CalendarLibrary.BuiltIn));
    }

    private static string Told(IEnumerable<CaseDeadline> deadlines) =>
        string.Join(", ", deadlines.Select(one => $"{one.Clock.Id} {one.State} {one.Due:yyyy-MM-dd}"));

    private static IReadOnlyList<CaseDeadline> At(string regime, string today, params CaseEvent[] events) => CaseDeadlines.At(
        ClockTests.Day(today),
        RegimeLibrary.BuiltIn.ForTags([], regime),
        new CaseFacts { Events = [Event("sent", "2024-09-02"), .. events] },
        CalendarLibrary.BuiltIn);

    private static IReadOnlyList<CaseDeadline> At(string regime, string today, params (string Type, string Date)[] events) =>
        CaseDeadlines.At(
            ClockTests.Day(today),
            RegimeLibrary.BuiltIn.ForTags([], regime),
            new CaseFacts { Events = [.. events.Select(one => Event(one.Type, one.Date))] },
            CalendarLibrary.BuiltIn);

    private static CaseEvent Event(string type, string date) => new()
    {
        Type = Enum.Parse<CaseEventType>(type.Replace("-", "", StringComparison.Ordinal), ignoreCase: true),
        Date = ClockTests.Day(date),
    };
}
