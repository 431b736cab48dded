using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Core.Correspondence;

// What no column holds as it is must not keep a mail from its request: it would be tried for ever.
public sealed class HostileMailTests(TestStore store) : IClassFixture<TestStore>
{
    [Theory]
    [InlineData("a\0b", "Subject: Plain")]
    [InlineData("Text", "Subject: =?utf-8?B?AGE=?=")]
    [InlineData("Text", "From: =?utf-8?B?AGE=?= <foi@ashcombe.example>")]
    [InlineData("Text", "Subject: =?utf-7?Q?half_+2D0-_pair?=")]
    [InlineData("half +2D0- pair", "Content-Type: text/plain; charset=utf-7")]
    [InlineData("<p>&#0;&#xD83D;</p>", "Content-Type: text/html; charset=utf-8")]
    [InlineData("Text", "Message-ID: <a\0b@ashcombe.example>")]
    public async Task TakeInMail_WithCharactersThatNoStoreHolds_KeepsTheRest(string text, string header)
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request.MailFor(store.Settings), SomeMail.Bytes(text, "MIME-Version: 1.0", header));

        var message = await store.ReadAsync(db =>
            db.IncomingMessages.Include(m => m.Texts).AsNoTracking().SingleAsync(m => m.RequestId == request.Id));
        var kept = message.Texts.Single();
        Assert.All([message.Subject, message.FromName ?? "", message.Identity, kept.Text], t => Assert.Equal(StorableText.Of(t), t));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(kept.Text))), kept.Sha256);
    }

    [Fact]
    public async Task TakeInMail_WithNamesLongerThanTheirColumns_IsKept()
    {
        var request = await store.Some.RequestAsync();
        var envelope = request.MailFor(store.Settings) with { MailFrom = new string('m', 400) + "@ashcombe.example" };
        var (id, name) = (new string('i', 950), new string('n', 400));

        await TakeAsync(envelope, SomeMail.Bytes(
            $"--x\nContent-Type: text/plain\n\nText\n"
            + $"--x\nContent-Type: application/{new string('t', 400)}; name=\"{name}.pdf\"\n\nfile\n--x--",
            "MIME-Version: 1.0",
            "Content-Type: multipart/mixed; boundary=x",
            $"Subject: {new string('s', 5000)}",
            $"Message-ID: <{id}@a.example>",
            $"From: {new string('f', 900)} <{new string('a', 400)}@ashcombe.example>"));

        var message = await store.ReadAsync(db =>
            db.IncomingMessages.Include(m => m.Attachments).AsNoTracking().SingleAsync(m => m.RequestId == request.Id));
        Assert.Equal(5000, message.Subject.Length);
        Assert.EndsWith(".pdf", Assert.Single(message.Attachments).FileName, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TakeInMail_WithAHundredNestedParts_IsKept()
    {
        var request = await store.Some.RequestAsync();
        var parts = string.Concat(Enumerable.Range(0, 100).Select(n => string.Create(
            CultureInfo.InvariantCulture, $"--b{n}\nContent-Type: multipart/mixed; boundary=b{n + 1}\n\n")));

        await TakeAsync(request.MailFor(store.Settings), SomeMail.Bytes(
            parts + "--b100\nContent-Type: application/pdf; name=deep.pdf\n\nfile\n", "MIME-Version: 1.0",
                "Content-Type: multipart/mixed; boundary=b0"));

        Assert.Equal(1, await store.ReadAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == request.Id)));
    }

    [Fact]
    public async Task TakeInMail_ForARecipientLongerThanItsColumn_IsHeldOnce()
    {
        var recipient = new string('R', 500) + "@requests.example";
        var bytes = SomeMail.Bytes("a\0b", "Subject: =?utf-8?B?AGE=?=");

        await TakeAsync(SomeMail.Envelope(recipient), bytes);
        await TakeAsync(SomeMail.Envelope(recipient), bytes);

        var held = await store.ReadAsync(db => db.HeldMails.SingleAsync(h => h.Recipient.StartsWith("rrrr")));
        Assert.Equal("a", held.Subject);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\r\n\r\n")]
    [InlineData("no header at all")]
    [InlineData("Date: Mon, 99 Foo 99999 99:99:99 +9999\r\n\r\nText")]
    [InlineData("Date: Fri, 31 Dec 9999 23:59:59 -1400\r\n\r\nText")]
    [InlineData("Date: Mon, 01 Jan 0001 00:00:00 +1400\r\n\r\nText")]
    [InlineData("Content-Type: multipart/mixed; boundary=x\r\n\r\n--x--")]
    public async Task TakeInMail_WithWhatIsHardlyMail_IsKept(string mail)
    {
        var request = await store.Some.RequestAsync();

        await TakeAsync(request.MailFor(store.Settings), Encoding.ASCII.GetBytes(mail));

        Assert.Equal(1, await store.ReadAsync(db => db.IncomingMessages.CountAsync(m => m.RequestId == request.Id)));
    }

    [Fact]
    public void StorableText_OfAnyText_KeepsItsLengthAndWhatCanBeKept()
    {
        Assert.Equal("plain", StorableText.Of("plain"));
        Assert.Equal("a\uFFFDb", StorableText.Of("a\0b"));
        Assert.Equal("whole \uD83D\uDE00 pair", StorableText.Of("whole \uD83D\uDE00 pair"));
        Assert.Equal("\uFFFD", StorableText.Of("\uD83D"));
        Assert.Equal("\uFFFD\uFFFD", StorableText.Of("\uDE00\uD83D"));
        Assert.Equal("\uFFFD\uD83D\uDE00\uFFFD", StorableText.Of("\uD83D\uD83D\uDE00\uDE00"));
    }

    [Fact]
    public async Task Query_WithACharacterThatNoStoreHolds_FindsNothing()
    {
        var asked = "a\0b";

        Assert.False(await store.ReadAsync(db => db.RequestSlugs.AnyAsync(s => s.Slug == asked)));
    }

    private Task TakeAsync(IntakeEnvelope envelope, byte[] bytes) =>
        store.DoAsync((TakeInMail take) => take.ExecuteAsync(envelope, bytes, default));
}
