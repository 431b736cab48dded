using System.Text;
using System.Text.Json;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

public sealed class TakeInMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithAReply_PutsItWithItsRequest()
    {
        var request = await store.Some.RequestAsync();
        var envelope = request.MailFor(store.Settings) with { ReceivedAt = new DateTime(2026, 7, 1, 23, 30, 0, DateTimeKind.Utc) };

        await TakeAsync(envelope, SomeMail.Bytes("We hold 40 tonnes.", "Message-ID: <a@ashcombe.example>"));

        var message = await MessageAsync(request);
        Assert.Equal(("Information Officer", "foi@ashcombe.example", true), (message.FromName, message.FromAddress, message.FromAuthority));
        Assert.Equal(("Your request", "a@ashcombe.example", "none", null),
            (message.Subject, message.Identity, message.Automatic, message.Defects));
        Assert.Equal((envelope.ReceivedAt, new DateTime(2026, 3, 2, 9, 58, 0)), (message.ReceivedAt, message.DateHeader));
        Assert.Contains("We hold 40 tonnes.", message.Texts.Single().Text);
        Assert.Equal(Visibility(), (message.Visibility.Prominence, message.Visibility.EmbargoUntil));
        var asked = await RequestAsync(request);
        Assert.Equal((true, envelope.ReceivedAt), (asked.NeedsClassification, asked.LastReplyAt));
        var happened = asked.Events.MaxBy(e => e.Number);
        Assert.Equal((2, RequestEventType.ReplyReceived, ActorKind.Authority), (happened?.Number, happened?.Type, happened?.ActorKind));
        Assert.Equal((message.Id, new DateOnly(2026, 7, 2)), (happened?.IncomingMessageId, happened?.On));
    }

    [Fact]
    public async Task ExecuteAsync_WithAReply_KeepsTheBytesAsTheyCame()
    {
        var request = await store.Some.RequestAsync();
        var bytes = SomeMail.Bytes("Just\r\nthis.");

        await TakeAsync(request.MailFor(store.Settings), bytes);

        var hash = (await MessageAsync(request)).RawHash;
        using var kept = new MemoryStream();
        await store.DoAsync(async (FileStore files) =>
        {
            await using var file = files.Open(hash);
            await file.CopyToAsync(kept);
        });
        Assert.Equal(bytes, kept.ToArray());
    }

    [Fact]
    public async Task ExecuteAsync_WithAReply_KeepsEachStepsResultAndReasonBesideIt()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request.MailFor(store.Settings), SomeMail.Bytes("Hello."));

        var delivery = await store.ReadAsync(db =>
            db.MailDeliveries.SingleAsync(d => d.IncomingMessage != null && d.IncomingMessage.RequestId == request.Id));
        var decisions = JsonSerializer.Deserialize<List<IntakeDecision>>(delivery.Decisions, JsonSerializerOptions.Web) ?? [];
        Assert.Equal(
            [
                ("Read", "1 parts"), ("JudgeAutomatic", "none"), ("FindRequest", $"request {request.Id}"),
                ("JudgeSender", "the authority"), ("Store", "a new message"),
            ],
            decisions.Select(d => (d.Step, d.Result)));
        Assert.All(decisions, d => Assert.NotEmpty(d.Why));
        Assert.Equal(("bounces@ashcombe.example", request.ReplyAddressIn(store.Settings)), (delivery.MailFrom, delivery.Recipient));
        Assert.Contains("\"peer\":\"192.0.2.7:40000\",\"heloName\":\"mx.ashcombe.example\",\"protocol\":\"LMTP\"", delivery.Trace);
    }

    [Fact]
    public async Task ExecuteAsync_WithFiles_StoresAndNumbersThem()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request.MailFor(store.Settings), SomeMail.WithFiles(
            "Two files.",
            ("figures.csv", "text/csv", "year,miles\n2024,12"),
            ("../notes.txt", "text/plain; charset=utf-8", "Some notes.")));

        var files = (await MessageAsync(request)).Attachments.OrderBy(a => a.Number).ToList();
        Assert.Equal(
            [(1, "figures.csv", "text/csv", "2", false), (2, "notes.txt", "text/plain", "3", false)],
            files.Select(a => (a.Number, a.FileName, a.ContentType, a.Part, a.Inline)));
        var figures = await store.DoAsync((FileStore stored) => new StreamReader(stored.Open(files[0].FileHash)).ReadToEndAsync());
        Assert.Equal("year,miles\r\n2024,12", figures);
        Assert.Equal(figures.Length, files[0].Size);
    }

    [Fact]
    public async Task ExecuteAsync_WithACharsetThatIsNotTheOneNamed_ReadsItAndNotesIt()
    {
        var request = await store.Some.RequestAsync();
        byte[] bytes = [.. SomeMail.Bytes("", "MIME-Version: 1.0", "Content-Type: text/plain; charset=utf-8"),
            .. Encoding.Latin1.GetBytes("Un caf\u00e9.\r\n")];

        await TakeAsync(request.MailFor(store.Settings), bytes);

        var message = await MessageAsync(request);
        Assert.Contains("Un café.", message.Texts.Single().Text);
        Assert.NotEmpty(message.Defects ?? "");
    }

    [Theory]
    [InlineData("From: clerk@ashcombe.example", true)]
    [InlineData("From: Clerk <clerk@mail.ashcombe.example>", true)]
    [InlineData("From: clerk@ASHCOMBE.example", true)]
    [InlineData("From: clerk@notashcombe.example", false)]
    [InlineData("From: clerk@example", false)]
    [InlineData("From: somebody@else.example", false)]
    [InlineData("From:", false)]
    public async Task ExecuteAsync_FromSomebody_SaysWhetherTheyBelongToTheAuthorityAndWhy(string from, bool belongs)
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request.MailFor(store.Settings), SomeMail.Bytes("Hello.", from));

        var message = await MessageAsync(request);
        Assert.Equal(belongs, message.FromAuthority);
        Assert.NotEmpty(message.FromAuthorityWhy);
    }

    [Fact]
    public async Task ExecuteAsync_ToSeveralRequests_IsAMessageOfEach()
    {
        var (one, other) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var (first, second) = (one.ReplyAddressIn(store.Settings), other.ReplyAddressIn(store.Settings));

        await TakeAsync(SomeMail.Envelope(first, second, first.ToUpperInvariant()), SomeMail.Bytes("To you both."));

        Assert.NotEqual((await MessageAsync(one)).Id, (await MessageAsync(other)).Id);
        Assert.Equal(1, await store.ReadAsync(db => db.MailDeliveries.CountAsync(d => d.Recipient == first)));
        Assert.Equal(1, await store.ReadAsync(db => db.MailDeliveries.CountAsync(d => d.Recipient == second)));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheRightNumberAndWrongCheck_WaitsForAPersonWithAGuess()
    {
        var request = await store.Some.RequestAsync();
        var address = $"foi+request-{request.Id}-00000000@requests.example";

        await TakeAsync(SomeMail.Envelope(address), SomeMail.Bytes("Hello."));

        var held = await store.ReadAsync(db => db.HeldMails.SingleAsync(h => h.Recipient == address));
        Assert.Equal((request.Id, "foi@ashcombe.example", "Your request", null),
            (held.GuessRequestId, held.FromAddress, held.Subject, held.SettledAt));
        Assert.Contains("check characters are wrong", held.Reason);
        Assert.Equal(held.Id, await store.ReadAsync(db =>
            db.MailDeliveries.Where(d => d.Recipient == address).Select(d => d.HeldMailId).SingleAsync()));
        Assert.Equal(0, await store.ReadAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == request.Id)));
    }

    [Fact]
    public async Task ExecuteAsync_ToNoRequest_WaitsForAPersonWithoutAGuess()
    {
        await TakeAsync(SomeMail.Envelope("Postmaster@requests.example"), SomeMail.Bytes("Hello."));

        var held = await store.ReadAsync(db => db.HeldMails.SingleAsync(h => h.Recipient == "postmaster@requests.example"));
        Assert.Null(held.GuessRequestId);
        Assert.StartsWith("it does not look like the address of a request; nothing in it says enough", held.Reason);
    }

    [Fact]
    public async Task ExecuteAsync_ForAWithdrawnRequest_AsksNobodyToClassifyIt()
    {
        var request = await store.Some.RequestAsync();
        await store.DoAsync((WithdrawRequest withdraw) =>
            withdraw.ExecuteAsync(request.Id, Actor.Requester(request.UserId), null, null, default));

        await TakeAsync(request.MailFor(store.Settings), SomeMail.Bytes("Here it is after all."));

        var asked = await RequestAsync(request);
        Assert.Equal((RequestProgress.Withdrawn, false), (asked.Progress, asked.NeedsClassification));
        Assert.Equal(RequestEventType.ReplyReceived, asked.Events.MaxBy(e => e.Number)?.Type);
    }

    private static (Prominence, DateOnly?) Visibility() => (Prominence.Normal, null);

    private Task TakeAsync(IntakeEnvelope envelope, byte[] bytes) =>
        store.DoAsync((TakeInMail take) => take.ExecuteAsync(envelope, bytes, default));

    private Task<IncomingMessage> MessageAsync(Request request) => store.ReadAsync(db => db.IncomingMessages
        .Include(m => m.Attachments).Include(m => m.Texts).AsNoTracking().SingleAsync(m => m.RequestId == request.Id));

    private Task<Request> RequestAsync(Request request) => store.ReadAsync(
        db => db.Requests.Include(r => r.Events).AsNoTracking().SingleAsync(r => r.Id == request.Id));
}
