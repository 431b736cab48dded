using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Core.Moderation;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Correspondence;

public sealed class LetterDeliveryTests : IAsyncLifetime
{
    private static readonly SubmissionResult.Deferred Busy = new("451 4.3.0 try again later", 451);

    private readonly ScriptedTransport server = new();
    private readonly TestStore store;

    public LetterDeliveryTests() => store = new TestStore { Instead = s => s.AddSingleton<IMailTransport>(server) };

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task SendLetter_WithALetterThatIsTaken_IsSentFromTheRequestsOwnAddress()
    {
        var request = await store.Some.RequestAsync();

        await store.Some.JobsAsync();

        var (envelope, text) = Assert.Single(server.Letters);
        var letter = await LetterAsync(request);
        Assert.Equal((request.ReplyAddressIn(store.Settings), letter.ToAddress, letter.MessageId),
            (envelope.MailFrom, envelope.Recipient, envelope.MessageId));
        Assert.Contains($"<{request.ReplyAddressIn(store.Settings)}>", text);
        Assert.Equal((LetterState.Sent, store.Clock.GetUtcNow().UtcDateTime, 1), (letter.State, letter.SentAt, letter.Attempts));
        Assert.Equal("250 2.0.0 taken", letter.ServerWords);
        Assert.Equal([RequestEventType.RequestMade, RequestEventType.LetterSent],
            letter.Request.Events.OrderBy(e => e.Number).Select(e => e.Type));
        Assert.Equal(0, await store.ReadAsync(db => db.Jobs.CountAsync()));
    }

    [Theory]
    [InlineData("", "2026-07-01T22:30:00Z", "2026-07-01", "2026-07-30")]
    [InlineData("", "2026-07-01T23:30:00Z", "2026-07-02", "2026-07-31")]
    [InlineData("foisa", "2026-07-01T23:30:00Z", "2026-07-02", "2026-07-30")]
    [InlineData("", "2026-01-15T23:30:00Z", "2026-01-15", "2026-02-12")]
    [InlineData("", "2026-12-24T12:00:00Z", "2026-12-24", "2027-01-27")]
    public async Task SendLetter_WithALetterThatIsTaken_SetsTheDayTheLawGivesFromTheLocalDate(string tag, string at, string sent,
        string due)
    {
        store.Clock.Set(DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture));
        var request = await store.Some.RequestAsync(to: await store.Some.AuthorityAsync(tag: tag.Length == 0 ? null : tag));

        await store.Some.JobsAsync();

