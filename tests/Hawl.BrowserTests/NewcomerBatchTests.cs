using System.Globalization;
using Xunit.Abstractions;

namespace Hawl.BrowserTests;

// Somebody who has never been here asks five authorities four questions, and ends with a table that others can cite.
[Collection(PeopleSiteCollection.Name)]
public sealed class NewcomerBatchTests(DemoSite site, ITestOutputHelper output)
{
    // Where to keep the files, for people to open by hand.
    private static readonly string? Kept = Environment.GetEnvironmentVariable("HAWL_TEST_PICTURES");

    private static readonly (string Text, string Kind)[] Questions =
    [
        ("Do you have a policy on lifts that are out of order?", "YesNo"),
        ("How many lifts did you have on 1 January 2026?", "Number"),
        ("When was the newest of them put in?", "Date"),
        ("How many of them were out of order on that day?", "Number"),
    ];

    [Theory]
    [InlineData(Manner.Desk)]
    [InlineData(Manner.WelshPhoneWithoutScript)]
    public async Task Newcomer_WithAnEmptyTable_EndsWithOneThatOthersCanCite(Manner manner)
    {
        const string place = "Merrowdale";
        await using var walk = await Walk.BeginAsync(site, manner);
        var title = $"Lifts that stand still, {manner}";
        await JoinAsync(walk, $"lifts.{manner}@people.example".ToLowerInvariant());
        Say("to be known and on the first page", walk);
        var asked = await PrepareAsync(walk, title, place);
        var letters = await site.Outbox.LettersAboutAsync(title, asked);
        Say("to write to all of them", walk);

        await FiveReplies.SendAsync(site.MailPort, letters);
        await UntilReadAsync(walk, Math.Min(asked, 5));
        var batch = walk.Path.Replace("/table", "", StringComparison.Ordinal);
        Say("to see the table", walk);
        await CorrectAsync(walk, batch);
        Say("to correct three answers", walk);
        await PublishAsync(walk, batch);
        Say("to publish", walk);

        walk.AssertNothingHindered();
        Assert.InRange(walk.Clicks, 1, 60);
    }

    private void Say(string what, Walk walk) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{walk.Manner}: {walk.Clicks} clicks {what}"));

    private async Task JoinAsync(Walk walk, string email)
    {
        await walk.OpenAsync("/");
        await walk.PressAsync("header a[href$='/select_authority']");
        await walk.PressAsync("main a[href$='/info_request_batch/new']");
        await walk.PressAsync("main aside a.btn");
        await site.Outbox.JoinAsync(walk, email);
        Assert.Equal("/info_request_batch/new", walk.Path);
    }

    private static async Task<int> PrepareAsync(Walk walk, string title, string place)
    {
        await walk.WriteAsync("#Title", title);
        await walk.PressAsync("main form .btn-primary");
        await walk.PressAsync("main .ways a[href$='/add']");
        await walk.WriteAsync("#Sought", place);
        await walk.PressAsync("main form[role=search] button");
        for (var n = 0; n < 5; n++)
        {
            await walk.ChooseAsync($"main .ticks li:nth-child({n + 1}) input");
        }

        await walk.PressAsync("main form[method=post] .btn-primary");
        await walk.PressAsync("main nav a[href$='/letter']");
        await walk.PressAsync("main form a[href$='/questions']");
        foreach (var ((text, kind), n) in Questions.Select((q, n) => (q, n)))
        {
            await walk.WriteAsync($"#Rows_{n}__Text", text);
            await walk.PickAsync($"#Rows_{n}__Kind", kind);
        }

        await walk.PressAsync("main form button[value=save]");
        await walk.PressAsync("main form button[value=check]");
        var samples = await walk.ReadAsync("article.letter");
        Assert.All(Questions, q => Assert.Contains(q.Text, samples, StringComparison.Ordinal));
        Assert.False(await walk.SeesAsync("#Anyway"), "The site warns of its own letter.");
        await walk.PressAsync("section[aria-labelledby=send] button");
        return 5;
    }

    // The table fills by itself; whoever waits opens it again.
    private static async Task UntilReadAsync(Walk walk, int replies)
    {
        var batch = walk.Path.Replace("/sending", "", StringComparison.Ordinal);
        await walk.OpenAsync(batch);
        await walk.PressAsync("main nav a[href$='/table']");
        await walk.OpenUntilAsync($"{batch}/table", $".answers tbody:not(:has(.waiting)) tr:nth-child({replies}) td");
    }

    // From the cell: what it says, that it is not right, what is. With script, by its keys alone.
    private static async Task CorrectAsync(Walk walk, string batch)
    {
        for (var n = 0; n < 3; n++)
        {
            await walk.OpenAsync($"{batch}/table");
            await walk.PressAsync($".answers tbody a[href*='/2#'] >> nth={n}");
            await walk.PressAsync("main .cell-answer a[href*='/review/']");
            var right = string.Create(CultureInfo.InvariantCulture, $"{n + 70}");
            await (walk.HasScript ? CorrectByKeyAsync(walk, right) : CorrectByHandAsync(walk, right));
        }
    }

    private static async Task CorrectByKeyAsync(Walk walk, string right)
    {
        await walk.Page.Keyboard.PressAsync("c");
        await walk.TabToAsync("#Value");
        await walk.Page.Keyboard.PressAsync("Control+a");
        await walk.Page.Keyboard.InsertTextAsync(right);
        await walk.TabToAsync("main button[value=corrected]");
        await walk.KeyAsync("Enter");
    }

    private static async Task CorrectByHandAsync(Walk walk, string right)
    {
        await walk.Page.Locator("main .correcting summary").ClickAsync();
        await walk.WriteAsync("#Value", right);
        await walk.PressAsync("main button[value=corrected]");
    }

    private static async Task PublishAsync(Walk walk, string batch)
    {
        await walk.OpenAsync(batch);
        await walk.PressAsync("main a[href$='/dataset']");
        await walk.PressAsync("main a[href$='/dataset/publish']");
        await walk.WriteAsync("#Note", "The first version.");
        await walk.PressAsync("main form button.btn-primary");
        var sums = await walk.Page.Locator("main .sums code").AllTextContentsAsync();
        var files = await DownloadedDataset.FromAsync(walk.Page);
        Assert.Equal(files.Sums, sums);
        Assert.Empty(files.Faults());
        Assert.Equal(files.Files() - 1, files.Checked().Count);
        Assert.All(files.Checked(), one => Assert.Equal(one.Said, one.Is));
        var answers = files.Sheet(1).SelectMany(row => row).ToList();
        Assert.All(new[] { "70", "71", "72" }, value => Assert.Contains(value, answers));
        if (Kept is not null)
        {
            await files.KeepAsync(Kept, $"newcomer {walk.Manner}");
        }
    }
}
