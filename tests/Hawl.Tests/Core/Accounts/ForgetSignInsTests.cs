using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Accounts;

public sealed class ForgetSignInsTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_AfterThirtyDays_LeavesNothingOfSigningIn()
    {
        var user = await store.Some.UserAsync();
        await store.DoAsync((OpenSession open) => open.ExecuteAsync(user.Id, new Browser("192.0.2.1", "firefox linux", true), default));
        await store.DoAsync((AskForPasswordLink ask) => ask.ExecuteAsync(user.Email, "en", null, default));
        await store.DoAsync((SignInTries tries) => tries.BeginAsync(user.Email, "192.0.2.1", default));
        store.Clock.Advance(ForgetSignIns.Kept);
        await store.DoAsync((OpenSession open) => open.ExecuteAsync(user.Id, new Browser("192.0.2.1", "chrome linux", true), default));
        store.Clock.Advance(AccountLink.Lifetime + TimeSpan.FromMinutes(1));

        await store.DoAsync((ForgetSignIns forget) => forget.ExecuteAsync(default));

        Assert.Equal("chrome linux", await store.ReadAsync(db => db.Sessions.Select(s => s.Device).SingleAsync()));
        Assert.Equal(0, await store.ReadAsync(db => db.AccountLinks.CountAsync()));
        Assert.Equal(0, await store.ReadAsync(db => db.SignInFailures.CountAsync()));
    }
}
