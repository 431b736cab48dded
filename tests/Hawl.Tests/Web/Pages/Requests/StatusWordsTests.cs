using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Law.Calendars;
using Hawl.Law.Cases;
using Hawl.Tests.Core.Requests;
using Hawl.Tests.Support;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class StatusWordsTests
{
    private static readonly DateOnly Sent = new(2026, 3, 2);
    private static readonly DateOnly Today = new(2026, 3, 25);

    private static readonly RequestState Awaited =
        new(RequestProgress.AwaitingResponse, RequestOutcome.None, false, false, false, RequestStateTests.Due);

    [Theory]
    [InlineData("en", "2026-03-25", "An answer from Ashcombe Council is due by Tuesday 31 March 2026 (4 working days left).")]
    [InlineData("en", "2026-03-31", "An answer from Ashcombe Council is due by Tuesday 31 March 2026 (due today).")]
    [InlineData("en", "2026-04-02", "Ashcombe Council should have answered by Tuesday 31 March 2026 (overdue by 2 working days).")]
    [InlineData("cy", "2026-03-25", "Dylai Ashcombe Council ateb erbyn dydd Mawrth 31 Mawrth 2026 (4 diwrnod gwaith ar ôl).")]
    [InlineData("cy", "2026-04-02", "Dylai Ashcombe Council fod wedi ateb erbyn dydd Mawrth 31 Mawrth 2026 (2 ddiwrnod gwaith yn hwyr).")]
    public void Sentences_WhileAwaited_TellTheDayAndHowFarItIs(string language, string today, string expected) => Assert.Equal(
        [expected], Sentences(language, Shown(Awaited), DateOnly.Parse(today, CultureInfo.InvariantCulture)));

    [Theory]
    [InlineData("en", "2026-03-20", "The answer came on 20 March 2026, in time.")]
    [InlineData("en", "2026-03-31", "The answer came on 31 March 2026, the last day in time.")]
    [InlineData("en", "2026-04-01", "The answer came on 1 April 2026 (overdue by 1 working day). It was due by 31 March 2026.")]
    [InlineData("cy", "2026-03-31", "Daeth yr ateb ar 31 Mawrth 2026, y diwrnod olaf mewn pryd.")]
    [InlineData("cy", "2026-04-01", "Daeth yr ateb ar 1 Ebrill 2026 (1 diwrnod gwaith yn hwyr). Roedd i fod i ddod erbyn 31 Mawrth 2026.")]
    public void Sentences_OfAnAnswer_MeasureItByTheLaw(string language, string day, string expected)
    {
        var on = DateOnly.Parse(day, CultureInfo.InvariantCulture);
        var shown = Shown(Awaited with { Progress = RequestProgress.Closed, Outcome = RequestOutcome.Refused });

        var sentences = Sentences(language, shown with { Dates = shown.Dates with { Answered = on, LastReply = on } }, Today);

        Assert.Equal(expected, sentences[1]);
    }

    [Theory]
    [InlineData("en", RequestOutcome.Full, "Ashcombe Council gave what was asked for.")]
    [InlineData("en", RequestOutcome.Partial, "Ashcombe Council gave some of what was asked for.")]
    [InlineData("en", RequestOutcome.Refused, "Ashcombe Council refused to give the information.")]
    [InlineData("en", RequestOutcome.NotHeld, "Ashcombe Council answered that it does not have the information.")]
    [InlineData("en", RequestOutcome.NilReturn, "Ashcombe Council answered that there is nothing of the kind.")]
    [InlineData("en", RequestOutcome.Ncnd, "Ashcombe Council will not say whether it has the information.")]
    [InlineData("cy", RequestOutcome.Full, "Rhoddodd Ashcombe Council yr hyn y gofynnwyd amdano.")]
    [InlineData("cy", RequestOutcome.Partial, "Rhoddodd Ashcombe Council beth o’r hyn y gofynnwyd amdano.")]
    [InlineData("cy", RequestOutcome.Refused, "Gwrthododd Ashcombe Council roi’r wybodaeth.")]
    [InlineData("cy", RequestOutcome.NotHeld, "Atebodd Ashcombe Council nad yw’r wybodaeth yn cael ei dal.")]
    [InlineData("cy", RequestOutcome.NilReturn, "Atebodd Ashcombe Council nad oes dim o’r fath.")]
    [InlineData("cy", RequestOutcome.Ncnd, "Ni ddywed Ashcombe Council a yw’r wybodaeth yn cael ei dal.")]
    public void Sentences_OfAnOutcome_SayWhatTheAuthorityDid(string language, RequestOutcome outcome, string expected) => Assert.Equal(
        [expected], Sentences(language, Shown(Awaited with { Progress = RequestProgress.Closed, Outcome = outcome }), Today));

    [Theory]
    [InlineData("en", "Ashcombe Council has been waiting for an answer to its question, or for a fee, since 9 March 2026. "
        + "The time does not run until it comes.")]
    [InlineData("cy", "Mae Ashcombe Council wedi bod yn aros am ateb i’w gwestiwn, neu am ffi, ers 9 Mawrth 2026. "
        + "Nid yw’r amser yn rhedeg nes y daw.")]
    public void Sentences_WhileAFeeIsUnpaid_SayThatNoTimeRuns(string language, string expected)
    {
        var asked = new CaseEvent { Type = CaseEventType.FeeNotice, Date = new DateOnly(2026, 3, 9) };

        Assert.Equal([expected], In(language, words => words.Sentences(Counted(Shown(Awaited), Today, asked), Today)));
    }

    [Fact]
    public void Sentences_OfAnExtension_TellTheLawsDateAndTheAuthoritysOwn()
    {
        var claim = new CaseEvent
        {
            Type = CaseEventType.Extension,
            Date = new DateOnly(2026, 3, 20),
            NewDate = new DateOnly(2026, 4, 10),
        };

        Assert.Equal(
            [
                "An answer from Ashcombe Council is due by Thursday 30 April 2026 (24 working days left).",
                "Ashcombe Council itself says that it will answer by Friday 10 April 2026.",
            ],
            In("en", words => words.Sentences(Counted(Shown(Awaited), Today, claim), Today)));
    }

    [Theory]
    [InlineData("2026-04-30", 1)]
    [InlineData("2026-05-01", 2)]
    public void Sentences_AfterTwiceTheTime_CallItLongOverdue(string today, int count)
    {
        var sentences = Sentences("en", Shown(Awaited), DateOnly.Parse(today, CultureInfo.InvariantCulture));

        Assert.Equal(count, sentences.Count);
        Assert.All(sentences.Skip(1), s => Assert.Equal("It is long overdue: twice the time had run by 30 April 2026.", s));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public void Sentences_InEveryState_AreWhole(string language) => Assert.All(RequestStateTests.All, state =>
    {
        var sentences = Sentences(language, Shown(state) with { ByPost = true, Reported = true }, Today);

        Assert.InRange(sentences.Count, 3, 6);
        Assert.Equal(sentences.Count, sentences.Distinct().Count());
        Assert.All(sentences, s => Assert.Matches(@"^\p{Lu}[^{}]*\.$", s));
        Assert.All(sentences, s => Assert.DoesNotMatch(@"\(\)|  |Status\.", s));
    });

    [Fact]
    public void Steps_WhileAwaited_EndWithTheDayThatIsAhead()
    {
        var steps = In("en", words => words.Steps(Counted(Shown(Awaited), Today), Today));

        Assert.Equal(
            [new TimelineStep("Sent", Sent, true), new TimelineStep("Answer due", RequestStateTests.Due, false, "4 working days left")],
            steps);
    }

    [Fact]
    public void Steps_OnceAnswered_AreAllDone()
    {
        var shown = Shown(Awaited with { Progress = RequestProgress.Closed, Outcome = RequestOutcome.Full });
        var dates = new RequestDates
        {
            Sent = Sent,
            Acknowledged = Sent.AddDays(1),
            FirstReply = Sent.AddDays(9),
            Answered = Today,
            LastReply = Today,
        };

        var steps = In("cy", words => words.Steps(shown with { Dates = dates }, Today));

        Assert.Equal(["Anfonwyd", "Cydnabuwyd", "Daeth ymateb", "Atebwyd"], steps.Select(s => s.Words));
        Assert.All(steps, s => Assert.True(s.IsDone));
    }

    private static IReadOnlyList<string> Sentences(string language, ShownRequest shown, DateOnly today) =>
        In(language, words => words.Sentences(Counted(shown, today), today));

    // By the law, from when it was sent to the answer.
    private static ShownRequest Counted(ShownRequest shown, DateOnly today, params CaseEvent[] more)
    {
        var answered = shown.Dates.Answered is { } on ? new[] { new CaseEvent { Type = CaseEventType.Refusal, Date = on } } : [];
        var facts = new CaseFacts { Events = [new CaseEvent { Type = CaseEventType.Sent, Date = Sent }, .. answered, .. more] };
        var day = shown.Dates.Answered > today ? shown.Dates.Answered.Value : today;
        var course = new RequestCourse(CaseDeadlines.At(day, AskedLaw.Named(shown.RegimeId), facts, CalendarLibrary.BuiltIn));
        var state = shown.State with { DueOn = shown.State.DueOn is null ? null : course.Response?.Due };
        return shown with { State = state, Dates = shown.Dates with { Course = course } };
    }

    private static T In<T>(string language, Func<StatusWords, T> say)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = (Hawl.Web.Ui.Languages.Find(language) ?? Hawl.Web.Ui.Languages.Default).Culture;
            var settings = new HawlSettings { DataFolder = "data", PublicUrl = new Uri("https://hawl.example/") };
            return say(new StatusWords(new Texts(), new DateWords(new Texts(), settings)));
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static ShownRequest Shown(RequestState state) => new()
    {
        OwnerId = 1,
        LastEventAt = ManualClock.Start.UtcDateTime,
        Id = 7,
        Slug = "grit",
        Title = "Grit",
        RegimeId = "uk-foia",
        User = "Robin Vale",
        UserSlug = "robin-vale",
        Authority = "Ashcombe Council",
        AuthoritySlug = "ashcombe-council",
        State = state,
        Dates = new RequestDates { Sent = Sent, LastReply = state.NeedsClassification ? Today : null },
        ByPost = false,
        Reported = false,
        IsListed = true,
        Messages = [],
    };
}
