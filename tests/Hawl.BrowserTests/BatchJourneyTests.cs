using System.Globalization;
using System.Text.RegularExpressions;

namespace Hawl.BrowserTests;

// Thirty authorities are asked the same: chosen, written to, looked at, sent, held up, let go, stopped.
[Collection(PeopleSiteCollection.Name)]
public sealed class BatchJourneyTests(DemoSite site)
{
    [Theory]
    [InlineData(Manner.Desk, "nerys@penwern.example", "Nerys Penwern")]
    [InlineData(Manner.WelshPhoneWithoutScript, "idris@marrowby.example", "Idris Marrowby")]
    [InlineData(Manner.WelshDeskByKeyboard, "idris@marrowby.example", "Idris Marrowby")]
    public async Task Batch_OfThirty_IsPreparedSentPausedResumedAndStopped(Manner manner, string email, string name)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        await site.SignInAsync(walk, email);
        await PrepareAsync(walk, $"Lifts out of order, {manner}");
        await WriteAsync(walk, name);
        Assert.Equal(3, await walk.Page.Locator("main details:has(article.letter)").CountAsync());
        var asked = (await walk.ReadAsync("main .facts dd")).Split(' ')[0];
        Assert.InRange(int.Parse(asked, CultureInfo.InvariantCulture), 30, 40);

        await walk.PressAsync("section[aria-labelledby=send] button");
        var sending = walk.Path;
        await TurnAsync(walk, "pause");
        var paused = await SentAsync(walk);
        await Task.Delay(TimeSpan.FromSeconds(12));
        await walk.OpenAsync(sending);
        Assert.Equal(paused, await SentAsync(walk));
        Assert.InRange(paused, 0, 29);

        await TurnAsync(walk, "resume");
        for (var waited = 0; await SentAsync(walk) <= paused && waited < 30; waited++)
        {
            await Task.Delay(1000);
            await walk.OpenAsync(sending);
        }

        await TurnAsync(walk, "stop");
        Assert.InRange(await SentAsync(walk), paused + 1, 29);
        Assert.False(await walk.SeesAsync(Turn("resume")), "It can go on after all.");
        await walk.PressAsync("main .actions a");
        walk.AssertNothingHindered();
    }

    private static async Task PrepareAsync(Walk walk, string title)
    {
        await walk.OpenAsync("/profile/batches");
        await walk.PressAsync("main a[href$='/info_request_batch/new']");
        await walk.WriteAsync("#Title", title);
        await walk.PressAsync("main form .btn-primary");
        await walk.PressAsync("main .ways a[href$='/add']");
        foreach (var tag in new[] { "open_to_public", "agency" })
        {
            await walk.PickAsync("#Tag", tag);
            await walk.PressAsync("main form[role=search] button");
            await walk.PressAsync("main button[name=all]");
        }

        await walk.PressAsync("main nav a[href$='/letter']");
    }

    // The letter begins as the language has it, with the place for each authority's name in its first line.
    private static async Task WriteAsync(Walk walk, string name)
    {
        var greeting = (await walk.Page.InputValueAsync("#Letter")).Split('\n')[0];
        await walk.WriteAsync(
            "#Letter", $"{greeting}\n\n1. How many lifts did you have on 1 January?\n\n2. How many of them were out of order?\n\n{name}\n");
        await walk.PressAsync("main form button[value=check]");
    }

    private static async Task TurnAsync(Walk walk, string turn)
    {
        await walk.PressAsync(Turn(turn));
        await walk.PressAsync("main form .btn-primary");
    }

    private static string Turn(string turn) => $"main .actions a[href$='/{turn}']";

    private static async Task<int> SentAsync(Walk walk) =>
        int.Parse(Regex.Match(await walk.ReadAsync(".progress-words li"), @"\d+").Value, CultureInfo.InvariantCulture);
}
