using System.Globalization;
using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Tests.Core.Batches;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class PreparingTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_FromTheTitleToTheSending_SendsOneBatch()
    {
        var (me, tag) = (await site.Some.UserAsync(name: "Robin Vale"), await TagAsync(7));
        var start = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/new?tag={tag}");

        var found = await (await start.SendAsync(("Title", "Grit in every town"))).FollowAsync();
        Assert.Equal(7, found.Page.QuerySelectorAll(".ticks input").Length);
        var added = await (await found.SendAsync(("all", "all"))).FollowAsync();
        Assert.Contains("7 authorities were added.", added.Words);
        var draft = found.Page.QuerySelector(".filters a")?.GetAttribute("href")?.Split('/')[3];
        var letter = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft}/letter");
        var check = await (await letter.SendAsync(("Letter", SomeBatch.Letter), ("next", "check"))).FollowAsync();
        Assert.Equal(3, check.Page.QuerySelectorAll("article.letter").Length);
        Assert.Contains("Will be asked 7 authorities", check.Words);
        Assert.DoesNotContain('@', check.Words);
        var sent = await check.SendAsync();
        var again = await check.SendAsync();

        Assert.Equal((HttpStatusCode.Redirect, sent.Location), (again.Status, again.Location));
        var sending = await sent.FollowAsync();
        Assert.Contains("Your batch is on its way.", sending.Words);
        Assert.Contains("sent 0 of 7", sending.Words);
        Assert.Equal(1, await site.Some.ChangeAsync(db => db.Batches.CountAsync(b => b.UserId == me.Id)));
        Assert.Equal(HttpStatusCode.NotFound, (await sent.FollowAsync(await site.Some.UserAsync())).Status);
    }

    [Fact]
    public async Task Post_QuestionsOneByOne_MakesTheListOfTheLetter()
    {
        var me = await site.Some.UserAsync();
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, []);
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/questions");

        var nothing = await page.SendAsync(("Rows[0].Text", " "), ("Rows[1].Text", ""), ("next", "save"));
        var more = await page.SendAsync(("Rows[0].Text", "Do you own boats?"), ("next", "more"));
        var saved = await more.SendAsync(("Rows[0].Kind", "YesNo"), ("next", "save"));

        Assert.Equal(HttpStatusCode.BadRequest, nothing.Status);
        Assert.Contains("Write at least one question.", nothing.Words);
        Assert.EndsWith("/letter?done=saved", saved.Location);
        var letter = await saved.FollowAsync();
        Assert.Contains("1. Do you own boats? (Please answer yes or no.)", letter.Page.QuerySelector("#Letter")?.TextContent);
        Assert.Equal(HttpStatusCode.Conflict, (await more.SendAsync(("Rows[0].Text", "Other?"), ("next", "save"))).Status);
        Assert.Equal(
            HttpStatusCode.NotFound,
            (await BatchVisit.OpenAsync(site, await site.Some.UserAsync(), $"/info_request_batch/draft/{draft.Id}/questions")).Status);
    }

    [Fact]
    public async Task Post_ListWithLinesThatAreNotFound_NamesEachWithItsNumberAndWhatIsNear()
    {
        var me = await site.Some.UserAsync();
        var (one, two) = (await site.Some.AuthorityAsync("Quillhaven Harbour Board"), await site.Some.AuthorityAsync("Merrowdale Trust"));
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, []);
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/list");

        var list = $"name,notes\n\"{one.Name.ToUpperInvariant()}\",first\nMerowdale Trust\n\n"
            + $"https://hawl.example/body/{one.Slug}\nNobody Knows Zxq";
        var answer = await page.SendAsync(("Names", list));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("Line 3: Merowdale Trust", answer.Words);
        Assert.Contains("Line 6: Nobody Knows Zxq", answer.Words);
        Assert.Equal($"{two.Id}", answer.Page.QuerySelector(".lines-not-found input")?.GetAttribute("value"));
        Assert.Equal("Merowdale Trust\nNobody Knows Zxq", answer.Page.QuerySelector("textarea")?.TextContent.Trim());
        var rest = await answer.SendAsync(("Names", ""), ("Ticked", $"{two.Id}"));
        Assert.EndsWith("/authorities?added=1", rest.Location);
        Assert.Equal(2, await CountAsync(draft.Id));
    }

    [Fact]
    public async Task Post_TickedAuthorities_ThinsTheList()
    {
        var me = await site.Some.UserAsync();
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(4));
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/authorities");

        var thinned = await (await page.SendAsync(
            ("Ticked", $"{draft.Authorities[0]}"), ("Ticked", $"{draft.Authorities[2]}"))).FollowAsync();

        Assert.Contains("2 authorities were taken out.", thinned.Words);
        Assert.Equal(2, thinned.Page.QuerySelectorAll(".ticks input").Length);
        await thinned.SendAsync(("all", "all"));
        Assert.Equal(0, await CountAsync(draft.Id));
    }

    [Fact]
    public async Task Post_TheNumberOfAnEarlierBatch_TakesItsList()
    {
        var me = await site.Some.UserAsync();
        var earlier = await site.Some.BatchAsync(
            await site.Some.UserAsync(), await site.Some.AuthorityAsync(), await site.Some.AuthorityAsync());
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, []);
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/earlier");

        Assert.Equal(HttpStatusCode.BadRequest, (await page.SendAsync(("Batch", "999999"))).Status);
        var added = await page.SendAsync(("Batch", $"https://hawl.example/info_request_batch/{earlier.Id}"));

        Assert.EndsWith("?added=2", added.Location);
    }

    [Fact]
    public async Task Post_LetterWithoutTheName_IsKeptAndAskedForIt()
    {
        var me = await site.Some.UserAsync();
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(1));
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/letter");

        var refused = await page.SendAsync(("Letter", "1. How much grit?"), ("next", "check"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("where each authority's name goes", refused.Words);
        var named = await refused.SendAsync(("next", "name"));
        Assert.Equal("[Authority name]\n\n1. How much grit?", named.Page.QuerySelector("textarea")?.TextContent.Trim());
        Assert.EndsWith("/check", (await named.SendAsync(("next", "check"))).Location);
    }

    [Fact]
    public async Task Post_LetterFromTwoWindows_KeepsBothUntilOneIsChosen()
    {
        var me = await site.Some.UserAsync();
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(1));
        var path = $"/info_request_batch/draft/{draft.Id}/letter";
        var (first, second) = (await BatchVisit.OpenAsync(site, me, path), await BatchVisit.OpenAsync(site, me, path));
        await first.SendAsync(("Title", "The first window"), ("next", "save"));

        var stale = await second.SendAsync(("Title", "The second window"), ("next", "save"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Equal("The second window", stale.Page.QuerySelector("#Title")?.GetAttribute("value"));
        Assert.Contains("The first window", stale.Words);
        Assert.EndsWith("?done=saved", (await stale.SendAsync(("next", "save"))).Location);
        Assert.Equal("The second window", (await draft.NowAsync()).Title);
    }

    [Fact]
    public async Task Post_SendingAfterTheListChanged_ShowsItAgainAndSendsNothing()
    {
        var me = await site.Some.UserAsync(name: "Robin Vale");
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(3));
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/check");
        await draft.DoAsync((DropAuthorities drop) => drop.ExecuteAsync(draft.Id, me.Id, [draft.Authorities[0]], default));

        var stale = await page.SendAsync();

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("Will be asked 2 authorities", stale.Words);
        Assert.EndsWith("?done=sent", (await stale.SendAsync()).Location);
    }

    [Fact]
    public async Task Post_ALetterWithSomethingAmiss_IsLookedThroughAsASingleOneIs()
    {
        var me = await site.Some.UserAsync(name: "Robin Vale");
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(2));
        var letter = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/letter");
        var text =
            "Dear [Authority name],\n\nUnder the [name of the law], how much grit? Ring 01632 960 123.\n\nYours faithfully,\n\nRobin Vale";

        var generic = await letter.SendAsync(("Title", "FOI request"), ("Letter", text), ("next", "check"));
        var check = await (await generic.SendAsync(("Title", "Grit in every town"), ("Letter", text), ("next", "check"))).FollowAsync();
        var refused = await check.SendAsync();
        var sent = await check.SendAsync(("Anyway", "true"));

        Assert.Equal(HttpStatusCode.BadRequest, generic.Status);
        Assert.Contains("01632 960 123", check.Page.QuerySelector("section[aria-labelledby=warnings]")?.TextContent);
        Assert.Contains("Under the Freedom of Information Act 2000, how much grit?", check.Words);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.Status, sent.Status));
        await site.Some.JobsAsync();
        Assert.Equal(2, await site.Some.ChangeAsync(db => db.OutgoingMessages.CountAsync(
            m => m.Request.UserId == me.Id && m.Body.Contains("Under the Freedom of Information Act 2000, how much grit?"))));
    }

    [Fact]
    public async Task Post_Start_BeginsTheLetterAsTheLawHasItSignedByWhoeverWrites()
    {
        var me = await site.Some.UserAsync(name: "Mair Dryw");
        var start = await BatchVisit.OpenAsync(site, me, "/cy/info_request_batch/new");
        await start.SendAsync(("Title", "Graean ym mhob tref"));

        var letter = await site.Some.ChangeAsync(db => db.BatchDrafts.Where(d => d.UserId == me.Id).Select(d => d.Letter).SingleAsync());

        Assert.StartsWith("Annwyl [Enw'r awdurdod],\n\nYn unol â [enw'r gyfraith], gofynnaf", letter, StringComparison.Ordinal);
        Assert.EndsWith("Yr eiddoch yn gywir,\n\nMair Dryw", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutPermission_AsksForItAndWaits()
    {
        var me = await site.Some.UserAsync();
        await site.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == me.Id)).MaySendBatches = false);
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(6));
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/ask");

        Assert.Equal(HttpStatusCode.BadRequest, (await page.SendAsync(("Words", ""))).Status);
        var asked = await (await page.SendAsync(("Words", "For a newspaper."))).FollowAsync();

        Assert.Contains("You asked for permission", asked.Words);
        Assert.Null(asked.Page.QuerySelector("input[name=Version]"));
        var changed = await (await asked.SendAsync()).FollowAsync();
        Assert.NotNull(changed);
        Assert.Equal(1, await site.Some.ChangeAsync(db => db.BatchAsks.CountAsync(a => a.DraftId == draft.Id)));
    }

    [Theory]
    [InlineData("authorities")]
    [InlineData("add")]
    [InlineData("list")]
    [InlineData("earlier")]
    [InlineData("letter")]
    [InlineData("check")]
    [InlineData("ask")]
    [InlineData("delete")]
    public async Task Get_SomeoneElsesDraft_IsNotThere(string step)
    {
        var (me, other) = (await site.Some.UserAsync(), await site.Some.UserAsync(UserRole.Admin));
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, await IdsAsync(2));
        var path = string.Create(CultureInfo.InvariantCulture, $"/info_request_batch/draft/{draft.Id}/{step}");

        Assert.Equal(HttpStatusCode.OK, (await BatchVisit.OpenAsync(site, me, path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await BatchVisit.OpenAsync(site, me, "/cy" + path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, other, path)).Status);
    }

    private Task<int> CountAsync(long draft) => site.Some.ChangeAsync(db => db.BatchDraftAuthorities.CountAsync(a => a.DraftId == draft));

    private async Task<string> TagAsync(int authorities)
    {
        var tag = $"t{Guid.NewGuid():N}";
        foreach (var _ in Enumerable.Range(0, authorities))
        {
            await site.Some.AuthorityAsync(tag: tag);
        }

        return tag;
    }

    private async Task<List<long>> IdsAsync(int authorities)
    {
        var tag = await TagAsync(authorities);
        return await site.Some.ChangeAsync(db => db.Authorities.Where(a => a.Tags.Any(t => t.Name == tag)).Select(a => a.Id).ToListAsync());
    }
}
