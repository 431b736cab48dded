using System.Text;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Notifications;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Hawl.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Hawl.Tests.Core.Notifications;

// What comes back to a person's own envelope sender, through the listener, the journal and the jobs.
public sealed class BounceTests : IAsyncLifetime
{
    private TestStore store = new();
    private ScriptedTransport server = new();
    private User? known;
    private string sender = "";

    public async Task InitializeAsync()
    {
        (store, server) = await Reader.StartAsync();
        known = await store.Some.UserAsync();
        await store.DoAsync<PostNotice>(p => p.ExecuteAsync(Reader.About(Person), default));
        sender = server.Letters.Last().Envelope.MailFrom;
    }

    private User Person => known ?? throw new InvalidOperationException("Nobody is there yet.");

    public Task DisposeAsync() => store.DisposeAsync();

    [Fact]
    public async Task ABounce_ThroughTheListener_StopsNoticesUntilThePersonSaysTheAddressWorks()
    {
        Assert.StartsWith("250", await DeliverAsync(sender, Bounce("5.1.1", "failed")), StringComparison.Ordinal);
        await store.Some.JobsAsync();
        await store.Some.ReplyAsync(await store.Some.RequestAsync(Person));
        await store.Some.JobsAsync();

        var choices = await ChoicesAsync();
        Assert.Equal((Person.Email, 1), (choices?.Bounced, server.To(Person).Count));

        await store.DoAsync<TrustAddress>(t => t.ExecuteAsync(Person.Id, default));
        await store.Some.ReplyAsync(await store.Some.RequestAsync(Person));
        await store.Some.JobsAsync();
        Assert.Equal((null, 2), ((await ChoicesAsync())?.Bounced, server.To(Person).Count));
    }

    [Fact]
    public async Task ABounce_OfAnAddressThePersonHasNoMore_IsNotTaken()
    {
        await store.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == Person.Id)).Email = "new@home.example");

        Assert.StartsWith("550 5.1.1", await DeliverAsync(sender, Bounce("5.1.1", "failed")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherAddressGivenAfterABounce_IsWrittenTo()
    {
        await DeliverAsync(sender, Bounce("5.1.1", "failed"));
        await store.Some.JobsAsync();
        await store.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Id == Person.Id)).Email = "new@home.example");
        await store.Some.ReplyAsync(await store.Some.RequestAsync(Person));
        await store.Some.JobsAsync();

        Assert.Contains(server.Letters, l => l.Envelope.Recipient == "new@home.example");
    }

    [Theory]
    [InlineData("4.4.1", "delayed")]
    [InlineData("", "")]
    public async Task AnythingElse_IsDroppedWithARecordAndNoAnswer(string status, string action)
    {
        var mail = status.Length == 0
            ? "From: stranger@x.example\r\nSubject: Hello\r\nMessage-ID: <h@x.example>\r\n\r\nHello\r\n"u8.ToArray()
            : Bounce(status, action);
        var before = server.Letters.Count;

        Assert.StartsWith("250", await DeliverAsync(sender, mail), StringComparison.Ordinal);
        await store.Some.JobsAsync();

        var delivery = await store.ReadAsync(db => db.MailDeliveries.AsNoTracking().SingleAsync(d => d.Recipient == sender));
        Assert.Equal((null, null), (delivery.IncomingMessageId, delivery.HeldMailId));
        Assert.Contains("dropped", delivery.Decisions, StringComparison.Ordinal);
        Assert.Equal((before, null), (server.Letters.Count, (await ChoicesAsync())?.Bounced));
    }

    [Fact]
    public async Task AnAnswerToANotice_WaitsForAPerson_AndAnAutomaticOneForNobody()
    {
        var to = store.Settings.NoticesAddress;
        var words = "From: mair@home.example\r\nSubject: Re: A reply\r\nMessage-ID: <a@x.example>\r\n\r\nThank you, Ashcombe.\r\n";
        await DeliverAsync(to, Encoding.ASCII.GetBytes(words));
        await DeliverAsync(to, Encoding.ASCII.GetBytes(
            "Auto-Submitted: auto-replied\r\n" + words.Replace("<a@", "<b@", StringComparison.Ordinal)));

        Assert.Equal(1, await store.ReadAsync(db => db.HeldMails.CountAsync(h => h.Recipient == to)));
        Assert.Equal(2, await store.ReadAsync(db => db.MailDeliveries.CountAsync(d => d.Recipient == to)));
    }

    [Theory]
    [InlineData("0123456789abcdef")]
    [InlineData("ffffffffffffffff")]
    public async Task AGuessedAddress_IsNotTaken(string hash) => Assert.StartsWith(
        "550 5.1.1", await DeliverAsync($"foi+person-{Person.Id}-{hash}@requests.example", Bounce("5.1.1", "failed")),
        StringComparison.Ordinal);

    private Task<NoticeChoices?> ChoicesAsync() =>
        store.DoAsync<NoticeChoicesQuery, NoticeChoices?>(q => q.FindAsync(Person.Id, default));

    // The site's own reception, session and journal; its intake takes in what was accepted.
    private async Task<string> DeliverAsync(string recipient, byte[] mail)
    {
        await using var journal = new IntakeJournal(store.Settings.IntakeFolder, store.Clock);
        var reception = new MailReception(
            store.Settings, journal, store.Services.GetRequiredService<IServiceScopeFactory>(),
            new MailTraffic(store.Settings.MailPeers, store.Clock), NullLogger<MailReception>.Instance);
        var (near, far) = DuplexStream.Pair();
        var serving = reception.Session().RunAsync(far, null, default);
        var answer = await SmtpTalk.DeliverAsync(near, recipient, mail);
        await serving.WaitAsync(TimeSpan.FromSeconds(20));
        while (await journal.TryReadAsync(default) is { } record)
        {
            var bytes = await record.ReadMessageAsync(default);
            await store.DoAsync<TakeInMail>(t => t.ExecuteAsync(record.Envelope, bytes, default));
            await journal.CompleteAsync([record], default);
        }

        return answer;
    }

    private byte[] Bounce(string status, string action) => Encoding.ASCII.GetBytes($"""
        From: MAILER-DAEMON@mx.home.example (Mail Delivery System)
        To: {sender}
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        Message-ID: <{Guid.NewGuid():N}@mx.home.example>
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="rep"

        --rep
        Content-Type: text/plain; charset=us-ascii

        Your message could not be delivered.

        --rep
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.home.example

        Final-Recipient: rfc822; {Person.Email}
        Action: {action}
        Status: {status}

        --rep--

        """.ReplaceLineEndings("\r\n"));
}
