using Hawl.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// The process dies right after the mail server said yes, before that is written down: the letter leaves again, and is known
// as the same one by its Message-ID.
public sealed class KilledWhileSendingTests
{
    private const int Letters = 6;

    [Fact]
    public async Task Letters_WhenTheProcessIsKilledAtTheServersYes_AllLeaveAndKeepTheirMessageId()
    {
        await using var world = await SpineWorld.CreateAsync(Letters);
        HawlProcess? sending = null;
        var kills = 0;
        await using var server = new SmtpSink(async number =>
        {
            // Every second yes is the last thing the sender hears, until it has died three times.
            if (number % 2 == 0 && kills < 3 && sending is { } victim)
            {
                kills++;
                await victim.KillAsync();
            }
        });
        world.Store.Environment["HAWL_SMTP"] = $"smtp://127.0.0.1:{server.Port}";
        var letter = await world.WriteAsync(
            "letter.txt", "Dear [Authority name],\n\nHow many libraries do you run?\n\nYours faithfully,\nRobin Researcher\n");
        string[] command =
        [
            "batch", "send", "--as", SpineWorld.Researcher, "--title", "Libraries", "--letter", letter, "--to", "tag:council", "--json",
        ];

        var runs = new List<HawlProcess.Result>();
        while (runs.Count < 6 && runs.All(r => r.Status != 0))
        {
            using var process = sending = HawlProcess.Start(world.Store.Environment, command);
            runs.Add(await process.WaitAsync());
            sending = null;
            await world.ExpireLeasesAsync();
        }

        using var worker = world.StartWorker();
        var messages = await world.WaitForAsync(
            db => db.OutgoingMessages.Select(m => new { m.MessageId, m.State }).ToListAsync(),
            found => found.All(m => m.State == LetterState.Sent));

        Assert.True(kills == 3, string.Join('\n', runs));
        Assert.Equal(Letters, messages.Count);
        Assert.All(messages, m => Assert.Equal(LetterState.Sent, m.State));
        Assert.Equal(messages.Select(m => $"<{m.MessageId}>").Order(), server.Letters.Select(l => l.MessageId).Distinct().Order());
        Assert.Equal(Letters, await world.ReadAsync(db => db.Requests.CountAsync()));
    }
}
