using System.CommandLine;
using System.Text;
using System.Text.Json;
using Hawl.Core.Correspondence;
using Hawl.Core.Jobs;
using Hawl.Tests.Spine;
using Hawl.Tests.Support;
using Hawl.Web.Commands;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Commands;

// What an operator meets: statuses, and words in place of stack traces.
public sealed class CommandTests : IDisposable
{
    private static readonly byte[] Mail = Encoding.UTF8.GetBytes("From: a@b.example\r\nTo: c@d.example\r\nSubject: x\r\n\r\nx\r\n");

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Command_ThatIsWrittenWrong_EndsWith2() => AssertSaid(await RunAsync([], "batch", "send"), 2, "--as");

    [Fact]
    public async Task Command_WithADatabaseThatDoesNotAnswer_EndsWith75() => AssertSaid(
        await RunAsync([("HAWL_DATABASE", "Host=127.0.0.1;Port=9;Database=hawl;Username=hawl;Password=hush")], "check"), 75, "database");

    [Theory]
    [InlineData("HAWL_DATABASE", "postgres://hawl:hush@localhost/hawl", "HAWL_DATABASE")]
    [InlineData("HAWL_URLS", "https://127.0.0.1", "HAWL_URLS")]
    public async Task Command_WithASettingThatCannotBeUsed_EndsWith1(string name, string value, string words) =>
        AssertSaid(await RunAsync([(name, value)], "check"), 1, words);

    [Fact]
    public async Task Command_WithAFileWhereTheFolderShouldBe_EndsWith1()
    {
        await File.WriteAllTextAsync(folder["taken"], "");

        AssertSaid(await RunAsync([("HAWL_DATA", folder["taken"])], "migrate"), 1, folder["taken"]);
    }

    [Fact]
    public async Task Receive_WithoutTheDataFolder_EndsWith75AndMakesNone()
    {
        var settings = new Dictionary<string, string> { ["HAWL_DATA"] = folder["missing"] };

        AssertSaid(await HawlProcess.PipeAsync(settings, Mail, "receive"), 75, folder["missing"]);
        Assert.False(Directory.Exists(folder["missing"]));
    }

    [Fact]
    public async Task Receive_WithASettingThatCannotBeUsed_EndsWith75SoThatTheMailIsKept()
    {
        var settings = new Dictionary<string, string> { ["HAWL_DATA"] = folder.Path, ["HAWL_TIME_ZONE"] = "Europe/Atlantis" };

        AssertSaid(await HawlProcess.PipeAsync(settings, Mail, "receive"), 75, "HAWL_TIME_ZONE");
    }

    [Fact]
    public async Task BatchSend_WithALetterInAnotherEncoding_SendsNothing()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        var letter = Path.Combine(world.Store.Folder, "letter.txt");
        await File.WriteAllBytesAsync(letter, Encoding.Latin1.GetBytes("Dear [Authority name],\n\nHow much is the café?\n"));

        var result = await HawlProcess.RunAsync(
            world.Store.Environment,
            "batch", "send", "--as", SpineWorld.Researcher, "--title", "Café", "--letter", letter, "--to", "tag:council", "--json");

        AssertSaid(result, 1, "UTF-8");
        Assert.Equal(0, await world.ReadAsync(db => db.Batches.CountAsync()));
    }

    [Fact]
    public async Task Check_WithAJobThatWasGivenUp_NamesItWithItsReason()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        Assert.Contains("none was given up", (await world.RunAsync("check")).Output);
        await world.ReadAsync(async db =>
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            db.Jobs.Add(new Job
            {
                Id = Guid.CreateVersion7(),
                Kind = "send-letter",
                SubjectId = 7,
                DueAt = now,
                CreatedAt = now,
                FailedAt = now,
                LastError = "The disk is full.",
            });
            return await db.SaveChangesAsync();
        });

        var result = await HawlProcess.RunAsync(world.Store.Environment, "check");

        Assert.Equal(1, result.Status);
        Assert.Contains("send-letter 7 at ", result.Error);
        Assert.Contains("The disk is full.", result.Error);
    }

    [Fact]
    public async Task BatchShow_WithJson_PrintsOneObjectAndNothingElse()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 2);
        var batch = await world.SendBatchAsync();

        var shown = await world.RunAsync("batch", "show", $"{batch.Id}", "--json");

        using var json = JsonDocument.Parse(shown.Output);
        Assert.Equal(2, json.RootElement.GetProperty("authorities").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("authorities")[0].GetProperty("lastReply").ValueKind);
    }

    [Fact]
    public async Task Check_WithMailThatCannotBeFetched_NamesTheMailboxAndWhy()
    {
        await using var world = await SpineWorld.CreateAsync(authorities: 1);
        var settings = new Dictionary<string, string>(world.Store.Environment) { ["HAWL_MAILDIR"] = folder["post"] };
        var well = await HawlProcess.RunAsync(settings, "check");
        await world.ReadAsync(async db =>
        {
            db.FetchedMails.Add(new FetchedMail { Source = folder["post"], Uid = "7.mx", Problem = "The file cannot be opened" });
            return await db.SaveChangesAsync();
        });

        var ill = await HawlProcess.RunAsync(settings, "check");

        Assert.Equal(0, well.Status);
        Assert.Contains($"Mail fetched: {folder["post"]}.", well.Output, StringComparison.Ordinal);
        Assert.Equal(1, ill.Status);
        Assert.Contains($"{folder["post"]} 7.mx: The file cannot be opened", ill.Error, StringComparison.Ordinal);
        Assert.Contains("Laws:", ill.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Web_WithUrls_MakesItsLinksFromThem()
    {
        var root = new RootCommand { CommandScope.Data, WebCommand.Create() };

        var settings = CommandScope.SettingsFrom(root.Parse(["web", "--urls", "http://127.0.0.1:8099", "--data", folder.Path]));

        Assert.Equal(["http://127.0.0.1:8099"], settings.Urls);
        Assert.Equal("http://127.0.0.1:8099/", settings.PublicUrl.AbsoluteUri);
        Assert.Equal(folder.Path, settings.DataFolder);
    }

    private Task<HawlProcess.Result> RunAsync((string Name, string Value)[] settings, params string[] arguments)
    {
        var environment = new Dictionary<string, string> { ["HAWL_DATA"] = folder["data"] };
        foreach (var (name, value) in settings)
        {
            environment[name] = value;
        }

        return HawlProcess.RunAsync(environment, arguments);
    }

    private static void AssertSaid(HawlProcess.Result result, int status, string words)
    {
        Assert.True(result.Status == status, $"{result.Status}: {result.Error}");
        Assert.Contains(words, result.Error);
        Assert.DoesNotContain("   at ", result.Error);
        Assert.DoesNotContain("hush", result.Error);
        Assert.Empty(result.Output);
    }
}
