using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Tests.Core.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class ReviewTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_TheQueue_LeadsToTheFirstUnsureOneInEitherOrder()
    {
        var table = await TableAsync();

        var byQuestion = await BatchVisit.OpenAsync(site, table.Owner, table.Path);
        var byAuthority = await BatchVisit.OpenAsync(site, table.Owner, table.Path + "?by=authority");

        Assert.Contains("3 of 6 answers need a person to look at them.", byQuestion.Words, StringComparison.Ordinal);
        Assert.Equal(table.PathOf(2, "1"), byQuestion.Page.QuerySelector("main .btn-primary")?.GetAttribute("href"));
        Assert.Equal(table.PathOf(0, "2") + "?by=authority", byAuthority.Page.QuerySelector("main .btn-primary")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Post_Right_KeepsItAndGoesOnToTheNextUnsureOneUntilAllAreLookedAt()
    {
        var table = await TableAsync();

        var next = await SayAsync(table, table.PathOf(2, "1"), ("Act", "accepted"));
        Assert.Equal("Number 12 person", await table.StandsAsync(2, "1"));
        Assert.StartsWith(table.PathOf(0, "2"), next, StringComparison.Ordinal);
        var page = await BatchVisit.OpenAsync(site, table.Owner, next);
        Assert.Contains("Kept: the last answer was right.", page.Words, StringComparison.Ordinal);
        Assert.Equal(table.PathOf(2, "1"), page.Page.QuerySelector("main .note a")?.GetAttribute("href"));

        next = await SayAsync(table, next, ("Act", "accepted"));
        Assert.StartsWith(table.PathOf(1, "2"), next, StringComparison.Ordinal);
        // Then those that seem sure.
        next = await SayAsync(table, next, ("Act", "accepted"));
        Assert.StartsWith(table.PathOf(2, "2"), next, StringComparison.Ordinal);
        next = await SayAsync(table, next, ("Act", "accepted"));
        next = await SayAsync(table, next, ("Act", "accepted"));
        next = await SayAsync(table, next, ("Act", "accepted"));
        Assert.Contains(
            "People have looked at 6.", (await BatchVisit.OpenAsync(site, table.Owner, next)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ACorrection_KeepsWhatTheMachineRead()
    {
        var table = await TableAsync();

        await SayAsync(table, table.PathOf(2, "1"), ("Act", "corrected"), ("Type", "number"), ("Value", "1,400"));

        Assert.Equal("Number 1400 person", await table.StandsAsync(2, "1"));
        var page = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(2, "1"));
        Assert.Contains("What the machine read number 12", page.Words, StringComparison.Ordinal);
        Assert.Contains($"{table.Owner.Name} corrected it to this", page.Words, StringComparison.Ordinal);

        var back = await SayAsync(table, table.PathOf(2, "1"), ("Act", "taken-back"));
        Assert.StartsWith(table.PathOf(2, "1"), back, StringComparison.Ordinal);
        Assert.Equal("Number 12 machine look", await table.StandsAsync(2, "1"));
    }

    [Theory]
    [InlineData("number", "twelve", "Type the number in figures")]
    [InlineData("", "12", "Choose what kind of answer it is.")]
    public async Task Post_ACorrectionThatIsNone_Returns400AndKeepsWhatWasTyped(string type, string value, string words)
    {
        var table = await TableAsync();
        var page = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(2, "1"));

        var answer = await page.SendAsync(("Act", "corrected"), ("Type", type), ("Value", value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(words, answer.Words, StringComparison.Ordinal);
        Assert.Equal(value, answer.Page.QuerySelector("textarea")?.TextContent.Trim());
        Assert.NotNull(answer.Page.QuerySelector("details.correcting[open]"));
        Assert.Equal("Number 12 machine look", await table.StandsAsync(2, "1"));
    }

    [Fact]
    public async Task Post_OfWhatAnotherChangedMeanwhile_Returns409InWordsAndLosesNothing()
    {
        var (table, helper) = (await TableAsync(), await site.Some.UserAsync());
        await table.HelpAsync(helper);
        var page = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(2, "1"));
        await SayAsync(table, helper, table.PathOf(2, "1"), ("Act", "corrected"), ("Type", "number"), ("Value", "15"));

        var answer = await page.SendAsync(("Act", "corrected"), ("Type", "number"), ("Value", "16"));

        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Contains("has changed this answer since you opened the page", answer.Words, StringComparison.Ordinal);
        Assert.Equal("16", answer.Page.QuerySelector("textarea")?.TextContent.Trim());
        Assert.Equal("Number 15 person", await table.StandsAsync(2, "1"));
        Assert.Equal(HttpStatusCode.Redirect, (await answer.SendAsync(("Act", "corrected"), ("Type", "number"), ("Value", "16"))).Status);
        Assert.Equal("Number 16 person", await table.StandsAsync(2, "1"));
    }

    [Fact]
    public async Task Post_AcceptTheSureOnes_AcceptsTheColumnAndIsTakenBackAsAWhole()
    {
        var table = await TableAsync();
        var queue = await BatchVisit.OpenAsync(site, table.Owner, table.Path);
        Assert.Contains("Accept the 2 sure ones", queue.Words, StringComparison.Ordinal);

        var done = await (await queue.SendAsync(("Act", "accept"))).FollowAsync();

        Assert.Contains("You accepted 2 answers.", done.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Number 10 person", "Number 11 person", "Number 12 machine look"],
            [await table.StandsAsync(0, "1"), await table.StandsAsync(1, "1"), await table.StandsAsync(2, "1")]);
        // One of them is corrected before: that stays.
        await SayAsync(table, table.PathOf(1, "1"), ("Act", "corrected"), ("Type", "number"), ("Value", "99"));
        var back = await (await done.SendAsync(("Act", "back"))).FollowAsync();
        Assert.Contains("You took back 1 answer.", back.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Number 10 machine", "Number 99 person"], [await table.StandsAsync(0, "1"), await table.StandsAsync(1, "1")]);
    }

    [Fact]
    public async Task Post_TheOpenOnesOfAReply_SettlesThemTogetherAndNothingElse()
    {
        var table = await SomeTable.CreateAsync(site.Services, 2);
        foreach (var (request, question) in new[] { (0, "1"), (0, "2"), (1, "1") })
        {
            await table.MissAsync(request, question);
        }

        await table.ReadAsync(1, "2", "4", 0.4);
        var alone = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(1, "1"));
        Assert.Null(alone.Page.QuerySelector("main button[value=accept-open]"));
        var page = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(0, "1"));
        Assert.Contains("No answer was found in this reply to questions 1, 2.", page.Words, StringComparison.Ordinal);

        var done = await (await page.PressAsync("main button[value=accept-open]")).FollowAsync();

        Assert.Contains("You accepted 2 answers.", done.Words, StringComparison.Ordinal);
        Assert.Equal(
            ["Unanswered  person", "Unanswered  person", "Unanswered  machine look", "Number 4 machine look"],
            [
                await table.StandsAsync(0, "1"), await table.StandsAsync(0, "2"),
                await table.StandsAsync(1, "1"), await table.StandsAsync(1, "2"),
            ]);
        await (await done.SendAsync(("Act", "back"))).FollowAsync();
        Assert.Equal("Unanswered  machine look", await table.StandsAsync(0, "1"));
    }

    [Fact]
    public async Task Post_TheSureOnesOfAReply_AcceptsThemFromThePageOfOneOfThem()
    {
        var table = await SomeTable.CreateAsync(site.Services, 1);
        await table.ReadAsync(0, "1", "10");
        await table.ReadAsync(0, "2", "3");
        var page = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(0, "1"));

        var done = await (await page.PressAsync("main button[value=accept]")).FollowAsync();

        Assert.Contains("You accepted 2 answers.", done.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_ByAStranger_IsNotThere()
    {
        var table = await TableAsync();
        var stranger = await site.Some.UserAsync();

        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, stranger, table.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, stranger, table.PathOf(2, "1"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(2, "9"))).Status);
        var moderator = await site.Some.UserAsync(UserRole.Moderator);
        Assert.Equal(HttpStatusCode.OK, (await BatchVisit.OpenAsync(site, moderator, table.PathOf(2, "1"))).Status);
    }

    [Fact]
    public async Task Get_ByAHelper_HoldsNothingOfWhatIsHidden()
    {
        var (table, helper) = (await TableAsync(), await site.Some.UserAsync());
        await table.HelpAsync(helper);
        await site.Some.ChangeAsync(async db =>
        {
            var hidden = await db.Requests.SingleAsync(r => r.Id == table.Requests[2].Id);
            return hidden.Visibility.Prominence = Prominence.RequesterOnly;
        });

        var queue = await BatchVisit.OpenAsync(site, helper, table.Path);

        Assert.Contains("2 of 4 answers need a person", queue.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, helper, table.PathOf(2, "1"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(2, "1"))).Status);
    }

    [Fact]
    public async Task Get_AnAnswer_MarksItsWordsInTheMessageWithoutAddresses()
    {
        var table = await SomeTable.CreateAsync(site.Services, 1);
        await site.Some.ReplyAsync(
            table.Requests[0], "Write to ada@people.example.\r\n\r\n1. We run 12 libraries.\r\n\r\n2. 3 of them closed last year.");
        await site.Some.JobsAsync();

        var page = await BatchVisit.OpenAsync(site, table.Owner, table.PathOf(0, "1"));

        Assert.Equal("We run 12 libraries.", page.Page.QuerySelector("main mark")?.TextContent);
        Assert.Contains("Write to [email address].", page.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("ada@people.example", page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        var welsh = await BatchVisit.OpenAsync(site, table.Owner, "/cy" + table.PathOf(0, "1"));
        Assert.Contains("Darllenwyd gan y peiriant", welsh.Words, StringComparison.Ordinal);
        Assert.Contains("rhif 12", welsh.Words, StringComparison.Ordinal);
    }

    // Two sure columns and three that are not: of the first question the third authority's, of the second the first two's.
    private async Task<SomeTable> TableAsync()
    {
        var table = await SomeTable.CreateAsync(site.Services, 3);
        await table.ReadAsync(0, "1", "10");
        await table.ReadAsync(1, "1", "11");
        await table.ReadAsync(2, "1", "12", 0.4);
        await table.ReadAsync(0, "2", "20", 0.4);
        await table.ReadAsync(1, "2", "21", 0.4);
        await table.ReadAsync(2, "2", "22");
        return table;
    }

    private Task<string> SayAsync(SomeTable table, string path, params (string Field, string Value)[] filledIn) =>
        SayAsync(table, table.Owner, path, filledIn);

    private async Task<string> SayAsync(SomeTable table, User by, string path, params (string Field, string Value)[] filledIn)
    {
        var answer = await (await BatchVisit.OpenAsync(site, by, path)).SendAsync(filledIn);
        Assert.True(answer.Status is HttpStatusCode.Redirect, $"{table.Path}: {answer.Words}");
        return answer.Location ?? "";
    }
}
