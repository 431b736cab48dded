using System.Net;
using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Batches;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Batches;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class SendingTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_PauseResumeAndStop_HoldsSendsAndEnds()
    {
        var (me, batch) = await SentAsync(12);
        await site.Some.JobsAsync();

        var paused = await TurnAsync(me, batch, "pause");
        site.Clock.Advance(BatchPace.Between);
        await site.Some.JobsAsync();
        Assert.Contains("Sending is paused.", paused.Words);
        Assert.Contains("sent 5 of 12", (await paused.FollowAsync()).Words);

        Assert.Contains("Sending goes on.", (await TurnAsync(me, batch, "resume")).Words);
        await site.Some.JobsAsync();
        var stopped = await TurnAsync(me, batch, "stop");
        site.Clock.Advance(BatchPace.Between);
        await site.Some.JobsAsync();
        Assert.Contains("sent 10 of 12", (await stopped.FollowAsync()).Words);

        var late = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/{batch}/resume");
        Assert.Contains("There is nothing left to do this to", late.Words);
        var page = await site.TextAsync($"/info_request_batch/{batch}");
        Assert.Contains("Sending was stopped before all were asked.", page, StringComparison.Ordinal);
        Assert.Contains("10 authorities", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_BatchPage_TellsItsOwnerAloneHowTheSendingGoes()
    {
        var (me, batch) = await SentAsync(7);
        await site.Some.JobsAsync();
        var path = $"/info_request_batch/{batch}";

        Assert.Contains("sent 5 of 7", (await BatchVisit.OpenAsync(site, me, path)).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("sent 5 of 7", await site.TextAsync(path), StringComparison.Ordinal);
        using var before = await site.GetAsync(path);
        await TurnAsync(me, batch, "pause");
        using var after = await site.GetAsync(path);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, await site.Some.UserAsync(), path + "/pause")).Status);
    }

    [Theory]
    [InlineData("pause", AdminDeed.PauseBatch, BatchState.Paused)]
    [InlineData("stop", AdminDeed.StopBatch, BatchState.Stopped)]
    public async Task Post_ByAModerator_HaltsSomebodysBatchOnceAndIsWrittenDown(string turn, AdminDeed deed, BatchState expected)
    {
        var ((_, batch), moderator) = (await SentAsync(7), await site.Some.UserAsync(UserRole.Moderator));
        await site.Some.JobsAsync();
        var path = $"/info_request_batch/{batch}";
        var page = await BatchVisit.OpenAsync(site, moderator, path);
        Assert.NotNull(page.Page.QuerySelector($"a[href='{path}/sending']"));
        var form = await BatchVisit.OpenAsync(site, moderator, $"{path}/{turn}");

        var halted = await (await form.SendAsync()).FollowAsync();
        var again = await form.SendAsync();
        site.Clock.Advance(BatchPace.Between);
        await site.Some.JobsAsync();

        Assert.Contains("sent 5 of 7", halted.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, moderator, $"{path}/resume")).Status);
        var (state, actions) = await site.Some.ChangeAsync(async db => (
            await db.Batches.Where(b => b.Id == batch).Select(b => b.State).SingleAsync(),
            await db.AdminActions.Where(a => a.UserId == moderator.Id).Select(a => a.Deed).ToListAsync()));
        Assert.Equal((expected, deed), (state, Assert.Single(actions)));
    }

    [Fact]
    public async Task Get_Download_HasARowForEachAuthorityThatMayBeSeen()
    {
        var by = await site.Some.UserAsync();
        var formula = await site.Some.AuthorityAsync("=HYPERLINK(\"https://evil.example\"), Board");
        var (plain, hidden) = (await site.Some.AuthorityAsync("Zennor, Board of"), await site.Some.AuthorityAsync());
        var batch = await site.Some.BatchAsync(by, formula, plain, hidden);
        await site.Some.JobsAsync();
        var requests = await site.Some.ChangeAsync(db =>
            db.Requests.AsNoTracking().Include(r => r.Authority).Where(r => r.BatchId == batch.Id).ToListAsync());
        var answered = requests.Single(r => r.AuthorityId == plain.Id);
        await site.Some.ReplyAsync(answered);
        await site.Some.ClassifyAsync(answered, RequestOutcome.Partial);
        await site.Some.ShowAsync(requests.Single(r => r.AuthorityId == hidden.Id), Prominence.Hidden, "Spam.");

        using var file = await site.GetAsync($"/info_request_batch/{batch.Id}/download.csv");
        var bytes = await file.Content.ReadAsByteArrayAsync();
        var lines = Encoding.UTF8.GetString(bytes)[1..].Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), bytes[..3]);
        Assert.Equal("text/csv", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal(3, lines.Length);
        Assert.StartsWith("request_url,authority_name,number_of_replies,request_status,", lines[0], StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"https://evil.example\"\"), Board\",0,awaiting-response,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith(
            $"https://hawl.example/request/{answered.Slug},\"Zennor, Board of\",1,partial,closed,partial,uk-foia,2026-03-02,2026-03-31,",
            lines[2],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AllAuthorities_HasTheirColumnsAndNoAddress()
    {
        var authority = await site.Some.AuthorityAsync("Llanfair, Cyngor", tag: "council");

        var text = await site.TextAsync("/body/all-authorities.csv");

        Assert.Contains("Internal ID,Name,Short name,URL name,Tags,Home page,", text, StringComparison.Ordinal);
        Assert.Contains($"{authority.Id},\"Llanfair, Cyngor\",,{authority.Slug},council,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("@", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OwnBatches_ShowsOnesOwnAlone()
    {
        var (me, batch) = await SentAsync(1);
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, []);

        var mine = await BatchVisit.OpenAsync(site, me, "/profile/batches");
        var others = await BatchVisit.OpenAsync(site, await site.Some.UserAsync(), "/profile/batches");

        Assert.NotNull(mine.Page.QuerySelector($"a[href='/info_request_batch/{batch}']"));
        Assert.NotNull(mine.Page.QuerySelector($"a[href='/info_request_batch/draft/{draft.Id}/check']"));
        Assert.DoesNotContain("Libraries", others.Words, StringComparison.Ordinal);
    }

    private async Task<BatchVisit> TurnAsync(User me, long batch, string turn)
    {
        var page = await BatchVisit.OpenAsync(site, me, $"/info_request_batch/{batch}/{turn}");
        return await (await page.SendAsync()).FollowAsync();
    }

    private async Task<(User Me, long Batch)> SentAsync(int authorities)
    {
        var me = await site.Some.UserAsync();
        var ids = new List<long>();
        while (ids.Count < authorities)
        {
            ids.Add((await site.Some.AuthorityAsync()).Id);
        }

        return (me, await (await SomeDraft.CreateAsync(site.Services, me.Id, ids)).SendAsync());
    }
}
