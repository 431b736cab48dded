using Hawl.Core.Batches;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Requests;

namespace Hawl.Tests.Core.Batches;

public sealed class BatchFiguresTests
{
    private static readonly DateOnly Today = RequestStateTests.Due.AddDays(1);

    [Fact]
    public void Of_EveryStateThereIs_PutsEachIntoOnePart()
    {
        var figures = BatchFigures.Of(RequestStateTests.All, Today);

        Assert.Equal(
            figures.All,
            figures.Answered + figures.Refused + figures.NotHeld + figures.Replied
                + figures.Acknowledged + figures.Silent + figures.Withdrawn);
        Assert.InRange(figures.Overdue, 1, figures.Acknowledged + figures.Silent);
    }

    [Fact]
    public void Of_AFewRequests_CountsThem()
    {
        var waiting = new RequestState(RequestProgress.AwaitingResponse, RequestOutcome.None, false, false, false, RequestStateTests.Due);
        var closed = waiting with { Progress = RequestProgress.Closed };
        var figures = BatchFigures.Of(
            [
                waiting, waiting with { DueOn = Today }, waiting with { Acknowledged = true }, waiting with { NeedsClassification = true },
                closed with { Outcome = RequestOutcome.Partial }, closed with { Outcome = RequestOutcome.NilReturn },
                closed with { Outcome = RequestOutcome.Ncnd, Acknowledged = true }, closed with { Outcome = RequestOutcome.NotHeld },
                waiting with { Progress = RequestProgress.Withdrawn },
            ],
            Today);

        var expected = new BatchFigures
        {
            All = 9,
            Answered = 2,
            Refused = 1,
            NotHeld = 1,
            Replied = 1,
            Acknowledged = 1,
            Silent = 2,
            Withdrawn = 1,
            Overdue = 2,
        };
        Assert.Equal(expected, figures);
    }
}
