using System.Globalization;
using System.Text;
using System.Text.Json;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Spine;

// The two real conversations: 124 universities asked, four replies delivered, one of them twice. Their twin on fictional
// input is BatchToPagesTests.
public sealed class SeedConversationsTests
{
    private const string Title = "Higher Education data: social media monitoring";

    [SharedFact]
    public async Task UniversityBatch_WithTheFourReplies_IsOnItsPages()
    {
        await using var world = SpineWorld.Of(await ChildStore.CreateAsync());
        await world.RunAsync("user", "add", SpineWorld.Researcher, "--name", "Robin Researcher");
        await world.RunAsync("authorities", "import", SharedFactAttribute.PathOf("data/universities.csv"));
        var sent = await world.RunAsync(
            "batch", "send", "--as", SpineWorld.Researcher, "--title", Title,
            "--letter", SharedFactAttribute.PathOf("seeds/letter.txt"), "--to", "tag:university", "--json");
        var batch = SpineWorld.Read(sent.Output);
        using var site = world.StartSite();
        await world.WaitForListenerAsync();
        var wales = batch.Requests.Single(r => r.Authority == "University of Wales");
        var deMontfort = batch.Requests.Single(r => r.Authority == "De Montfort University");

        await DeliverAsync(world, "wales-1.eml", wales.ReplyAddress);
        await DeliverAsync(world, "wales-2.eml", wales.ReplyAddress);
        await DeliverAsync(world, "wales-2.eml", wales.ReplyAddress);
        await DeliverAsync(world, "de-montfort-1.eml", deMontfort.ReplyAddress);
        await DeliverAsync(world, "de-montfort-2.eml", deMontfort.ReplyAddress);
        await world.WaitForAsync(db => db.MailDeliveries.CountAsync(), count => count >= 4);

        Assert.Equal(124, batch.Requests.Count);
        BatchToPagesTests.AssertLetters(batch, Directory.GetFiles(world.Store.Outbox, "*.eml").Select(File.ReadAllBytes), ".test");
        var page = await world.GetAsync(new Uri(wales.Url).AbsolutePath);
        Assert.Single(BatchToPagesTests.Occurrences(page, "nil return"));
        Assert.Single(BatchToPagesTests.Occurrences(page, "We do not have this level of data"));
        Assert.DoesNotContain("osborne@wales.test", page);
        Assert.DoesNotContain("osborne@wales.test", await world.GetAsync("/cy" + new Uri(wales.Url).AbsolutePath));
        Assert.Contains("neither confirms nor denies", await world.GetAsync(new Uri(deMontfort.Url).AbsolutePath));
        Assert.Equal(4, await world.ReadAsync(db => db.IncomingMessages.CountAsync()));
        await world.WaitForAsync(db => db.MessageReadings.CountAsync(), count => count == 4);
        var table = await world.RunAsync("batch", "table", batch.Id.ToString(CultureInfo.InvariantCulture), "--format", "json");
        AssertTable(JsonDocument.Parse(table.Output).RootElement);
    }

    private static void AssertTable(JsonElement table)
    {
        var rows = table.GetProperty("rows").EnumerateArray().ToDictionary(
            row => row.GetProperty("authority").GetString() ?? "", row => row.GetProperty("cells"));
        Assert.Equal(124, rows.Count);
        Assert.All(
            rows["De Montfort University"].EnumerateObject(),
            cell => Assert.Equal("ncnd", cell.Value.GetProperty("type").GetString()));
        Assert.Equal(26, rows["University of Wales"].EnumerateObject().Count());
        Assert.Contains(
            "level of data",
            rows["University of Wales"].GetProperty("7").GetProperty("evidence").GetProperty("text").GetString(),
            StringComparison.Ordinal);
    }

    private static async Task DeliverAsync(SpineWorld world, string file, string address)
    {
        var text = await File.ReadAllTextAsync(SharedFactAttribute.PathOf($"seeds/mail/{file}"), Encoding.Latin1);
        var mail = Encoding.Latin1.GetBytes(text.Replace("REPLY-ADDRESS@hawl.test", address, StringComparison.Ordinal));
        var replies = await LmtpClient.DeliverAsync(world.Store.MailPort, mail, address);
        Assert.StartsWith("250", replies[0], StringComparison.Ordinal);
    }
}
