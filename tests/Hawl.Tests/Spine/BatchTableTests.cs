using System.Globalization;
using System.Text;
using System.Text.Json;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// From a batch to its cited table, by the commands and over the wire: fictional twin of SeedConversationsTests.
public sealed class BatchTableTests
{
    [Fact]
    public async Task Table_AfterReplies_HasAnAnswerAndItsWordsInEachCell()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 3);
        var batch = await world.SendBatchAsync();
        using var site = world.StartWorker();
        await world.WaitForListenerAsync();

        await DeliverAsync(world, batch, 0, "1. How many libraries do you run?\n\n11\n\n2. How many closed last year?\n\nNone.");
        await DeliverAsync(world, batch, 1, "We are refusing your request under section 12 of the Freedom of Information Act 2000, as it "
            + "would cost more than the limit to comply with it.");
        await world.WaitForAsync(db => db.MessageReadings.CountAsync(), count => count == 2);

        var printed = await world.RunAsync("batch", "table", batch.Id.ToString(CultureInfo.InvariantCulture), "--format", "json");
        var rows = JsonDocument.Parse(printed.Output).RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal(3, rows.Count);
        AssertCell(rows[0], "1", "number", "11", "11");
        AssertCell(rows[0], "2", "nil", "0", "None");
        AssertCell(rows[1], "1", "refused", null, "We are refusing");
        Assert.Equal("FOIA s.12", rows[1].GetProperty("cells").GetProperty("2").GetProperty("grounds").GetString());
        Assert.Empty(rows[2].GetProperty("cells").EnumerateObject());
    }

    private static void AssertCell(JsonElement row, string question, string type, string? value, string words)
    {
        var cell = row.GetProperty("cells").GetProperty(question);
        Assert.Equal((type, value), (cell.GetProperty("type").GetString(), cell.GetProperty("value").GetString()));
        Assert.Contains(words, cell.GetProperty("evidence").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("machine", cell.GetProperty("by").GetString());
    }

    private static async Task DeliverAsync(SpineWorld world, SpineWorld.SentBatch batch, int to, string words)
    {
        var mail = Encoding.UTF8.GetBytes(
            $"From: Officer <foi@council-{to + 1:000}.example>\r\nTo: us\r\nSubject: RE: Libraries\r\n"
            + $"Message-ID: <t{to}@council.example>\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n"
            + $"Dear Robin,\r\n\r\n{words.ReplaceLineEndings("\r\n")}\r\n\r\nJo Officer\r\n");
        var replies = await LmtpClient.DeliverAsync(world.Store.MailPort, mail, batch.Requests[to].ReplyAddress);
        Assert.StartsWith("250", replies[0], StringComparison.Ordinal);
    }
}
