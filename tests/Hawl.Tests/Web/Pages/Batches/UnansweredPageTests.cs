using System.Net;
using AngleSharp.Html.Parser;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Tests.Core.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class UnansweredPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_AfterThreeSamples_SendsOneLetterToEach()
    {
        var table = await SomeTable.CreateAsync(site.Services, 5);
        var path = FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}/unanswered?state=silent");

        var page = await BatchVisit.OpenAsync(site, table.Owner, path);
        Assert.Equal(3, page.Page.QuerySelectorAll("main article.letter").Length);
        Assert.Contains("1. How many libraries do you run?", page.Words, StringComparison.Ordinal);
        var done = await (await page.SendAsync()).FollowAsync();

        Assert.Contains("5 letters are on their way.", done.Words, StringComparison.Ordinal);
        Assert.Contains("5 letters are still to be written.", done.Words, StringComparison.Ordinal);
        await site.Some.JobsAsync();
        Assert.Equal(5, await site.Some.ChangeAsync(db => db.OutgoingMessages.CountAsync(
            m => m.Request.BatchId == table.Batch.Id && m.Kind == LetterKind.FollowUp)));
        var after = await BatchVisit.OpenAsync(site, table.Owner, "/cy" + path);
        Assert.Contains("Nid oes neb i ysgrifennu ato yma.", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAHelper_IsNotThere()
    {
        var (table, helper) = (await SomeTable.CreateAsync(site.Services, 1), await site.Some.UserAsync());
        await table.HelpAsync(helper);
        var path = FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}/unanswered");

        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, helper, path)).Status);
    }

    [Fact]
    public async Task Get_AFollowUpOfOneRequest_BeginsWithTheQuestionsLeftOpen()
    {
        var table = await SomeTable.CreateAsync(site.Services, 1);
        await table.ReadAsync(0, "1", "12");
        var path = $"/request/{table.Requests[0].Slug}/followups/new";

        var prepared = await BatchVisit.OpenAsync(site, table.Owner, path + "?unanswered");
        var plain = await BatchVisit.OpenAsync(site, table.Owner, path);

        var begun = prepared.Page.QuerySelector("textarea")?.TextContent;
        Assert.Contains("2. How many of them closed last year?", begun, StringComparison.Ordinal);
        Assert.DoesNotContain("2. How many", plain.Page.QuerySelector("textarea")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ARequestWithAnOpenQuestion_LeadsItsRequesterAloneToTheLetterAboutIt()
    {
        var table = await SomeTable.CreateAsync(site.Services, 2);
        await table.ReadAsync(0, "1", "12");
        await table.ReadAsync(1, "1", "12");
        await table.ReadAsync(1, "2", "3");
        var (left, whole) = ($"/request/{table.Requests[0].Slug}", $"/request/{table.Requests[1].Slug}");

        var link = (await BatchVisit.OpenAsync(site, table.Owner, left)).Page.QuerySelector("a[href$='?unanswered']");

        Assert.Equal($"{left}/followups/new?unanswered", link?.GetAttribute("href"));
        Assert.Null((await BatchVisit.OpenAsync(site, table.Owner, whole)).Page.QuerySelector("a[href$='?unanswered']"));
        Assert.DoesNotContain("?unanswered", await site.TextAsync(left), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_TheBatch_LeadsItsOwnerToReviewLettersAndHelpersAHelperToReviewAndOthersToNone()
    {
        var (table, helper) = (await SomeTable.CreateAsync(site.Services, 1), await site.Some.UserAsync());
        await table.HelpAsync(helper);
        var batch = FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}");

        async Task<IEnumerable<string?>> LinksAsync(User? by) =>
            new HtmlParser().ParseDocument(await site.TextAsync(batch, by))
                .QuerySelectorAll("main nav.neighbours a").Select(a => a.GetAttribute("href"));

        Assert.Equal([$"{batch}/review", $"{batch}/unanswered", $"{batch}/helpers"], await LinksAsync(table.Owner));
        Assert.Equal([$"{batch}/review"], await LinksAsync(helper));
        Assert.Empty(await LinksAsync(await site.Some.UserAsync()));
        Assert.Empty(await LinksAsync(null));
    }
}
