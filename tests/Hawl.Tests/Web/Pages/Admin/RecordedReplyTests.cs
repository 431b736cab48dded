using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

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

    [Fact]
    public async Task RequestPage_WithHiddenFiles_SaysHowManyOfHowMany()
    {
        var request = await site.Some.RequestAsync();
        var reply = await site.Some.ReplyAsync(
            request, "Two files.", ("one.txt", "text/plain", "one"u8.ToArray()), ("two.txt", "text/plain", "two"u8.ToArray()));
        await site.Some.ChangeAsync(async db =>
        {
            var file = await db.Attachments.OrderBy(a => a.Number).FirstAsync(a => a.MessageId == reply.Id);
            return file.Visibility.Prominence = Prominence.Hidden;
        });
        var by = await site.Some.UserAsync(UserRole.Moderator);

        Assert.Contains("Files that are not shown to everyone: 1 of 2.", await site.TextAsync($"/admin/requests/{request.Id}", by));
    }
}
