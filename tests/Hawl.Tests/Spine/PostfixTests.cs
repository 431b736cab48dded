using System.Globalization;
using System.Text;
using Hawl.Core.Correspondence;
using Hawl.Core.Data;
using Hawl.Mail.Mime;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// Hawl behind a real Postfix that is configured as docs/mail.md says: letters leave through it, and replies come in through it.
[Trait("needs", "root")]
public sealed class PostfixTests
{
    private const int Replies = 8;

    [Fact]
    public async Task Letter_ThroughPostfix_ArrivesAndItsAnswerComesBack()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        await using var council = new SmtpSink();
        await using var postfix = await PrepareAsync(world, council);
        using var worker = world.StartWorker();
        await world.WaitForListenerAsync();

        var batch = await world.SendBatchAsync();
        var letter = await ArrivedAsync(council, postfix);
        var reply = MessageReader.Read(Encoding.Latin1.GetBytes(letter.Data)).From[0].Address;
        Assert.Equal(batch.Requests[0].ReplyAddress, reply);
        Assert.Equal("250", await SendAsync(postfix, reply, "Subject: Re: Libraries\r\nIn-Reply-To: " + letter.MessageId));

        var came = await world.WaitForAsync(db => Replied(db).ToListAsync(), found => found.Count > 0);
        Assert.Equal((batch.Requests[0].Id, "Re: Libraries"), (came.Single().RequestId, came.Single().Subject));
        var facts = await world.WaitForAsync(
            db => db.DeliveryFacts.OrderBy(f => f.At).ToListAsync(), found => found.Count > 1);
        Assert.Equal([DeliveryFactKind.Accepted, DeliveryFactKind.Relayed], facts.Select(f => f.Kind));
        Assert.Equal(("mx.requests.example", "250 2.0.0 taken"), (facts[0].Server, facts[1].Words));
        Assert.Equal(LetterState.Delivered, await world.ReadAsync(db => db.OutgoingMessages.Select(m => m.State).SingleAsync()));
        Assert.Equal("foi@council-001.example", await world.ReadAsync(
            db => db.MailDeliveries.Where(d => d.IncomingMessageId == came.Single().Id).Select(d => d.MailFrom).SingleAsync()));
    }

    [Fact]
    public async Task Address_ThatNoRequestHas_IsRefusedByPostfixItself()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        await using var council = new SmtpSink();
        await using var postfix = await PrepareAsync(world, council);
        using var worker = world.StartWorker();
        await world.WaitForListenerAsync();
        var batch = await world.SendBatchAsync();
        await ArrivedAsync(council, postfix);

        Assert.Equal("550", await SendAsync(postfix, "foi+request-999-00000000@requests.example", "Subject: x"));
        Assert.Equal("550", await SendAsync(postfix, "nobody@requests.example", "Subject: x"));
        Assert.Equal("250", await SendAsync(postfix, batch.Requests[0].ReplyAddress, "Subject: x"));

        var came = await world.WaitForAsync(db => Replied(db).CountAsync(), found => found > 0);
        Assert.Equal(1, came);
        Assert.Equal(0, await world.ReadAsync(db => db.HeldMails.CountAsync()));
        // Nobody was sent a report about what was refused.
        Assert.Single(council.Letters);
    }

    [Fact]
    public async Task Replies_WhileHawlIsDown_WaitInPostfixAndComeInOnceEach()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        await using var council = new SmtpSink();
        await using var postfix = await PrepareAsync(world, council);
        SentRequest request;
        using (var worker = world.StartWorker())
        {
            await world.WaitForListenerAsync();
            request = Of(await world.SendBatchAsync());
            await ArrivedAsync(council, postfix);
            Assert.Equal("250", await SendAsync(postfix, request.ReplyAddress, Subject(0)));
            await world.WaitForAsync(db => Replied(db).CountAsync(), found => found == 1);
            await worker.KillAsync();
        }

        for (var number = 1; number < Replies; number++)
        {
            Assert.Equal("250", await SendAsync(postfix, request.ReplyAddress, Subject(number)));
        }

        // What nobody can be asked about is not refused but put off.
        Assert.Equal("450", await SendAsync(postfix, "foi+request-998-00000000@requests.example", "Subject: x"));
        Assert.Equal(1, await world.ReadAsync(db => Replied(db).CountAsync()));
        using var again = world.StartWorker();
        await world.WaitForListenerAsync();
        await postfix.FlushAsync();

        var came = await world.WaitForAsync(
            db => Replied(db).Select(m => m.Subject).ToListAsync(), found => found.Count >= Replies);
        Assert.Equal(Enumerable.Range(0, Replies).Select(n => Subject(n)["Subject: ".Length..]), came.Order());
    }

    // Beside these come reports about the letter.
    private static IQueryable<IncomingMessage> Replied(HawlContext db) => db.IncomingMessages.Where(m => m.Automatic == "none");

    private static SentRequest Of(SpineWorld.SentBatch batch) => new(batch.Requests[0].Id, batch.Requests[0].ReplyAddress);

    private static string Subject(int number) => string.Create(CultureInfo.InvariantCulture, $"Subject: Answer {number}");

    private static async Task<PostfixServer> PrepareAsync(SpineWorld world, SmtpSink council)
    {
        var postfix = await PostfixServer.StartAsync(world.Store.MailPort, council.Port);
        world.Store.Environment["HAWL_SMTP"] = $"smtp://127.0.0.1:{postfix.Port}";
        world.Store.Environment["HAWL_MAIL_DOMAIN"] = "requests.example";
        return postfix;
    }

    private static async Task<SmtpSink.Letter> ArrivedAsync(SmtpSink council, PostfixServer postfix)
    {
        for (var attempt = 0; attempt < 300 && council.Letters.IsEmpty; attempt++)
        {
            await Task.Delay(100);
        }

        Assert.True(council.Letters.TryPeek(out var letter), $"No letter arrived.\n{postfix.Log}");
        return letter;
    }

    // As an authority's server would: the code of the first refusal, or of the end.
    private static async Task<string> SendAsync(PostfixServer postfix, string to, string header)
    {
        await using var client = await RawSmtp.ConnectAsync(postfix.Port);
        await client.HearAsync();
        await client.SayAsync("EHLO mx.council-001.example");
        foreach (var line in new[] { "MAIL FROM:<foi@council-001.example>", $"RCPT TO:<{to}>", "DATA" })
        {
            var answer = await client.SayAsync(line) ?? "gone";
            if (answer[0] is not ('2' or '3'))
            {
                return answer[..3];
            }
        }

        var end = await client.SayAsync($"From: foi@council-001.example\r\nTo: {to}\r\n{header}\r\n\r\nWe run twelve libraries.\r\n.");
        return end?[..3] ?? "";
    }

    private sealed record SentRequest(long Id, string ReplyAddress);
}
