using Hawl.Tests.Core.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class ReadStepsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_LeaveStepsToMe_LetsTheMachineOnlySuggestUntilItMayAgain()
    {
        var (table, helper) = (await SomeTable.CreateAsync(site.Services, 2), await site.Some.UserAsync());
        await table.HelpAsync(helper);
        var page = await BatchVisit.OpenAsync(site, table.Owner, table.Path);

        var left = await (await page.PressAsync("main button[value=leave-steps]")).FollowAsync();

        Assert.Contains("You say what each reply to this batch means.", left.Words, StringComparison.Ordinal);
        Assert.True(await IsAskedAsync(0));
        var welsh = await BatchVisit.OpenAsync(site, table.Owner, "/cy" + table.Path);
        await welsh.PressAsync("main button[value=take-steps]");
        Assert.False(await IsAskedAsync(1));
        Assert.Null((await BatchVisit.OpenAsync(site, helper, table.Path)).Page.QuerySelector("main button[value=leave-steps]"));

        async Task<bool> IsAskedAsync(int number)
        {
            var request = table.Requests[number];
            await site.Some.ReplyAsync(request, "Thank you for your request for information, which we received today. "
                + "We will respond within 20 working days.");
            await site.Some.JobsAsync();
            return await site.Some.ChangeAsync(db => db.Requests.AnyAsync(r => r.Id == request.Id && r.NeedsClassification));
        }
    }
}
