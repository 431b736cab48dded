using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Core.Correspondence;

// Mail comes more than once: because a server tries again, because somebody sends again, because we broke off.
public sealed class RepeatedMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task TakeInMail_WithTheSameBytesAgain_ChangesNothing()
    {
        var request = await store.Some.RequestAsync();
        var bytes = SomeMail.WithFiles("With a file.", ("a.txt", "text/plain", "a"));
        await TakeAsync(request, bytes);
        var before = await CountsAsync(request);

        await TakeAsync(request, bytes);
        await TakeAsync(request, bytes);

        Assert.Equal((1, 1, 1, 1, 2), before);
        Assert.Equal(before, await CountsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_WithTheSameMessageByAnotherWay_IsOneMessageWithTwoDeliveries()
    {
        var request = await store.Some.RequestAsync();
        var bytes = SomeMail.Bytes("Once is enough.");

        await TakeAsync(request, bytes);
        await TakeAsync(request, [.. Encoding.ASCII.GetBytes(
            "Received: from mx2.ashcombe.example by mx.requests.example;\r\n Mon, 2 Mar 2026 10:01:00 +0000\r\n"), .. bytes]);

        Assert.Equal((1, 2, 1, 0, 2), await CountsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_WithAKnownMessageIdAndOtherContent_ShowsBothAndNotesIt()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request, SomeMail.Bytes("The answer is 12.", "Message-ID: <twice@ashcombe.example>"));
        await TakeAsync(request, SomeMail.Bytes("The answer is 13.", "Message-ID: <twice@ashcombe.example>"));

        var messages = await MessagesAsync(request);
        Assert.Equal(["twice@ashcombe.example", "twice@ashcombe.example"], messages.Select(m => m.Identity));
        Assert.Equal([null, "another message has the same Message-ID and other content"], messages.Select(m => m.Defects));
    }

    [Fact]
    public async Task TakeInMail_WithAnotherFileUnderAKnownMessageId_ShowsBoth()
    {
        var request = await store.Some.RequestAsync();
        var first = SomeMail.WithFiles("See the file.", ("a.txt", "text/plain", "first"));

        await TakeAsync(request, first);
        await TakeAsync(request, Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(first)
            .Replace("\r\nfirst\r\n", "\r\nsecond\r\n", StringComparison.Ordinal)));

        Assert.Equal(2, (await MessagesAsync(request)).Count);
    }

    [Fact]
    public async Task TakeInMail_WithoutAMessageId_KnowsAMessageByItsSenderDateAndSubject()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request, SomeMail.Bytes("Without.", "Message-ID:"));
        await TakeAsync(request, SomeMail.Bytes("Without.", "Message-ID:", "X-Relay: another way"));
        await TakeAsync(request, SomeMail.Bytes("Without.", "Message-ID:", "Date: Tue, 03 Mar 2026 09:58:00 +0000"));

        Assert.Equal((2, 3, 2, 0, 3), await CountsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_WithAMessageIdLongerThanAnIndexHolds_StillKnowsItAgain()
    {
        var request = await store.Some.RequestAsync();
        var id = $"Message-ID: <{string.Concat(Enumerable.Range(0, 900).Select(n => (char)(0x4E00 + (n * 37))))}@ashcombe.example>";

        await TakeAsync(request, SomeMail.Bytes("Long.", id));
        await TakeAsync(request, SomeMail.Bytes("Long.", id, "X-Relay: another way"));
        await TakeAsync(request, SomeMail.Bytes("Long.", id.Replace('@', '.')));

        Assert.Equal((2, 3, 2, 0, 3), await CountsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_ForTwoRequests_CountsEachByItself()
    {
        var (one, other) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var bytes = SomeMail.Bytes("The same to both.");

        await TakeAsync(one, bytes);
        await TakeAsync(other, bytes);

        Assert.Equal((1, 1, 1, 0, 2), await CountsAsync(one));
        Assert.Equal((1, 1, 1, 0, 2), await CountsAsync(other));
    }

    [Fact]
    public async Task TakeInMail_AfterABreakBehindTheFile_IsDoneOnce()
    {
        var request = await store.Some.RequestAsync();
        var bytes = SomeMail.Bytes("Broken off early.");
        await store.DoAsync((FileStore files) => files.PutAsync(new MemoryStream(bytes), default));

        await TakeAsync(request, bytes);

        Assert.Equal((1, 1, 1, 0, 2), await CountsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_AfterABreakBetweenTwoRecipients_DoesTheOther()
    {
        var (one, other) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());
        var bytes = SomeMail.Bytes("To you both.");
        await TakeAsync(one, bytes);

        await store.DoAsync((TakeInMail take) => take.ExecuteAsync(
            SomeMail.Envelope(one.ReplyAddressIn(store.Settings), other.ReplyAddressIn(store.Settings)), bytes, default));

        Assert.Equal((1, 1, 1, 0, 2), await CountsAsync(one));
        Assert.Equal((1, 1, 1, 0, 2), await CountsAsync(other));
    }

    [Fact]
    public async Task StoreMail_WhenTheRequestChangedInTheMeantime_LeavesNothingAndCanBeDoneAgain()
    {
        var request = await store.Some.RequestAsync();
        var bytes = SomeMail.WithFiles("Two at once.", ("a.txt", "text/plain", "a"));
        await using (var scope = store.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<HawlContext>();
            var held = await db.Requests.Include(r => r.Authority).ThenInclude(a => a.Translations).SingleAsync(r => r.Id == request.Id);
            await store.DoAsync((ClassifyRequest classify) =>
                classify.ExecuteAsync(request.Id, RequestOutcome.Full, Actor.Requester(request.UserId), null, default));
            var (mail, envelope) = (ReadMail.From(bytes), request.MailFor(store.Settings));
            var raw = await scope.ServiceProvider.GetRequiredService<FileStore>().PutAsync(new MemoryStream(bytes), default);
            var origin = new MailOrigin(envelope, raw, envelope.Recipients[0]);

            await scope.ServiceProvider.GetRequiredService<StoreMail>().ExecuteAsync(
                held, mail, origin, Hawl.Mail.Automatic.AutomaticMail.Judge(mail.Message), JudgedSender.Of(mail.Message, held.Authority),
                default);
            await Assert.ThrowsAsync<DbUpdateConcurrencyException>(
                () => scope.ServiceProvider.GetRequiredService<MailWrites>().CommitAsync(default));
        }

        Assert.Equal((0, 0, 0, 0, 2), await CountsAsync(request));
        await TakeAsync(request, bytes);
        Assert.Equal((1, 1, 1, 1, 3), await CountsAsync(request));
    }

    [Fact]
    public async Task TakeInMail_ByTwoAtOnce_StoresTheMessageOnce()
    {
        var request = await store.Some.RequestAsync();
        var bytes = SomeMail.Bytes("By two nodes.");

        var problems = await Task.WhenAll(Enumerable.Range(0, 4)
            .Select(_ => Task.Run(() => Record.ExceptionAsync(() => TakeAsync(request, bytes)))));
        await TakeAsync(request, bytes);

        Assert.Contains(null, problems);
        Assert.Equal((1, 1, 1, 0, 2), await CountsAsync(request));
    }

    private Task TakeAsync(Request request, byte[] bytes) =>
        store.DoAsync((TakeInMail take) => take.ExecuteAsync(request.MailFor(store.Settings), bytes, default));

    private Task<List<IncomingMessage>> MessagesAsync(Request request) => store.ReadAsync(
        db => db.IncomingMessages.AsNoTracking().Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).ToListAsync());

    private Task<(int Messages, int Deliveries, int Texts, int Files, int Events)> CountsAsync(Request request)
    {
        var address = request.ReplyAddressIn(store.Settings);
        return store.ReadAsync(async db => (
            await db.IncomingMessages.CountAsync(m => m.RequestId == request.Id),
            await db.MailDeliveries.CountAsync(d => d.Recipient == address),
            await db.IncomingMessages.Where(m => m.RequestId == request.Id).SelectMany(m => m.Texts).CountAsync(),
            await db.Attachments.CountAsync(a => a.Message.RequestId == request.Id),
            await db.RequestEvents.CountAsync(e => e.RequestId == request.Id)));
    }
}
