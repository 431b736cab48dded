using System.Globalization;
using System.Text;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// The process dies again and again while a client that retries delivers mail: nothing is lost, nothing is there twice.
public sealed class KilledWhileReceivingTests
{
    private const int Mails = 40;
    private const int Kills = 5;

    [Fact]
    public async Task Mail_WhileTheProcessIsKilled_IsThereOnceEach()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 2);
        var batch = await world.SendBatchAsync();
        var addresses = batch.Requests.Select(r => r.ReplyAddress).ToList();
        var random = new Random(20201);
        using var done = new CancellationTokenSource();
        var life = KeepKillingAsync(world, random, done.Token);
        for (var number = 1; number <= Mails; number++)
        {
            await DeliverUntilTakenAsync(world, Mail(number), addresses[number % addresses.Count]);
        }

        await done.CancelAsync();
        using var site = await life;
        var subjects = await world.WaitForAsync(
            db => db.IncomingMessages.OrderBy(m => m.Id).Select(m => m.Subject).ToListAsync(), found => found.Count >= Mails);

        Assert.Equal(Enumerable.Range(1, Mails).Select(Subject).Order(), subjects.Order());
        Assert.Equal(Mails, await world.ReadAsync(db => db.MailDeliveries.CountAsync()));
    }

    private static async Task<HawlProcess> KeepKillingAsync(SpineWorld world, Random random, CancellationToken done)
    {
        for (var kill = 0; kill < Kills; kill++)
        {
            using var doomed = world.StartWorker();
            await Task.Delay(random.Next(1200, 3500), CancellationToken.None);
            await doomed.KillAsync();
        }

        return world.StartWorker();
    }

    private static async Task DeliverUntilTakenAsync(SpineWorld world, byte[] mail, string recipient)
    {
        for (var attempt = 0; attempt < 400; attempt++)
        {
            try
            {
                var replies = await LmtpClient.DeliverAsync(world.Store.MailPort, mail, recipient);
                if (replies.All(r => r.StartsWith("250", StringComparison.Ordinal)))
                {
                    return;
                }
            }
            catch (Exception gone) when (gone is IOException or System.Net.Sockets.SocketException or OperationCanceledException)
            {
                await Task.Delay(50);
            }
        }

        Assert.Fail("The listener never took the mail.");
    }

    private static string Subject(int number) => string.Create(CultureInfo.InvariantCulture, $"Answer {number:000}");

    private static byte[] Mail(int number) => Encoding.UTF8.GetBytes(
        $"From: Officer <foi@brynmawr.example>\r\nTo: someone@hawl.test\r\nSubject: {Subject(number)}\r\n"
        + $"Message-ID: <{number}@brynmawr.example>\r\n\r\nWe hold {number} documents.\r\n");
}
