using System.Net;
using Hawl.Core.Datasets;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Datasets;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Datasets;

public sealed class DatasetVersionTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Words = "We have 14 gritters.";

    [Fact]
    public async Task Publish_ByTheOwner_KeepsTheFilesAsTheyWere()
    {
        var (asked, _) = await AnsweredAsync();

        await PublishAsync(asked, "First version.");
        var first = await BytesAsync(asked.Path("dataset/1/data.zip"));
        await asked.ReplyAsync(1, "Yes, some.", ("2", AnswerType.Yes, null));

        Assert.Equal(first, await BytesAsync(asked.Path("dataset/1/data.zip")));
        var page = await site.TextAsync(asked.Path("dataset"));
        Assert.Contains("Version 1, published on", page, StringComparison.Ordinal);
        Assert.Contains("First version.", page, StringComparison.Ordinal);
        Assert.Contains("How many gritters do you have?", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_SecondVersion_SaysWhatChanged()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked, "First version.");
        await asked.ReplyAsync(0, "We have 15 gritters.", ("1", AnswerType.Number, "15"), ("3", AnswerType.NotHeld, null));

        await PublishAsync(asked, "One more reply.");

        var page = await site.TextAsync(asked.Path("dataset/2"));
        Assert.Contains("What changed since version 1", page, StringComparison.Ordinal);
        Assert.Contains("1 answers added, 1 changed, 1 removed.", page, StringComparison.Ordinal);
        var csv = (await site.TextAsync(asked.Path("dataset/2/changes.csv"))).TrimEnd().Split("\r\n");
        Assert.Equal(4, csv.Length);
        var changed = Assert.Single(csv, line => line.StartsWith("changed,", StringComparison.Ordinal));
        Assert.EndsWith(",1,number,14,number,15", changed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hide_AMessageThatAVersionHolds_WithdrawsItAtOnceAndCorrectsIt()
    {
        var (asked, message) = await AnsweredAsync();
        await asked.ReplyAsync(1, "Yes, some.", ("2", AnswerType.Yes, null));
        await PublishAsync(asked, "First version.");
        var files = await site.Some.ChangeAsync(async db =>
            (await db.DatasetVersions.SingleAsync(v => v.BatchId == asked.Batch.Id)).Files.ToList());
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        await HideAsync(asked, message);

        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(asked.Path("dataset/1/data.xlsx")));
        await site.Some.JobsAsync();
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync(asked.Path("dataset/1/data.zip")));
        var withdrawn = await site.TextAsync(asked.Path("dataset/1"));
        Assert.Contains("It held words of a reply that may no longer be seen.", withdrawn, StringComparison.Ordinal);
        Assert.Contains("See version 2, which stands", withdrawn, StringComparison.Ordinal);
        Assert.DoesNotContain("First version.", withdrawn, StringComparison.Ordinal);
        Assert.Contains("takes the place of version 1", await site.TextAsync(asked.Path("dataset/2")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(asked.Path("dataset/2/data.zip")));
        Assert.All(files, hash => Assert.False(File.Exists(Path.Combine(site.Settings.FilesFolder, hash[..2], hash[2..4], hash))));
        Assert.False(await site.Some.ChangeAsync(db => db.StoredFiles.AnyAsync(f => files.Contains(f.Hash))));
    }

    [Fact]
    public async Task Hide_TheOnlyRequestWithAnswers_LeavesNoVersionThatStands()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked, "First version.");
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        await site.Some.ShowAsync(asked.Requests[0], Prominence.Hidden, "It names a driver.");
        await site.Some.JobsAsync();

        var withdrawn = await site.TextAsync(asked.Path("dataset/1"));
        Assert.Contains("It held a request that may no longer be seen.", withdrawn, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(asked.Path("dataset/2")));
        Assert.Contains("No numbered version", await site.TextAsync(asked.Path("dataset")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Erase_WhatNoEventTellsOf_IsFoundByTheClock()
    {
        var (asked, message) = await AnsweredAsync();
        await PublishAsync(asked, "First version.");
        await site.Some.ChangeAsync(async db =>
            (await db.IncomingMessages.SingleAsync(m => m.Id == message)).Visibility.TombstonedAt = site.Clock.GetUtcNow().UtcDateTime);

        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<CheckDatasets>().ExecuteAsync(CheckDatasets.All, default);

        Assert.Equal(
            DatasetLoss.Message,
            await site.Some.ChangeAsync(db =>
                db.DatasetVersions.Where(v => v.BatchId == asked.Batch.Id).Select(v => v.Loss).SingleAsync()));
    }

    [Fact]
    public async Task Publish_TwiceFromOneForm_PublishesOnce()
    {
        var (asked, _) = await AnsweredAsync();
        using var form = await FormVisit.OpenAsync(site, asked.Owner, asked.Path("dataset/publish"));

        using var first = await form.SendAsync(("Note", "First version."));
        using var second = await form.SendAsync(("Note", "First version."));

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Conflict), (first.Status, second.Status));
        Assert.Contains("A version was published while you were writing.", second.Words, StringComparison.Ordinal);
        Assert.Equal(1, await site.Some.ChangeAsync(db => db.DatasetVersions.CountAsync(v => v.BatchId == asked.Batch.Id)));
    }

    [Fact]
    public async Task Publish_WithoutANote_Returns400AndSaysWhatToDo()
    {
        var (asked, _) = await AnsweredAsync();
        using var form = await FormVisit.OpenAsync(site, asked.Owner, asked.Path("dataset/publish"));

        using var sent = await form.SendAsync(("Note", " "));

        Assert.Equal(HttpStatusCode.BadRequest, sent.Status);
        Assert.Contains("Say what is new in this version", sent.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetPublish_BySomebodyElse_Returns404()
    {
        var (asked, _) = await AnsweredAsync();
        using var answer = await site.GetAsync(asked.Path("dataset/publish"), await site.Some.UserAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.DoesNotContain("/dataset/publish", await site.TextAsync(asked.Path("dataset")), StringComparison.Ordinal);
    }

    private async Task<(SomeAnswers Asked, long Message)> AnsweredAsync()
    {
        var asked = await SomeAnswers.AskedAsync(site.Some, 2);
        var reply = await asked.ReplyAsync(0, Words, ("1", AnswerType.Number, "14"), ("2", AnswerType.Yes, null));
        return (asked, reply.Id);
    }

    private async Task PublishAsync(SomeAnswers asked, string note)
    {
        using var form = await FormVisit.OpenAsync(site, asked.Owner, asked.Path("dataset/publish"));
        using var sent = await form.SendAsync(("Note", note));
        Assert.Equal(HttpStatusCode.Found, sent.Status);
    }

    private async Task HideAsync(SomeAnswers asked, long message)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var part = RequestPart.Message(message);
        await scope.ServiceProvider.GetRequiredService<ShowPart>()
            .ExecuteAsync(asked.Requests[0].Id, part, Prominence.Hidden, Actor.Operator, "It names a driver.", default);
    }

    private async Task<byte[]> BytesAsync(string path)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var answer = await site.GetAsync(path);
        return answer.StatusCode;
    }
}
