using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class PartsOfQuestionsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_APartUnderWordsThatAskNothing_HasThemBeforeIt()
    {
        const string letter = "Dear [Authority name],\n\n1. Do you run libraries?\n2. How many of them did you run at the end of:\n"
            + "   a. last year?\n   b. the year before?\n\nYours faithfully,\n\nRobin Vale";
        const string whole = "How many of them did you run at the end of: last year?";
        var batch = await site.Some.BatchAsync("Libraries", letter, 1);
        await site.Some.JobsAsync();
        var (owner, request) = await site.Some.ChangeAsync(async db => (
            await db.Users.SingleAsync(u => u.Id == batch.UserId), await db.Requests.SingleAsync(r => r.BatchId == batch.Id)));
        var home = FormattableString.Invariant($"/info_request_batch/{batch.Id}");

        foreach (var path in new[] { "/about", "/unanswered?state=silent", "/dataset" })
        {
            Assert.Contains(whole, (await BatchVisit.OpenAsync(site, owner, home + path)).Words, StringComparison.Ordinal);
        }

        var table = await BatchVisit.OpenAsync(site, owner, home + "/table");
        Assert.Contains("How many of them did you run at the end of:", table.Words, StringComparison.Ordinal);
        Assert.Contains("last year?", table.Words, StringComparison.Ordinal);
        var answer = await BatchVisit.OpenAsync(site, owner, FormattableString.Invariant($"{home}/review/{request.Id}/2a"));
        Assert.Contains(whole, answer.Words, StringComparison.Ordinal);
    }
}
