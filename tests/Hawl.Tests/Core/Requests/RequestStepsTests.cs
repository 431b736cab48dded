using Hawl.Core;
using Hawl.Core.Requests;
using static Hawl.Core.Requests.RequestProgress;
using static Hawl.Core.Requests.RequestStep;

namespace Hawl.Tests.Core.Requests;

public sealed class RequestStepsTests
{
    private static readonly Dictionary<RequestProgress, string> Short = new()
    {
        [AwaitingResponse] = "Response",
        [AwaitingClarification] = "Clarification",
        [AwaitingInternalReview] = "Review",
        [WithTheRegulator] = "Regulator",
    };

    // A row for each progress, a column for each step in the order of the enum; a dot where the step is not allowed.
    private const string Expected = """
                      Make     Answered AskedBack     NotYet        FollowUp      Clarify   AskForReview Complain  Withdraw  TakeBack
        Drafting      Response .        .             .             .             .         .            .         .         .
        Response      .        Closed   Clarification Response      Response      Response  Review       Regulator Withdrawn .
        Clarification .        Closed   Clarification Clarification Clarification Response  Review       Regulator Withdrawn .
        Review        .        Closed   Review        Review        Review        Review    .            Regulator Withdrawn .
        Regulator     .        Closed   Regulator     Regulator     Regulator     Regulator .            .         Withdrawn .
        Withdrawn     .        .        .             .             .             .         .            .         .         Response
        Closed        .        Closed   Clarification Closed        Closed        Response  Review       Regulator .         .
        """;

    [Fact]
    public void Next_ForEveryProgressAndStep_IsAsTheTableSays()
    {
        var lines = Expected.Split('\n').Select(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();

        var actual = Enum.GetValues<RequestProgress>().Select(from => new[] { Name(from) }.Concat(
            Enum.GetValues<RequestStep>().Select(step => RequestSteps.Allow(from, step) ? Name(RequestSteps.Next(from, step)) : ".")));

        Assert.Equal(Enum.GetNames<RequestStep>(), lines[0]);
        Assert.Equal(lines.Skip(1).Select(l => string.Join(' ', l)), actual.Select(l => string.Join(' ', l)));
    }

    [Fact]
    public void Next_WithAStepThatIsNotAllowed_SaysWhichAndWhy()
    {
        var refused = Assert.Throws<RuleException>(() => RequestSteps.Next(Withdrawn, AskedBack));

        Assert.Equal("request-step", refused.Rule);
        Assert.Equal("A request that is withdrawn does not allow the step 'asked-back'.", refused.Message);
    }

    [Theory]
    [InlineData(WhatCame.Full, Answered, RequestOutcome.Full)]
    [InlineData(WhatCame.NilReturn, Answered, RequestOutcome.NilReturn)]
    [InlineData(WhatCame.Ncnd, Answered, RequestOutcome.Ncnd)]
    [InlineData(WhatCame.Question, AskedBack, null)]
    [InlineData(WhatCame.Moved, NotYet, null)]
    [InlineData(WhatCame.Unclear, NotYet, null)]
    public void CameOf_WhatCame_TellsTheStepAndTheOutcome(WhatCame came, RequestStep step, RequestOutcome? outcome) =>
        Assert.Equal((step, outcome), (CameOf.Step(came), CameOf.Outcome(came)));

    [Fact]
    public void CameOf_EveryOutcome_LeadsBackToIt() => Assert.All(
        Enum.GetValues<RequestOutcome>(),
        outcome => Assert.Equal(outcome, CameOf.Outcome(CameOf.Of(outcome)) ?? RequestOutcome.None));

    private static string Name(RequestProgress progress) => Short.GetValueOrDefault(progress) ?? $"{progress}";
}
