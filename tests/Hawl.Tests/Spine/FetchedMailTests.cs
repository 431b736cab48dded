using System.Globalization;
using System.Text;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// The process dies again and again while it empties a mailbox: nothing is lost, nothing is there twice, and nothing stays behind.
public sealed class FetchedMailTests
{
    private const int Mails = 120;
    private const int Kills = 4;

    [Fact]
    public async Task Maildir_WhileTheProcessIsKilled_IsReadOnceEach()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        using var maildir = new TemporaryFolder();
        Directory.CreateDirectory(maildir["new"]);
        world.Store.Environment["HAWL_MAILDIR"] = maildir.Path;
        var address = (await world.SendBatchAsync()).Requests[0].ReplyAddress;
        for (var number = 0; number < Mails; number++)
        {
            await File.WriteAllBytesAsync(Path.Combine(maildir["new"], $"{number}.mx"), Mail(number, address));
        }

        await KillAndFinishAsync(world, () => Directory.GetFiles(maildir["new"]).Length);

        Assert.Equal(Mails, Directory.GetFiles(maildir["cur"]).Length);
        await AssertOnceEachAsync(world);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    [Trait("needs", "root")]
    public async Task Mailbox_WhileTheProcessIsKilled_IsReadOnceEach(bool encryptedFromTheStart)
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        await using var dovecot = await DovecotServer.StartAsync();
        world.Store.Environment["SSL_CERT_FILE"] = dovecot.Certificate;
        world.Store.Environment["HAWL_POP3"] = encryptedFromTheStart
            ? $"pop3s://{DovecotServer.User}:{Uri.EscapeDataString(DovecotServer.Password)}@127.0.0.1:{dovecot.SecurePort}"
            : $"pop3://{DovecotServer.User}:{Uri.EscapeDataString(DovecotServer.Password)}@127.0.0.1:{dovecot.Port}";
        var address = (await world.SendBatchAsync()).Requests[0].ReplyAddress;
        for (var number = 0; number < Mails; number++)
        {
            await dovecot.DeliverAsync($"{number}.mx", Mail(number, address));
        }

        await KillAndFinishAsync(world, () => dovecot.Waiting);

        Assert.True(dovecot.Waiting == 0, dovecot.Log);
        await AssertOnceEachAsync(world);
    }

    [Fact]
    [Trait("needs", "root")]
    public async Task Mailbox_OfAServerThatShowsNoGoodCertificate_IsNotToldThePassword()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        await using var dovecot = await DovecotServer.StartAsync();
        world.Store.Environment["HAWL_POP3"] = $"pop3s://{DovecotServer.User}:wrong@127.0.0.1:{dovecot.SecurePort}";
        using var worker = world.StartWorker();

        var row = await world.WaitForAsync(db => db.FetchedMails.SingleOrDefaultAsync(f => f.Uid == ""), found => found is not null);

        Assert.Contains("certificate", row?.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain(DovecotServer.User, dovecot.Log, StringComparison.Ordinal);
    }

    private static async Task KillAndFinishAsync(SpineWorld world, Func<int> waiting)
    {
        var random = new Random(20202);
        for (var kill = 0; kill < Kills && waiting() > 0; kill++)
        {
            using var doomed = world.StartWorker();
            var begun = waiting();
            for (var wait = 0; wait < 100 && waiting() == begun; wait++)
            {
                await Task.Delay(100);
            }

            await Task.Delay(random.Next(0, 120));
            await doomed.KillAsync();
            await world.ExpireLeasesAsync();
        }

        using var worker = world.StartWorker();
        for (var wait = 0; wait < 900 && waiting() > 0; wait++)
        {
            await Task.Delay(100);
        }
    }

    private static async Task AssertOnceEachAsync(SpineWorld world)
    {
        var subjects = await world.ReadAsync(db => db.IncomingMessages.Select(m => m.Subject).ToListAsync());
        Assert.Equal(Enumerable.Range(0, Mails).Select(Subject).Order(), subjects.Order());
    }

    private static string Subject(int number) => string.Create(CultureInfo.InvariantCulture, $"Answer {number:000}");

    private static byte[] Mail(int number, string to) => Encoding.UTF8.GetBytes(
        $"Return-Path: <foi@council-001.example>\nDelivered-To: {to}\nFrom: foi@council-001.example\n"
        + $"Message-ID: <{number}@council-001.example>\n"
        + $"Subject: {Subject(number)}\n\nWe run {number} libraries.\n{string.Concat(Enumerable.Repeat("And so on, and so on.\n", 200))}");
}
