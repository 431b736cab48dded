using Hawl.Core;
using Hawl.Core.Requests;

namespace Hawl.Tests.Core.Requests;

public sealed class RequestStepsTests
{
    // A row for each progress; the columns are Make, Classify and Withdraw.
    private static readonly Dictionary<RequestProgress, (bool Make, bool Classify, bool Withdraw)> Table = new()
    {
        [RequestProgress.Drafting] = (true, false, false),
        [RequestProgress.AwaitingResponse] = (false, true, true),
        [RequestProgress.AwaitingClarification] = (false, true, true),
        [RequestProgress.AwaitingInternalReview] = (false, true, true),
        [RequestProgress.WithTheRegulator] = (false, true, true),
        [RequestProgress.Withdrawn] = (false, false, false),
        [RequestProgress.Closed] = (false, true, false),
    };

    [Fact]
    public void Allow_ForEveryProgressAndStep_IsAsTheTableSays()
    {
        Assert.Equal(Enum.GetValues<RequestProgress>(), Table.Keys.Order());
        Assert.All(Table, row => Assert.Equal(
            row.Value,
            (RequestSteps.Allow(row.Key, RequestStep.Make), RequestSteps.Allow(row.Key, RequestStep.Classify),
                RequestSteps.Allow(row.Key, RequestStep.Withdraw))));
        Assert.Equal(3, Enum.GetValues<RequestStep>().Length);
    }

    [Fact]
    public void Require_WithAStepThatIsNotAllowed_SaysWhichAndWhy()
    {
        var refused = Assert.Throws<RuleException>(() => RequestSteps.Require(RequestProgress.Withdrawn, RequestStep.Classify));

        Assert.Equal("request-step", refused.Rule);
        Assert.Equal("A request that is withdrawn does not allow the step 'classify'.", refused.Message);
    }
}
