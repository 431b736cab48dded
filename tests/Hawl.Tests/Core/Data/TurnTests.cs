using Hawl.Core.Data;

namespace Hawl.Tests.Core.Data;

public sealed class TurnTests
{
    [Fact]
    public async Task WaitAsync_WhileAnotherHasTheTurn_WaitsUntilItIsGivenBack()
    {
        using var turn = new Turn();
        var first = await turn.WaitAsync(default);

        var second = turn.WaitAsync(default);
        Assert.False(second.IsCompleted);
        first.Dispose();

        using var taken = await second.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task WaitAsync_WhenGivenUp_LeavesTheTurnToOthers()
    {
        using var turn = new Turn();
        using var impatient = new CancellationTokenSource();
        using (await turn.WaitAsync(default))
        {
            var waiting = turn.WaitAsync(impatient.Token);
            await impatient.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        }

        using var taken = await turn.WaitAsync(default).WaitAsync(TimeSpan.FromSeconds(30));
    }
}
