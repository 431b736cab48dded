using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Mail.Submission;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Correspondence;

// What mail servers said of a letter, kept in order with their words.
public sealed class DeliveryFactTests : IAsyncLifetime
{
    private readonly ScriptedTransport transport = new();
    private readonly TestStore store;

    public DeliveryFactTests() => store = new TestStore { Instead = s => s.AddSingleton<IMailTransport>(transport) };

    public Task InitializeAsync() => store.InitializeAsync();

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task SendLetter_PutOffAndThenTaken_KeepsBothAnswers()
    {
        transport.Answers.Enqueue(new SubmissionResult.Deferred("451 4.7.1 Later", 451) { Server = "mx.hawl.example" });
        transport.Answers.Enqueue(new SubmissionResult.Accepted("250 2.0.0 Ok") { Server = "mx.hawl.example" });
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        store.Clock.Advance(TimeSpan.FromMinutes(2));
        await store.Some.JobsAsync();

        Assert.Equal(
            [
                (DeliveryFactKind.Delayed, "mx.hawl.example", "451 4.7.1 Later"),
                (DeliveryFactKind.Accepted, "mx.hawl.example", "250 2.0.0 Ok"),
            ],
            await FactsAsync(request));
    }

    [Fact]
    public async Task SendLetter_Refused_SaysThatItIsForGood()
    {
        transport.Answers.Enqueue(new SubmissionResult.Refused("550 5.1.1 Nobody", 550, "5.1.1") { Server = "mx.hawl.example" });
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();

        Assert.Equal([(DeliveryFactKind.Refused, "mx.hawl.example", "550 5.1.1 Nobody")], await FactsAsync(request));
        Assert.True((await ShownAsync(request)).Deliveries.Single().Lasting);
    }

    [Fact]
    public async Task SendLetter_IntoTheOutbox_HasNothingToSay()
    {
        transport.Answers.Enqueue(new SubmissionResult.Accepted("written to the outbox"));
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();

        Assert.Empty(await FactsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_WithABounceOfTheFirstLetter_FailsThatOneAndNotTheLatest()
    {
        var request = await SentTwiceAsync();
        var first = (await LettersAsync(request))[0];

        await TakeAsync(request, Report("failed", "5.1.1", first.MessageId));

        Assert.Equal([LetterState.Failed, LetterState.Sent], (await LettersAsync(request)).Select(l => l.State));
        var shown = await ShownAsync(request);
        Assert.Equal((first.Id, DeliveryFactKind.Failed, true), (shown.Id, shown.Deliveries[^1].Kind, shown.Deliveries[^1].Lasting));
    }

    [Fact]
    public async Task TakeInMail_WithAFullMailbox_FailsTheLetterButNotForGood()
    {
        var request = await SentTwiceAsync();
        var last = (await LettersAsync(request))[^1];

        await TakeAsync(request, Report("failed", "4.2.2", last.MessageId));

        Assert.Equal(LetterState.Failed, (await LettersAsync(request))[^1].State);
        var permanent = await store.ReadAsync(db => db.DeliveryFacts
            .Where(f => f.OutgoingMessageId == last.Id && f.IncomingMessageId != null).Select(f => f.Permanent).SingleAsync());
        Assert.NotEqual(true, permanent);
    }

    [Fact]
    public async Task TakeInMail_WithANoticeOfDelay_KeepsItAndChangesNothing()
    {
        var request = await SentTwiceAsync();
        var last = (await LettersAsync(request))[^1];

        await TakeAsync(request, Report("delayed", "4.4.1", last.MessageId));

        Assert.Equal(LetterState.Sent, (await LettersAsync(request))[^1].State);
        Assert.Equal(DeliveryFactKind.Delayed, (await FactsAsync(request))[^1].Kind);
    }

    [Fact]
    public async Task TakeInMail_WithAReportOfSuccess_StandsWithTheLetterAndNotAmongTheReplies()
    {
        var request = await SentTwiceAsync();
        var first = (await LettersAsync(request))[0];

        await TakeAsync(request, Report("delivered", "2.0.0", first.MessageId));

        Assert.Equal(LetterState.Delivered, (await LettersAsync(request))[0].State);
        var shown = await AllShownAsync(request);
        Assert.DoesNotContain(shown, m => m is ShownMessage.Incoming);
        Assert.Equal(
            ("mx.ashcombe.example", "250 2.1.5 Ok, [email address]"),
            shown.OfType<ShownMessage.Outgoing>().First().Deliveries.Select(d => (d.Server ?? "", d.Words)).Last());
    }

    private async Task<Request> SentTwiceAsync()
    {
        var request = await store.Some.RequestAsync();
        await store.Some.JobsAsync();
        var asked = new NewFollowUp(LetterKind.FollowUp, "Dear Council,\n\nAre you well?") { Key = Guid.CreateVersion7() };
        await store.DoAsync((SendFollowUp send) => send.ExecuteAsync(request.Id, asked, Viewer.User(request.UserId), default));
        await store.Some.JobsAsync();
        return request;
    }

    private static byte[] Report(string action, string status, string messageId) => SomeMail.Bytes(
        $"""
        --r
        Content-Type: text/plain

        This is what became of your message.

        --r
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.requests.example

        Final-Recipient: rfc822; foi@ashcombe.example
        Action: {action}
        Status: {status}
        Remote-MTA: dns; mx.ashcombe.example
        Diagnostic-Code: smtp; 250 2.1.5 Ok, foi@ashcombe.example

        --r
        Content-Type: text/rfc822-headers

        Message-ID: <{messageId}>

        --r--
        """,
        "From: Mail Delivery System <mailer-daemon@mx.requests.example>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=r");

    private Task TakeAsync(Request request, byte[] bytes) =>
        store.DoAsync((TakeInMail take) => take.ExecuteAsync(request.MailFor(store.Settings), bytes, default));

    private Task<List<OutgoingMessage>> LettersAsync(Request request) => store.ReadAsync(
        db => db.OutgoingMessages.AsNoTracking().Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).ToListAsync());

    private async Task<List<(DeliveryFactKind Kind, string Server, string Words)>> FactsAsync(Request request)
    {
        var ids = (await LettersAsync(request)).Select(l => l.Id).ToList();
        var facts = await store.ReadAsync(db => db.DeliveryFacts.AsNoTracking().Where(f => ids.Contains(f.OutgoingMessageId))
            .OrderBy(f => f.At).ThenBy(f => f.Id).ToListAsync());
        return [.. facts.Select(f => (f.Kind, f.Server ?? "", f.Words))];
    }

    // The first letter as anybody may see it.
    private async Task<ShownMessage.Outgoing> ShownAsync(Request request) =>
        (await AllShownAsync(request)).OfType<ShownMessage.Outgoing>().First();

    private async Task<IReadOnlyList<ShownMessage>> AllShownAsync(Request request)
    {
        var shown = await store.DoAsync<ShownRequestQuery, ShownRequest?>(
            q => q.FindAsync(request.Slug, "en", Viewer.Anonymous, new DateOnly(2026, 3, 2), default));
        return shown?.Messages ?? [];
    }
}
