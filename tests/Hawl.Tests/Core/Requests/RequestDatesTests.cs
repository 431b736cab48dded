using Hawl.Core.Requests;

namespace Hawl.Tests.Core.Requests;

public sealed class RequestDatesTests
{
    [Fact]
    public void Of_RequestAnsweredAfterAHoldingReply_TakesTheReplyThatWasJudged()
    {
        var dates = RequestDates.Of(
        [
            Step(1, RequestEventType.RequestMade, 1), Step(2, RequestEventType.LetterSent, 2),
            Step(3, RequestEventType.AutomaticMailReceived, 3) with { Acknowledges = true }, Step(4, RequestEventType.ReplyReceived, 9),
            Step(5, RequestEventType.ReplyReceived, 20), Step(6, RequestEventType.Classified, 21),
            Step(7, RequestEventType.ReplyReceived, 25),
            ],
            RequestOutcome.Full);

        var expected = new RequestDates
        {
            Sent = On(2),
            Acknowledged = On(3),
            FirstReply = On(9),
            Answered = On(20),
            LastReply = On(25),
            LastWord = On(25),
        };
        Assert.Equal(expected, dates);
    }

    [Fact]
    public void Of_BounceAndWithdrawal_KeepsBoth()
    {
        var dates = RequestDates.Of(
        [
            Step(1, RequestEventType.LetterSent, 2), Step(2, RequestEventType.AutomaticMailReceived, 3),
            Step(3, RequestEventType.LetterFailed, 3), Step(4, RequestEventType.Withdrawn, 5),
            ],
            RequestOutcome.None);

        Assert.Equal(new RequestDates { Sent = On(2), Failed = On(3), Withdrawn = On(5) }, dates);
    }

    [Fact]
    public void Of_ReplyThatWasNoAnswer_IsNoneOfTheAnswers()
    {
        var dates = RequestDates.Of(
            [Step(1, RequestEventType.LetterSent, 2), Step(2, RequestEventType.ReplyReceived, 3), Step(3, RequestEventType.Classified, 4)],
            RequestOutcome.None);

        Assert.Equal(new RequestDates { Sent = On(2), FirstReply = On(3), LastReply = On(3), LastWord = On(3) }, dates);
    }

    [Fact]
    public void Of_ReplyThatOnlyAcknowledges_IsAnAcknowledgementAndNoReply()
    {
        var dates = RequestDates.Of(
        [
            Step(1, RequestEventType.LetterSent, 2), Step(2, RequestEventType.ReplyReceived, 3) with { Reply = 71 },
            Step(3, RequestEventType.ReplyReceived, 9) with { Reply = 72 },
            ],
            RequestOutcome.None,
            new HashSet<long> { 71 });

        var expected = new RequestDates
        {
            Sent = On(2),
            Acknowledged = On(3),
            FirstReply = On(9),
            LastReply = On(9),
            LastWord = On(9),
        };
        Assert.Equal(expected, dates);
    }

    private static DateOnly On(int day) => new(2026, 3, day);

    private static RequestDates.Step Step(int number, RequestEventType type, int day) => new(number, type, On(day), false);
}
