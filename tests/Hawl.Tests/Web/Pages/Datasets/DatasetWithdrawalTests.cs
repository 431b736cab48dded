using System.Net;
using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Core.Datasets;
using Hawl.Core.Jobs;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Datasets;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Datasets;

// Every way in which what a version holds may cease to be seen.
public sealed class DatasetWithdrawalTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Words = "We have 14 gritters.";
    private const string Address = "pat@home.example";

    private static readonly string[] Served =
        ["dataset", "dataset/2", "table", "table.csv", "evidence.csv", "table.json", "charts", "replies", ""];

    // What is done, and what is said of the version then.
    public static TheoryData<string, string> Ways => new()
    {
        { "message hidden", "words of a reply" },
        { "message requester-only", "words of a reply" },
        { "message erased", "words of a reply" },
        { "message taken back", "words of a reply" },
        { "file hidden", "words of a file" },
        { "file requester-only", "words of a file" },
        { "request hidden", "a request that may no longer be seen" },
        { "request requester-only", "a request that may no longer be seen" },
        { "request out of lists", "a request that may no longer be seen" },
        { "request embargoed", "a request that may no longer be seen" },
        { "request renamed", "words that have been taken out since" },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task WhatAVersionHolds_SeenNoMore_WithdrawsItAndLeavesNoCopy(string way, string said)
    {
        var (asked, message) = await AnsweredAsync(withFile: way.StartsWith("file", StringComparison.Ordinal));
        await asked.ReplyAsync(1, "Yes, some.", ("2", AnswerType.Yes, null));
        await PublishAsync(asked);
        var tags = await TagsAsync(asked);
        site.Clock.Advance(TimeSpan.FromMinutes(5));

        await DoAsync(way, asked.Requests[0], message);
        await site.Some.JobsAsync();

        foreach (var path in new[] { "dataset/1/data.xlsx", "dataset/1/data.zip" })
        {
            using var file = await site.GetAsync(asked.Path(path), headers: ("If-None-Match", tags[path]));
            Assert.Equal(HttpStatusCode.Gone, file.StatusCode);
        }

        using var page = await site.GetAsync(asked.Path("dataset/1"), headers: ("If-None-Match", tags["dataset/1"]));
        var withdrawn = await page.Content.ReadAsStringAsync();
        Assert.Contains(said, withdrawn, StringComparison.Ordinal);
        Assert.Contains("withdrawn", await site.TextAsync(asked.Path("dataset")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("dataset/2/data.zip", asked));
        if (way != "request renamed")
        {
            Assert.All(
                await Task.WhenAll(Served.Select(path => site.TextAsync(asked.Path(path)))),
                text => Assert.DoesNotContain(Words, text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task OfABatchThatIsSeenNoMore_NoFileIsThere()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked);

        await site.Some.ChangeAsync(async db =>
            (await db.Batches.SingleAsync(b => b.Id == asked.Batch.Id)).Visibility.Prominence = Prominence.Hidden);

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("dataset/1/data.zip", asked));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync("dataset/1", asked));
        await DoneAsync<CheckDatasets>(verb => verb.ExecuteAsync(CheckDatasets.All, default));
        Assert.Equal(DatasetLoss.Request, (await VersionsAsync(asked)).Single().Loss);
    }

    [Fact]
    public async Task OtherRules_WithAVersionThatHoldsWhatTheyTakeOut_WithdrawIt()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked);
        await KeptByOtherRulesAsync(asked, rows => rows.Replace(Words, $"Ask {Address}.", StringComparison.Ordinal));

        using var before = await site.GetAsync(asked.Path("dataset/1/data.zip"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, before.StatusCode);
        Assert.Equal("300", before.Headers.GetValues("Retry-After").Single());
        Assert.Contains("is being checked", await site.TextAsync(asked.Path("dataset/1")), StringComparison.Ordinal);
        await RecheckAsync();

        Assert.Contains("words that have been taken out since", await site.TextAsync(asked.Path("dataset/1")), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Gone, await StatusAsync("dataset/1/data.zip", asked));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync("dataset/2/data.zip", asked));
    }

    [Fact]
    public async Task OtherRules_WithAVersionThatSaysWhatTheyTakeOut_WithdrawIt()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked);
        await KeptByOtherRulesAsync(asked);
        await site.Some.ChangeAsync(async db =>
        {
            var version = await db.DatasetVersions.SingleAsync(v => v.BatchId == asked.Batch.Id);
            version.Says([.. version.Texts, $"Ask {Address}."]);
            return true;
        });

        await RecheckAsync();

        Assert.Equal([null, DatasetLoss.Words], (await VersionsAsync(asked)).Select(v => v.Loss));
    }

    [Fact]
    public async Task OtherRules_ThatTakeNothingOutOfAVersion_LeaveItAsItWas()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked);
        var bytes = await BytesAsync("dataset/1/data.zip", asked);
        await KeptByOtherRulesAsync(asked);
        var kept = await TagAsync(asked, "dataset/1");

        await RecheckAsync();

        Assert.Equal(bytes, await BytesAsync("dataset/1/data.zip", asked));
        Assert.NotEqual(kept, await TagAsync(asked, "dataset/1"));
        Assert.True((await VersionsAsync(asked)).Single().IsServed);
    }

    [Fact]
    public async Task OtherRules_WithManyVersions_LookThroughAllOfThemAFewAtATime()
    {
        var (asked, _) = await AnsweredAsync();
        for (var number = 0; number < RecheckDatasets.AtOnce + 3; number++)
        {
            await DoneAsync<PublishDataset>(verb => verb.ExecuteAsync(
                asked.Batch.Id, number, "One more.", Viewer.User(asked.Owner.Id), default));
        }

        await KeptByOtherRulesAsync(asked);
        await DoneAsync<RecheckDatasets>(verb => verb.ExecuteAsync(CheckDatasets.All, default));
        Assert.Equal(3, (await VersionsAsync(asked)).Count(v => !v.IsServed));
        await RecheckAsync();

        Assert.All(await VersionsAsync(asked), v => Assert.True(v.IsServed));
    }

    [Fact]
    public async Task Publish_WithAnAddressInTheNote_TakesItOutOfTheFilesToo()
    {
        var (asked, _) = await AnsweredAsync();
        await PublishAsync(asked, $"Ask {Address} for more.");

        Assert.Contains("Ask [email address] for more.", await site.TextAsync(asked.Path("dataset/1")), StringComparison.Ordinal);
        var said = await site.Some.ChangeAsync(db => db.DatasetVersions.SingleAsync(v => v.BatchId == asked.Batch.Id));
        Assert.Equal("Ask [email address] for more.", said.Texts[^1]);
    }

    private async Task DoAsync(string way, Request request, long message)
    {
        switch (way)
        {
            case "message erased":
                await site.Some.ChangeAsync(async db => (await db.IncomingMessages.SingleAsync(m => m.Id == message)).Visibility
                    .TombstonedAt = site.Clock.GetUtcNow().UtcDateTime);
                await DoneAsync<CheckDatasets>(verb => verb.ExecuteAsync(CheckDatasets.All, default));
                break;
            case "message taken back":
                var moderator = await site.Some.UserAsync(UserRole.Moderator);
                await DoneAsync<TakeBackDelivery>(verb => verb.ExecuteAsync(
                    request.Id, message, new Viewer(moderator.Id, true, false), null, default));
                break;
            case "request embargoed":
                var until = DateOnly.FromDateTime(site.Clock.GetUtcNow().UtcDateTime).AddDays(30);
                await DoneAsync<EmbargoRequest>(verb => verb.ExecuteAsync(request.Id, until, Actor.Operator, default));
                break;
            case "request renamed":
                await DoneAsync<RenameRequest>(verb => verb.ExecuteAsync(request.Id, "Grit and gritters", Actor.Operator, null, default));
                break;
            default:
                var (part, prominence) = (way.Split(' ')[0], way.Split(' ', 2)[1]);
                var of = part switch
                {
                    "message" => RequestPart.Message(message),
                    "file" => RequestPart.File(message, 1),
                    _ => RequestPart.Whole,
                };
                await DoneAsync<ShowPart>(verb => verb.ExecuteAsync(
                    request.Id, of, prominence is "hidden" ? Prominence.Hidden
                        : prominence is "requester-only" ? Prominence.RequesterOnly : Prominence.Backpage,
                    Actor.Operator, "It names a driver.", default));
                break;
        }
    }

    private async Task<(SomeAnswers Asked, long Message)> AnsweredAsync(bool withFile = false)
    {
        var asked = await SomeAnswers.AskedAsync(site.Some, 2);
        var answers = new (string, AnswerType, string?)[] { ("1", AnswerType.Number, "14"), ("2", AnswerType.Yes, null) };
        var reply = withFile ? await asked.SendFileAsync(0, Words, answers) : await asked.ReplyAsync(0, Words, answers);
        return (asked, reply.Id);
    }

    private Task PublishAsync(SomeAnswers asked, string note = "First version.") => DoneAsync<PublishDataset>(
        verb => verb.ExecuteAsync(asked.Batch.Id, 0, note, Viewer.User(asked.Owner.Id), default));

    // As versions stand when the rules have changed since: with other rows than today's rules would leave.
    private async Task KeptByOtherRulesAsync(SomeAnswers asked, Func<string, string>? rows = null)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var (db, files) = (scope.ServiceProvider.GetRequiredService<HawlContext>(), scope.ServiceProvider.GetRequiredService<FileStore>());
        foreach (var version in await db.DatasetVersions.Where(v => v.BatchId == asked.Batch.Id).ToListAsync())
        {
            version.Checked("others");
            if (rows is not null)
            {
                using var text = new StreamReader(files.Open(version.RowsHash));
                using var changed = new MemoryStream(Encoding.UTF8.GetBytes(rows(await text.ReadToEndAsync())));
                version.RowsHash = await files.KeepAsync(changed, default);
                await files.RememberAsync(default);
            }
        }

        await db.SaveChangesAsync();
    }

    private async Task RecheckAsync()
    {
        await site.Some.ChangeAsync(db =>
        {
            var now = site.Clock.GetUtcNow().UtcDateTime;
            var job = new Job { Id = Guid.CreateVersion7(), Kind = RecheckDatasets.JobKind, SubjectId = 0, DueAt = now, CreatedAt = now };
            db.Jobs.Add(job);
            return Task.FromResult(true);
        });
        await site.Some.JobsAsync();
    }

    private async Task<IReadOnlyList<ShownVersion>> VersionsAsync(SomeAnswers asked)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<DatasetVersionsQuery>()
            .FindAsync(asked.Batch.Id, new Viewer(asked.Owner.Id, true, true), default);
    }

    private async Task DoneAsync<TVerb>(Func<TVerb, Task> work)
        where TVerb : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<TVerb>());
    }

    private async Task<Dictionary<string, string>> TagsAsync(SomeAnswers asked)
    {
        var tags = new Dictionary<string, string>();
        foreach (var path in new[] { "dataset/1/data.xlsx", "dataset/1/data.zip", "dataset/1" })
        {
            tags[path] = await TagAsync(asked, path);
        }

        return tags;
    }

    private async Task<string> TagAsync(SomeAnswers asked, string path)
    {
        using var answer = await site.GetAsync(asked.Path(path));
        return answer.Headers.ETag?.ToString() ?? "";
    }

    private async Task<byte[]> BytesAsync(string path, SomeAnswers asked)
    {
        using var answer = await site.GetAsync(asked.Path(path));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<HttpStatusCode> StatusAsync(string path, SomeAnswers asked)
    {
        using var answer = await site.GetAsync(asked.Path(path));
        return answer.StatusCode;
    }
}
