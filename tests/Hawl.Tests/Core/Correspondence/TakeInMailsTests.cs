using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

// Several mails in one transaction.
public sealed class TakeInMailsTests(TestStore store) : IClassFixture<TestStore>
{
    [Fact]
    public async Task ExecuteAsync_WithMailsOfSeveralRequests_PutsEachWithItsOwn()
    {
        var (one, other) = (await store.Some.RequestAsync(), await store.Some.RequestAsync());

        await TakeAsync(
            Mail(one, "First.", "a"), Mail(other, "Second.", "b"), Mail(one, "Third.", "c"),
            ArrivedMail.Of(SomeMail.Envelope("nobody@requests.example"), SomeMail.Bytes("For nobody.")));

        Assert.Equal(["a@ashcombe.example", "c@ashcombe.example"], (await MessagesAsync(one)).Select(m => m.Identity));
        Assert.Equal(["b@ashcombe.example"], (await MessagesAsync(other)).Select(m => m.Identity));
        var asked = await store.ReadAsync(db => db.Requests.Include(r => r.Events).AsNoTracking().SingleAsync(r => r.Id == one.Id));
        Assert.Equal(
            [(1, RequestEventType.RequestMade), (2, RequestEventType.ReplyReceived), (3, RequestEventType.ReplyReceived)],
            asked.Events.OrderBy(e => e.Number).Select(e => (e.Number, e.Type)));
        Assert.Equal((await MessagesAsync(one))[^1].Id, asked.LastReplyId);
        Assert.Equal(1, await store.ReadAsync(db => db.HeldMails.CountAsync(h => h.Recipient == "nobody@requests.example")));
    }

    [Fact]
    public async Task ExecuteAsync_WithTheSameBytesTwice_TakesThemInOnce()
    {
        var request = await store.Some.RequestAsync();
        var mail = Mail(request, "Twice.", "same-bytes");

        await TakeAsync(mail, mail);

        Assert.Single(await MessagesAsync(request));
        Assert.Equal(1, await DeliveriesAsync(request));
    }

    [Fact]
    public async Task ExecuteAsync_WithOneMessageByTwoWays_IsOneMessageDeliveredTwice()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(Mail(request, "Once.", "ways", "Received: by one"), Mail(request, "Once.", "ways", "Received: by two"));

        Assert.Single(await MessagesAsync(request));
        Assert.Equal(2, await DeliveriesAsync(request));
    }

    [Fact]
    public async Task ExecuteAsync_WithOneMessageIdAndTwoTexts_KeepsBothAndNotesIt()
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(Mail(request, "The first.", "twin"), Mail(request, "The second.", "twin"));

        var messages = await MessagesAsync(request);
        Assert.Equal(2, messages.Count);
        Assert.Null(messages[0].Defects);
        Assert.Contains("same Message-ID", messages[1].Defects);
    }

    [Fact]
    public async Task ExecuteAsync_WhereOneCannotBeTakenIn_TakesInNone()
    {
        var request = await store.Some.RequestAsync();
        var (good, bad) = (Mail(request, "Good.", "good"), Mail(request, "Bad.", "bad"));
        // Nothing can be written where a folder stands.
        var place = Path.Combine(store.Settings.FilesFolder, bad.Hash[..2], bad.Hash[2..4], bad.Hash);
        Directory.CreateDirectory(place);

        await Assert.ThrowsAnyAsync<Exception>(() => TakeAsync(good, bad));
        Assert.Empty(await MessagesAsync(request));
        Directory.Delete(place);
        await TakeAsync(good, bad);

        Assert.Equal(2, (await MessagesAsync(request)).Count);
        Assert.DoesNotContain(Directory.GetFiles(store.Settings.FilesFolder), f => f.EndsWith(".tmp", StringComparison.Ordinal));
    }

    private ArrivedMail Mail(Request request, string text, string id, params string[] headers) => ArrivedMail.Of(
        request.MailFor(store.Settings), SomeMail.Bytes(text, [$"Message-ID: <{id}@ashcombe.example>", .. headers]));

    private Task TakeAsync(params ArrivedMail[] mails) => store.DoAsync((TakeInMails take) => take.ExecuteAsync(mails, default));

    private Task<List<IncomingMessage>> MessagesAsync(Request request) => store.ReadAsync(
        db => db.IncomingMessages.AsNoTracking().Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).ToListAsync());

    private Task<int> DeliveriesAsync(Request request)
    {
        var address = request.ReplyAddressIn(store.Settings);
        return store.ReadAsync(db => db.MailDeliveries.CountAsync(d => d.Recipient == address));
    }
}