        var after = (await LetterAsync(request)).Request;
        Assert.Equal((DateOnly.Parse(sent, null), DateOnly.Parse(due, null)), (after.SentOn, after.DueOn));
    }

    [Fact]
    public async Task SendLetter_WithALetterThatIsSent_SendsItNoMore()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();

        var letter = await LetterAsync(request);
        var again = await store.DoAsync((SendLetter send) => send.ExecuteAsync(letter.Id, default));

        Assert.Equal(JobResult.Finished, again);
        Assert.Single(server.Letters);
        Assert.Equal(2, (await LetterAsync(request)).Request.EventCount);
    }

    [Fact]
    public async Task SendLetter_WithAServerThatIsBusy_WaitsLongerEachTimeAndThenGivesUp()
    {
        var request = await store.Some.RequestAsync();
        int[] minutes = [1, 5, 15, 60, 180, 360, 720, 1440, 1440, 1440];
        foreach (var (wait, attempt) in minutes.Select((m, i) => (TimeSpan.FromMinutes(m), i + 1)))
        {
            server.Answers.Enqueue(Busy);
            Assert.Equal(1, await store.Some.JobsAsync());
            var job = await store.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync());
            Assert.Equal((store.Clock.GetUtcNow().UtcDateTime + wait, Busy.Words, null), (job.DueAt, job.LastError, job.FailedAt));
            var waiting = await LetterAsync(request);
            Assert.Equal((LetterState.Queued, attempt, Busy.Words, false),
                (waiting.State, waiting.Attempts, waiting.ServerWords, waiting.Request.DeliveryProblem));
            store.Clock.Advance(wait);
        }

        server.Answers.Enqueue(Busy);
        await store.Some.JobsAsync();

        var failed = await LetterAsync(request);
        Assert.Equal((LetterState.Failed, Busy.Words, true), (failed.State, failed.ServerWords, failed.Request.DeliveryProblem));
        Assert.Equal(
            [RequestEventType.RequestMade, RequestEventType.LetterDelayed, RequestEventType.LetterFailed],
            failed.Request.Events.OrderBy(e => e.Number).Select(e => e.Type));
        Assert.Equal(0, await store.ReadAsync(db => db.Jobs.CountAsync()));
    }

    [Fact]
    public async Task SendLetter_WithATroubleNobodyForesaw_FailsInTheEndAndTellsTheRequester()
    {
        var request = await store.Some.RequestAsync();
        server.Meanwhile = () => throw new IOException("The disk is full.");
        for (var failures = 0; failures < 7; failures++)
        {
            await store.Some.JobsAsync();
            Assert.Equal(failures == 6 ? LetterState.Failed : LetterState.Queued, (await LetterAsync(request)).State);
            store.Clock.Advance(TimeSpan.FromHours(12));
        }

        var letter = await LetterAsync(request);
        Assert.True(letter.Request.DeliveryProblem);
        Assert.Equal(RequestEventType.LetterFailed, letter.Request.Events.MaxBy(e => e.Number)?.Type);
        Assert.True(await store.ReadAsync(db => db.Notices.AnyAsync(n => n.UserId == request.UserId)));
        var task = Assert.Single(await store.DoAsync((UndeliveredQuery query) =>
            query.ListAsync(null, true, 10, new Viewer(null, true, false), default)));
        Assert.Equal(letter.Id, task.FirstLetterId);
    }

    [Fact]
    public async Task SendLetter_WithAServerThatRecovers_CountsFromTheDayTheLetterLeft()
    {
        var request = await store.Some.RequestAsync();
        server.Answers.Enqueue(Busy);
        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromDays(1));

        await store.Some.JobsAsync();

        var letter = await LetterAsync(request);
        Assert.Equal((LetterState.Sent, 2, new DateOnly(2026, 3, 3)), (letter.State, letter.Attempts, letter.Request.SentOn));
        Assert.Equal(server.Letters.First().Envelope, server.Letters.Last().Envelope);
        Assert.Equal(server.Letters.First().Text, server.Letters.Last().Text);
    }

    [Fact]
    public async Task SendLetter_WithALetterThatIsRefused_SaysSoOnTheRequest()
    {
        var request = await store.Some.RequestAsync();
        server.Answers.Enqueue(new SubmissionResult.Refused("550 5.1.1 no such mailbox", 550, "5.1.1"));

        await store.Some.JobsAsync();

        var letter = await LetterAsync(request);
        Assert.Equal((LetterState.Failed, "550 5.1.1 no such mailbox"), (letter.State, letter.ServerWords));
        Assert.Equal((true, null, null), (letter.Request.DeliveryProblem, letter.Request.SentOn, letter.Request.DueOn));
        Assert.Equal(RequestEventType.LetterFailed, letter.Request.Events.MaxBy(e => e.Number)?.Type);
        Assert.Equal(0, await store.ReadAsync(db => db.Jobs.CountAsync()));
    }

    [Fact]
    public async Task SendLetter_WithATransportThatBreaks_IsTriedAgain()
    {
        var request = await store.Some.RequestAsync();
        server.Meanwhile = () => throw new InvalidOperationException("The outbox is full.");
        await store.Some.JobsAsync();
        Assert.Equal("The outbox is full.", await store.ReadAsync(db => db.Jobs.Select(j => j.LastError).SingleAsync()));

        server.Meanwhile = () => Task.CompletedTask;
        store.Clock.Advance(TimeSpan.FromSeconds(5));
        await store.Some.JobsAsync();

        Assert.Equal(LetterState.Sent, (await LetterAsync(request)).State);
    }

    private Task<OutgoingMessage> LetterAsync(Request request) => store.ReadAsync(db => db.OutgoingMessages
        .Include(m => m.Request).ThenInclude(r => r.Events).AsNoTracking().SingleAsync(m => m.RequestId == request.Id));
}
