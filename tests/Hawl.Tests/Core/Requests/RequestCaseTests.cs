using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using static Hawl.Core.Requests.RequestEventType;

namespace Hawl.Tests.Core.Requests;

public sealed class RequestCaseTests
{
    private const long Letter = 11;
    private const long FirstReply = 21;
    private const long SecondReply = 22;

    [Fact]
    public void Of_RequestRefusedAndReviewed_TellsTheWholeCourse()
    {
        var events = RequestCase.Of(
        [
            Step(1, RequestMade, 2), Step(2, LetterSent, 2, letter: Letter), Step(3, LetterDelivered, 2, letter: Letter),
            Step(4, ReplyReceived, 20, reply: FirstReply), Said(5, 23, FirstReply, WhatCame.Refused, RequestOutcome.Refused),
            Step(6, FollowUpWritten, 24, letter: 12), Step(7, LetterSent, 24, letter: 12), Step(8, ReviewRequested, 24, letter: 12),
            Step(9, ReplyReceived, 27, reply: SecondReply), Said(10, 28, SecondReply, WhatCame.Full, RequestOutcome.Full),
            Step(11, Complaint, 29), Step(12, DecisionNotice, 30), Step(13, Appeal, 31),
        ]);

        Assert.Equal(
            "Sent 2, Refusal 20, ReviewRequested 24, Response 27, ReviewAnswered 27, Complaint 29, DecisionNotice 30, Appeal 31",
            Told(events));
    }

    [Fact]
    public void Of_QuestionAnswered_CountsBothOnTheirDays()
    {
        var events = RequestCase.Of(
        [
            Step(1, LetterSent, 2), Step(2, ReplyReceived, 6, reply: FirstReply),
            // Answered on the day it came, and only then said what it was.
            Step(3, LetterSent, 6, letter: 12), Step(4, ClarificationReceived, 6, letter: 12), Said(5, 9, FirstReply, WhatCame.Question),
        ]);

        Assert.Equal("Sent 2, ClarificationAsked 6, ClarificationReceived 6", Told(events));
    }

    [Fact]
    public void Of_SayingsTakenBackOrSaidAnew_CountsTheLastOnly()
    {
        var events = RequestCase.Of(
        [
            Step(1, LetterSent, 2), Step(2, ReplyReceived, 6, reply: FirstReply),
            Said(3, 6, FirstReply, WhatCame.Full, RequestOutcome.Full),
            Said(4, 7, FirstReply, WhatCame.Partial, RequestOutcome.Partial) with { Replaces = 3 },
            Step(5, ReplyReceived, 8, reply: SecondReply), Said(6, 8, SecondReply, WhatCame.Full, RequestOutcome.Full),
            Step(7, ClassificationUndone, 9) with { Replaces = 6 },
            Step(8, FeeNotice, 9), Step(9, NoteTakenBack, 9) with { Replaces = 8 },
        ]);

        Assert.Equal("Sent 2, Refusal 6", Told(events));
    }

    [Fact]
    public void Of_ReplyThatBelongedElsewhere_IsNoAnswer()
    {
        var events = RequestCase.Of(
        [
            Step(1, LetterSent, 2), Step(2, ReplyReceived, 6, reply: FirstReply),
            Said(3, 6, FirstReply, WhatCame.Full, RequestOutcome.Full), Step(4, ReplyTakenBack, 7, reply: FirstReply) with { Replaces = 2 },
        ]);

        Assert.Equal("Sent 2", Told(events));
    }

    [Fact]
    public void Of_FirstLetterThatLeavesAgain_IsReceivedWhenItDoes()
    {
        var events = RequestCase.Of(
        [
            Step(1, LetterSent, 2, letter: Letter), Step(2, LetterFailed, 3, letter: Letter),
            Step(3, LetterQueuedAgain, 5, letter: Letter), Step(4, LetterSent, 6, letter: Letter), Step(5, LetterSent, 8, letter: 12),
        ]);

        Assert.Equal("Sent 2, Received 6", Told(events));
    }

    [Fact]
    public void Of_OutcomeThatAnOperatorTells_CountsOnTheDayOfTheLastReply()
    {
        var data = new StepData { Came = WhatCame.NotHeld, Outcome = RequestOutcome.NotHeld };
        var said = Step(4, Classified, 9) with { Data = data.ToString() };

        Assert.Equal("Sent 2, Response 6", Told(RequestCase.Of([Step(1, LetterSent, 2), Step(2, ReplyReceived, 6), said])));
        Assert.Equal("Sent 2, Response 9", Told(RequestCase.Of([Step(1, LetterSent, 2), said])));
    }

    [Theory]
    [InlineData("uk-foia", "2026-04-30", "2026-03-23", null)]
    [InlineData("scot-foisa", "2026-03-30", "2026-03-23", null)]
    [InlineData("nz-oia", "2026-04-15", "2026-04-14", 10)]
    public void Course_WithAnExtension_KeepsTheLawsDateAndTheAuthoritysOwnApart(string regime, string due, string own, int? days)
    {
        var claim = new StepData { NewDate = Date(own), Days = days };
        RequestDates.Step[] steps = [Step(1, LetterSent, 2), Step(2, Extension, 9) with { Data = claim.ToString() }];

        var reckoning = new Reckoning(CalendarLibrary.BuiltIn);
        var response = RequestCourse.Of(regime, reckoning, steps, null, new DateOnly(2026, 3, 10)).Response;

        Assert.Equal(Date(due), response?.Due);
        Assert.Equal(regime == "scot-foisa" ? null : Date(own), response?.AuthorityDate);
    }

    private static RequestDates.Step Step(int number, RequestEventType type, int day, long? letter = null, long? reply = null) =>
        new(number, type, new DateOnly(2026, 3, day), false) { Id = number, Letter = letter, Reply = reply };

    private static RequestDates.Step Said(int number, int day, long reply, WhatCame came, RequestOutcome? outcome = null) =>
        Step(number, Classified, day, reply: reply) with { Data = new StepData { Came = came, Outcome = outcome }.ToString() };

    private static string Told(IEnumerable<CaseEvent> events) => string.Join(", ", events.Select(e => $"{e.Type} {e.Date.Day}"));

    private static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
