using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Answers;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class BatchTableTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Letter =
        "Dear [Authority name],\n\n1. Do you hold grit?\n2. How many tonnes of grit do you hold?\n3. Who sells you grit?";

    private const string Given = "1. Yes.\n\n2. We hold 1250 tonnes.\n\n3. We do not hold this information.";

    private const string Refused =
        "I have decided to refuse your request under section 31(1)(a) of the Freedom of Information Act 2000.";

    [Fact]
    public async Task Get_AnswersOfEachKind_ShowsThemByAuthorityAndQuestion()
    {
        var world = await WorldAsync();

        var page = await PageAsync(world.Table);

        var rows = page.QuerySelectorAll(".answers tbody tr").ToList();
        Assert.Equal(4, rows.Count);
        Assert.Equal(["yes", "number 1,250", "not held"], rows[0].QuerySelectorAll("td").Select(Words));
        var refused = Assert.Single(rows[1].QuerySelectorAll("td"));
        Assert.Equal(("3", "refused s.31(1)(a)", "Questions 1 to 3"),
            (refused.GetAttribute("colspan"), Words(refused), refused.GetAttribute("data-label")));
        Assert.StartsWith("no reply yet, due ", Words(Assert.Single(rows[2].QuerySelectorAll("td"))), StringComparison.Ordinal);
        Assert.Equal(
            ["1 yes, 1 refused", "1 number, 1 refused", "1 not held, 1 refused"],
            page.QuerySelectorAll(".tally-words").Select(t => t.TextContent));
        Assert.Equal($"table/{world.Requests[0].Id}/2#evidence", rows[0].QuerySelectorAll("td a")[1].GetAttribute("href"));
    }

    [Fact]
    public async Task Get_QuestionsWithWordsAboveThem_ShowsThoseOnceOverTheirColumns()
    {
        var batch = await site.Some.BatchAsync(
            "Grit and stems",
            "Dear [Authority name],\n\n1. Do you hold grit?\n2. How many tonnes did you:\n   a. buy?\n   b. spread?\n3. Who sells it?",
            1);
        await site.Some.JobsAsync();

        var page = await PageAsync($"/info_request_batch/{batch.Id}/table");

        var stem = Assert.Single(page.QuerySelectorAll(".answers thead .stem"));
        Assert.Equal(("2", "colgroup"), (stem.GetAttribute("colspan"), stem.GetAttribute("scope")));
        Assert.StartsWith("How many tonnes did you", Words(stem), StringComparison.Ordinal);
        var rows = page.QuerySelectorAll(".answers thead tr").ToList();
        Assert.Equal(["2", "2", "2"], rows[0].QuerySelectorAll("th[rowspan]").Select(h => h.GetAttribute("rowspan")));
        Assert.Equal(["2a buy?", "2b spread?"], rows[1].QuerySelectorAll(".question").Select(Words));
        Assert.Contains("No reply has answered a question yet.", Words(page.QuerySelector("main .note")), StringComparison.Ordinal);
        Assert.Null(page.QuerySelector(".legend"));
    }

    [Theory]
    [InlineData("question=1&answer=yes", 0)]
    [InlineData("answer=refused", 1)]
    [InlineData("outcome=refused", 1)]
    public async Task Get_WithAFilter_ShowsOnlyWhatItLeaves(string query, int which)
    {
        var world = await WorldAsync();

        var page = await PageAsync($"{world.Table}?{query}");

        var row = Assert.Single(page.QuerySelectorAll(".answers tbody tr"));
        Assert.Equal($"../../request/{world.Requests[which].Slug}", row.QuerySelector("th a")?.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector(".table-ask[open]"));
        Assert.Contains("noindex", page.QuerySelector("meta[name=robots]")?.GetAttribute("content"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SortedByAnAnswer_BringsWhatHasNoneLast()
    {
        var world = await WorldAsync();

        var page = await PageAsync($"{world.Table}?sort=3");

        Assert.Equal(
            world.Requests.Select(r => $"../../request/{r.Slug}"),
            page.QuerySelectorAll(".answers tbody th a").Select(a => a.GetAttribute("href")));
    }

    [Theory]
    [InlineData("question=9&answer=perhaps&sort=x&after=x&outcome=1")]
    [InlineData("tag=%00&unsure=maybe")]
    public async Task Get_AskedForWhatThereIsNot_IsAnsweredAllTheSame(string query)
    {
        var world = await WorldAsync();

        using var answer = await site.GetAsync($"{world.Table}?{query}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task GetCell_OfAnAnswer_MarksItsWordsInTheReply()
    {
        var world = await WorldAsync();

        var page = await PageAsync($"{world.Table}/{world.Requests[0].Id}/2");

        Assert.Contains("1250", page.QuerySelector("mark#evidence")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Yes.", page.QuerySelector(".letter-body")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("number 1,250", Words(page.QuerySelector(".cell-large")));
        Assert.Equal(3, page.QuerySelectorAll(".answers-of-one dt").Length);
        Assert.EndsWith("/1#evidence", page.QuerySelector(".neighbours [rel=prev]")?.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetCell_WhoseReplyIsWithheld_ShowsNothingOfItAnywhere()
    {
        var world = await WorldAsync();
        using var before = await site.GetAsync(world.Table);
        await HideReplyAsync(world.Requests[0]);

        var cell = await site.TextAsync($"{world.Table}/{world.Requests[0].Id}/2");
        var table = await site.TextAsync(world.Table);
        var filtered = await site.TextAsync($"{world.Table}?answer=number");

        Assert.Contains("the reply it stands in is not shown here", cell, StringComparison.Ordinal);
        Assert.DoesNotContain("1250", cell + table, StringComparison.Ordinal);
        Assert.DoesNotContain("1,250", cell + table, StringComparison.Ordinal);
        Assert.Contains("No authority answered like that.", filtered, StringComparison.Ordinal);
        Assert.NotNull(before.Headers.ETag);
    }

    [Fact]
    public async Task GetCell_WhoeverMaySay_IsLedToTheReviewAndNobodyElse()
    {
        var world = await WorldAsync();
        var path = $"{world.Table}/{world.Requests[0].Id}/2";
        var owner = await site.Some.ChangeAsync(db => db.Users.SingleAsync(u => u.Id == world.Requests[0].UserId));
        var review = $"/info_request_batch/{world.Requests[0].BatchId}/review/{world.Requests[0].Id}/2";

        Assert.Contains(review, await site.TextAsync(path, owner), StringComparison.Ordinal);
        Assert.DoesNotContain(review, await site.TextAsync(path, await site.Some.UserAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(review, await site.TextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetTable_AfterAPersonCorrectsAnAnswer_HasAnotherTagAndTheirAnswer()
    {
        var world = await WorldAsync();
        using var before = await site.GetAsync(world.Table);
        var answer = await site.Some.ChangeAsync(db =>
            db.Answers.AsNoTracking().SingleAsync(a => a.RequestId == world.Requests[0].Id && a.Question == "2"));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<StateAnswer>().ExecuteAsync(
                new SaidAnswer(answer.RequestId, "2", AnswerAct.Corrected, AnswerType.Number, "1300", answer.Version),
                new Viewer(world.Requests[0].UserId, IsModerator: false, IsAdmin: false),
                default);
        }

        using var after = await site.GetAsync(world.Table);

        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Contains("1,300", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetTable_AfterAReplyIsReadAnew_HasAnotherTag()
    {
        var world = await WorldAsync();
        var message = await site.Some.ChangeAsync(db =>
            db.IncomingMessages.Where(m => m.RequestId == world.Requests[0].Id).Select(m => m.Id).SingleAsync());
        using var before = await site.GetAsync(world.Table);
        using var again = await site.GetAsync(world.Table);
        site.Clock.Advance(TimeSpan.FromSeconds(1));
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<ReadReply>().ExecuteAsync(message, default);
        }

        using var after = await site.GetAsync(world.Table);

        Assert.Equal(before.Headers.ETag, again.Headers.ETag);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
    }

    [Fact]
    public async Task GetTable_WithAReplyWithheld_CountsWithoutIt()
    {
        var world = await WorldAsync();
        await HideReplyAsync(world.Requests[0]);

        var page = await PageAsync(world.Table);

        Assert.Equal(["1 refused", "1 refused", "1 refused"], page.QuerySelectorAll(".tally-words").Select(t => t.TextContent));
    }

    [Theory]
    [InlineData("9")]
    [InlineData("1/more")]
    public async Task GetCell_OfNoQuestion_IsNotFound(string question)
    {
        var world = await WorldAsync();

        using var answer = await site.GetAsync($"{world.Table}/{world.Requests[0].Id}/{question}");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    // To four authorities: one answers, one refuses, two are silent.
    private async Task<(string Table, List<Request> Requests)> WorldAsync()
    {
        var batch = await site.Some.BatchAsync("Grit and answers", Letter, 4);
        await site.Some.JobsAsync();
        var requests = await site.Some.ChangeAsync(db =>
            db.Requests.AsNoTracking().Where(r => r.BatchId == batch.Id).OrderBy(r => r.BatchPosition).ToListAsync());
        await site.Some.ReplyAsync(requests[0], Given);
        await site.Some.ReplyAsync(requests[1], Refused);
        await site.Some.ClassifyAsync(requests[1], RequestOutcome.Refused);
        await site.Some.JobsAsync();
        return ($"/info_request_batch/{batch.Id}/table", requests);
    }

    private Task<IncomingMessage> HideReplyAsync(Request to) => site.Some.ChangeAsync(async db =>
    {
        var message = await db.IncomingMessages.Include(m => m.Request).SingleAsync(m => m.RequestId == to.Id);
        message.Visibility.Prominence = Prominence.Hidden;
        message.Request.Touch();
        return message;
    });

    private async Task<IDocument> PageAsync(string path) => new HtmlParser().ParseDocument(await site.TextAsync(path));

    private static string Words(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
