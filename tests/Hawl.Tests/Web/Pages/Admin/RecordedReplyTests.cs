using Hawl.Core.Accounts;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Admin;

public sealed class RecordedReplyTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task RequestPage_OfAReplyWrittenDownByHand_DoesNotOfferToTakeItAway()
    {
        var (recorded, mailed) = (await site.Some.RequestAsync(), await site.Some.RequestAsync());
        await site.Services.RecordAsync(recorded);
        await site.Some.ReplyAsync(mailed);
        var by = await site.Some.UserAsync(UserRole.Moderator);

        Assert.DoesNotContain("handler=TakeBack", await site.TextAsync($"/admin/requests/{recorded.Id}", by), StringComparison.Ordinal);
        Assert.Contains("handler=TakeBack", await site.TextAsync($"/admin/requests/{mailed.Id}", by), StringComparison.Ordinal);
    }
}
