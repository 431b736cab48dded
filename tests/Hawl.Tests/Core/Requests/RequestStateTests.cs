using Hawl.Core.Requests;

namespace Hawl.Tests.Core.Requests;

public sealed class RequestStateTests
{
    public static readonly DateOnly Due = new(2026, 3, 31);

    public static IEnumerable<RequestState> All =>
        from progress in Enum.GetValues<RequestProgress>()
        from outcome in Enum.GetValues<RequestOutcome>()
        from flags in Enumerable.Range(0, 8)
        from due in new DateOnly?[] { null, Due }
        select new RequestState(progress, outcome, (flags & 1) > 0, (flags & 2) > 0, (flags & 4) > 0, due);

    [Theory]
    [InlineData(-1, false, RequestStanding.Waiting)]
    [InlineData(0, false, RequestStanding.Waiting)]
    [InlineData(0, true, RequestStanding.Acknowledged)]
    [InlineData(1, false, RequestStanding.Overdue)]
    [InlineData(1, true, RequestStanding.Overdue)]
    public void Standing_WhileAwaited_GoesByTheDay(int daysAfterDue, bool acknowledged, RequestStanding expected)
    {
        var state = Awaited with { Acknowledged = acknowledged };

        Assert.Equal(expected, state.Standing(Due.AddDays(daysAfterDue)));
        Assert.True(state.IsAwaited(Due.AddDays(daysAfterDue)));
    }

    [Fact]
    public void Standing_WithALetterThatCameBack_IsNeverOverdue() =>
        Assert.Equal(RequestStanding.Undelivered, (Awaited with { DeliveryProblem = true }).Standing(Due.AddDays(9)));

    [Fact]
    public void Standing_WithAReplyNobodyHasJudged_IsReplied() =>
        Assert.Equal(RequestStanding.Replied, (Awaited with { NeedsClassification = true }).Standing(Due.AddDays(9)));

    [Fact]
    public void Standing_WithAnOutcome_IsTheOutcomeWhateverElse() => Assert.All(
        All.Where(s => s is { Progress: RequestProgress.Closed or RequestProgress.AwaitingResponse, Outcome: not RequestOutcome.None }),
        s => Assert.Equal(s.Outcome.ToString(), s.Standing(Due).ToString()));

    [Fact]
    public void Standing_AfterAWithdrawal_IsWithdrawnWhateverElse() => Assert.All(
        All.Where(s => s.Progress is RequestProgress.Withdrawn), s => Assert.Equal(RequestStanding.Withdrawn, s.Standing(Due)));

    [Fact]
    public void IsAwaited_ThroughEveryState_NeedsNoOutcomeAndNoReply() => Assert.All(
        All.Where(s => s.IsAwaited(Due)),
        s => Assert.True(s is
        {
            Progress: RequestProgress.AwaitingResponse, Outcome: RequestOutcome.None, NeedsClassification: false, DeliveryProblem: false,
        }));

    private static RequestState Awaited => new(RequestProgress.AwaitingResponse, RequestOutcome.None, false, false, false, Due);
}
