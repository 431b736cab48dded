using Hawl.Core.Accounts;
using Hawl.Tests.Support;

namespace Hawl.Tests.Core.Accounts;

public sealed class SignInTriesTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task BeginAsync_ByManyAtOnce_LetsNoMoreGoOnThanOneAfterAnother()
    {
        const string Who = "guessed@people.example";

        var first = await AtOnceAsync(Who, 40);
        store.Clock.Advance(TimeSpan.FromMinutes(15));
        var second = await AtOnceAsync(Who, 40);

        Assert.Equal((5, 1), (first, second));
    }

    [Fact]
    public async Task BeginAsync_AfterTwoHours_StartsAnew()
    {
        const string Who = "forgetful@people.example";
        await AtOnceAsync(Who, 10);
        store.Clock.Advance(TimeSpan.FromHours(2));

        var again = 0;
        while (await BeginAsync(Who) == TimeSpan.Zero)
        {
            again++;
        }

        Assert.Equal(5, again);
    }

    private async Task<int> AtOnceAsync(string who, int tries)
    {
        var waits = await Task.WhenAll(Enumerable.Range(0, tries).Select(_ => Task.Run(() => BeginAsync(who))));
        return waits.Count(wait => wait == TimeSpan.Zero);
    }

    private Task<TimeSpan> BeginAsync(string who) =>
        store.DoAsync((SignInTries tries) => tries.BeginAsync(who, "192.0.2.1", default));
}
