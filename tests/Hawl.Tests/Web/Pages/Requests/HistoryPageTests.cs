using System.Net;
using AngleSharp.Html.Parser;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class HistoryPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_RequestWithAHistory_TellsEachStepWithWhoAndWhy()
    {
        var request = await site.Some.RequestAsync(await site.Some.UserAsync(name: "Mair Owen"));
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(request);
        await site.Some.ClassifyAsync(request, RequestOutcome.Refused);
        await site.Some.ShowAsync(request, Prominence.Backpage, "Ask mair@people.example.");

        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/request/{request.Slug}/details"));

        var steps = page.QuerySelectorAll("main ol > li")
            .Select(l => string.Join(' ', l.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Equal(5, steps.Count);
        Assert.Contains("Mair Owen wrote the request.", steps[0], StringComparison.Ordinal);
        Assert.Contains("The operator of this site said what came: They refused.", steps[3], StringComparison.Ordinal);
        Assert.Contains("Ask [email address].", steps[4], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "A moderator of this site withdrew the request.")]
    [InlineData("/cy", "Tynnwyd y cais yn ôl. Gan: Cymedrolwr y wefan hon.")]
    public async Task Get_AfterAModeratorWithdrewIt_SaysSoAndNotThatTheRequesterDid(string prefix, string expected)
    {
        var request = await site.Some.RequestAsync(await site.Some.UserAsync(name: "Mair Owen"));
        await site.Some.ChangeAsync(async db =>
        {
            var withdrawn = await db.Requests.SingleAsync(r => r.Id == request.Id);
            var moments = site.Services.GetRequiredService<RequestMoments>();
            return withdrawn.WasWithdrawn(new Actor(ActorKind.Moderator, 1), null, moments.Now(withdrawn));
        });

        Assert.Contains(expected, await site.TextAsync($"{prefix}/request/{request.Slug}/details"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/cy")]
    public async Task Get_AfterEveryKindOfEvent_LeavesNoKeyUnsaid(string prefix)
    {
        var request = await site.Some.RequestAsync();
        await site.Some.ChangeAsync(async db =>
        {
            var last = await db.RequestEvents.Where(e => e.RequestId == request.Id).MaxAsync(e => e.Number);
            db.RequestEvents.AddRange(Enum.GetValues<RequestEventType>().Select((type, i) => new RequestEvent
            {
                RequestId = request.Id,
                Number = last + 1 + i,
                Type = type,
                At = ManualClock.Start.UtcDateTime,
                On = new DateOnly(2026, 3, 2),
                ActorKind = (ActorKind)(i % Enum.GetValues<ActorKind>().Length),
            }));
            return true;
        });

        var text = new HtmlParser().ParseDocument(await site.TextAsync($"{prefix}/request/{request.Slug}/details"))
            .QuerySelector("main")?.TextContent;

        Assert.DoesNotMatch(@"Event\.|Actor\.|Came\.|Prominence\.|\{0\}", text);
    }

    [Fact]
    public async Task Post_WhatCameByPost_IsOnThePageWithItsFileAndWhoWroteItDown()
    {
        var owner = await site.Some.UserAsync(name: "Mair Owen");
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        using var form = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/recorded/new");

        using var empty = await form.SendAsync(("On", "2026-03-02"));
        using var early = await form.SendAsync(("On", "2020-01-01"), ("Text", "A letter."));
        using var done = await form.SendAsync(("On", "2026-03-02"), ("Text", "A letter. <script>"));
        using var twice = await form.SendAsync(("On", "2026-03-02"), ("Text", "A letter. <script>"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (empty.Status, early.Status));
        Assert.Equal($"/request/{request.Slug}/next?done=recorded", done.Location);
        Assert.Equal(done.Location, twice.Location);
        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/request/{request.Slug}"));
        Assert.Contains("Came by post. Written down by Mair Owen.", page.QuerySelector("article[id^=incoming-]")?.TextContent ?? "");
        Assert.Single(page.QuerySelectorAll("article[id^=incoming-]"));
        Assert.True(await site.Some.ChangeAsync(
            db => db.Requests.Where(r => r.Id == request.Id).Select(r => r.NeedsClassification).SingleAsync()));
    }

    [Fact]
    public async Task RecordReply_WithFiles_KeepsThemUnderSafeNames()
    {
        var request = await site.Some.RequestAsync();
        var reply = new NewRecordedReply(IncomingWay.Telephone, new DateOnly(2026, 3, 2), "")
        {
            Key = Guid.NewGuid(),
            Files = [new("..\\..\\evil<b>.html", "text/html\r\nX: y", () => new MemoryStream("<b>x</b>"u8.ToArray()), 8)],
        };

        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<RecordReply>().ExecuteAsync(request.Id, reply, Viewer.User(request.UserId), default);

        var file = await site.Some.ChangeAsync(db => db.Attachments.AsNoTracking().SingleAsync(a => a.Message.RequestId == request.Id));
        Assert.Equal(("evil<b>.html", "application/octet-stream"), (file.FileName, file.ContentType));
        using var served = await site.GetAsync($"/request/{request.Slug}/response/{file.MessageId}/attach/1/evil-b-.html");
        Assert.Equal((HttpStatusCode.OK, "text/plain"), (served.StatusCode, served.Content.Headers.ContentType?.MediaType));
    }
}
