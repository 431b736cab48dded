using System.Text;
using Hawl.Mail.Mime;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// The main way from end to end, by the commands and over the wire: a batch leaves, replies come back, the pages show them.
public sealed class BatchToPagesTests
{
    [Fact]
    public async Task Batch_IntoTheOutbox_IsOneLetterEachFromItsOwnAddress()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 12);

        var batch = await world.SendBatchAsync();

        Assert.Equal(12, batch.Requests.Count);
        AssertLetters(batch, Directory.GetFiles(world.Store.Outbox, "*.eml").Select(File.ReadAllBytes), "council-");
    }

    [Fact]
    public async Task Batch_ThroughAnotherMailServer_IsOneLetterEachFromItsOwnAddress()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 12);
        await using var server = new SmtpSink();
        world.Store.Environment["HAWL_SMTP"] = $"smtp://127.0.0.1:{server.Port}";

        var batch = await world.SendBatchAsync();

        AssertLetters(batch, server.Letters.Select(l => Encoding.Latin1.GetBytes(l.Data)), "council-");
        Assert.Equal(
            batch.Requests.Select(r => $"MAIL FROM:<{r.ReplyAddress}>").Order(),
            server.Letters.Select(l => l.MailFrom.Split(' ') is [var mail, var from, ..] ? $"{mail} {from}" : "").Order());
    }

    [Fact]
    public async Task Replies_OverLmtp_AreOnTheirPagesOnceEach()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 2);
        var batch = await world.SendBatchAsync();
        using var site = world.StartSite();
        var answer = Encoding.UTF8.GetBytes(
            "From: Officer <foi@council-001.example>\r\nTo: us\r\nSubject: RE: Libraries\r\nDate: Wed, 03 Jun 2020 10:00:00 +0100\r\n"
            + "Message-ID: <a1@council-001.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + "Dear Robin,\r\n\r\nWe run eleven libraries; write to jo.officer@council-001.example.\r\n\r\nJo Officer\r\n");
        await world.WaitForListenerAsync();

        await LmtpClient.DeliverAsync(world.Store.MailPort, answer, batch.Requests[0].ReplyAddress);
        await LmtpClient.DeliverAsync(world.Store.MailPort, answer, batch.Requests[0].ReplyAddress);
        await world.WaitForAsync(db => db.IncomingMessages.CountAsync(), count => count > 0);

        var page = await world.GetAsync(new Uri(batch.Requests[0].Url).AbsolutePath);
        Assert.Single(Occurrences(page, "We run eleven libraries"));
        Assert.DoesNotContain("@council-001.example", page);
        Assert.DoesNotContain("eleven libraries", await world.GetAsync(new Uri(batch.Requests[1].Url).AbsolutePath));
    }

    [Fact]
    public async Task Mail_ToAnUnknownAddress_IsRefusedAtRcpt()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        await world.SendBatchAsync();
        using var site = world.StartWorker();
        await world.WaitForListenerAsync();

        var replies = await LmtpClient.DeliverAsync(
            world.Store.MailPort, "Subject: x\r\n\r\nx\r\n"u8.ToArray(), "foi+request-999-00000000@hawl.test");

        Assert.Equal("550 5.1.1", replies[0][..9]);
        Assert.Equal(0, await world.ReadAsync(db => db.MailDeliveries.CountAsync()));
    }

    [Fact]
    public async Task Mail_WithTheRightNumberAndWrongCheck_WaitsInTheHoldingPen()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        var batch = await world.SendBatchAsync();
        using var site = world.StartWorker();
        await world.WaitForListenerAsync();

        var replies = await LmtpClient.DeliverAsync(
            world.Store.MailPort, "Subject: x\r\n\r\nx\r\n"u8.ToArray(), $"foi+request-{batch.Requests[0].Id}-00000000@hawl.test");
        var held = await world.WaitForAsync(db => db.HeldMails.ToListAsync(), found => found.Count > 0);

        Assert.StartsWith("250", replies[0], StringComparison.Ordinal);
        Assert.Equal(batch.Requests[0].Id, Assert.Single(held).GuessRequestId);
        Assert.Equal(0, await world.ReadAsync(db => db.IncomingMessages.CountAsync()));
    }

    [Fact]
    public async Task Receive_WhileTheSiteIsDown_IsTakenInWhenItComesUp()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        var batch = await world.SendBatchAsync();
        var mail = Encoding.UTF8.GetBytes(
            $"From: foi@council-001.example\r\nTo: {batch.Requests[0].ReplyAddress}\r\nSubject: By pipe\r\n\r\nOne.\r\n");

        var piped = await HawlProcess.PipeAsync(world.Store.Environment, mail, "receive");
        using var site = world.StartWorker();
        var subjects = await world.WaitForAsync(db => db.IncomingMessages.Select(m => m.Subject).ToListAsync(), found => found.Count > 0);

        Assert.Equal(0, piped.Status);
        Assert.Equal("By pipe", Assert.Single(subjects));
    }

    [Fact]
    public async Task SecondProcess_OnTheSameFolder_IsToldWhoHasIt()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        using var site = world.StartWorker();
        await world.WaitForListenerAsync();

        var second = await HawlProcess.RunAsync(world.Store.Environment, "worker");

        Assert.Equal(1, second.Status);
        Assert.Contains("another hawl process", second.Error);
    }

    [Theory]
    [InlineData("#name,request_email\nGood,foi@good.example\nBad,not-an-address\n", "line 3: 'not-an-address' is not an e-mail address")]
    [InlineData("#name,request_email\n,foi@nobody.example\n", "line 2: the name is empty")]
    [InlineData("#name,colour\nGood,blue\n", "line 1: the column 'colour' is not known")]
    public async Task Import_OfAFileWithABadRow_NamesItAndChangesNothing(string csv, string reason)
    {
        await using var world = SpineWorld.Of(await ChildStore.CreateAsync());
        var file = await world.WriteAsync("bad.csv", csv);

        var result = await HawlProcess.RunAsync(world.Store.Environment, "authorities", "import", file);

        Assert.Equal(1, result.Status);
        Assert.Contains(reason, result.Error);
        Assert.Equal(0, await world.ReadAsync(db => db.Authorities.CountAsync()));
    }

    [Theory]
    [InlineData("Dear all,\n\nHow many?\n", "tag:council", "[Authority name]")]
    [InlineData("Dear [Authority name],\n\nHow many?\n", "tag:nobody", "There is no authority to send to")]
    public async Task Batch_ThatCannotBeSent_SaysWhyAndChangesNothing(string letter, string to, string reason)
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        var file = await world.WriteAsync("bad.txt", letter);

        var result = await HawlProcess.RunAsync(
            world.Store.Environment, "batch", "send", "--as", SpineWorld.Researcher, "--title", "Libraries", "--letter", file, "--to", to);

        Assert.Equal(1, result.Status);
        Assert.Contains(reason, result.Error);
        Assert.Equal(0, await world.ReadAsync(db => db.Requests.CountAsync()));
        Assert.Equal(0, await world.ReadAsync(db => db.Batches.CountAsync()));
    }

    internal static void AssertLetters(SpineWorld.SentBatch batch, IEnumerable<byte[]> letters, string domainPart)
    {
        var read = letters.Select(l => MessageReader.Read(l)).ToList();
        Assert.Equal(batch.Requests.Count, read.Count);
        Assert.Equal(batch.Requests.Count, read.Select(l => l.MessageId).Distinct().Count());
        Assert.Equal(batch.Requests.Select(r => r.ReplyAddress).Order(), read.Select(l => l.From.Single().Address).Order());
        var byAddress = read.ToDictionary(l => l.From.Single().Address);
        foreach (var request in batch.Requests)
        {
            var letter = byAddress[request.ReplyAddress];
            Assert.Contains(domainPart, letter.To.Single().Address);
            Assert.StartsWith($"Dear {request.Authority},", letter.Leaves.Single().Text(), StringComparison.Ordinal);
            Assert.DoesNotContain("[Authority name]", letter.Leaves.Single().Text());
        }
    }

    internal static IEnumerable<int> Occurrences(string text, string words)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            yield return at;
        }
    }
}
