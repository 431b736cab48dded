namespace Hawl.BrowserTests;

// Somebody without an account asks: chooses, writes, is told what to mind, joins on the way, sends, and has time to take it back.
[Collection(PeopleSiteCollection.Name)]
public sealed class AskingJourneyTests(DemoSite site)
{
    private const string Letter =
        "Dear Wrenhithe Community Council,\n\nPlease send me the minutes of every meeting about the footbridge since last January.\n\n"
        + "If anything is unclear, ring me on 01632 960144.\n\nYours faithfully,\n\n[Name]\n";

    [Theory]
    [InlineData(Manner.Desk)]
    [InlineData(Manner.WelshPhoneWithoutScript)]
    [InlineData(Manner.WelshDeskByKeyboard)]
    public async Task Newcomer_WithoutAccount_AsksAndFindsTheLetterAgainAfterJoining(Manner manner)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        var (title, email) = ($"Minutes about the footbridge, {manner}", $"asks.{manner}@people.example".ToLowerInvariant());
        await WriteAsync(walk, title);
        var draft = walk.Path;
        Assert.Contains("01632 960144", await walk.ReadAsync("article.letter"));
        Assert.True(await walk.SeesAsync("#warnings"), "Nothing is said about the telephone number.");

        await walk.PressAsync("main .actions a.btn-primary");
        await walk.PressAsync("main aside a.btn");
        await site.Outbox.JoinAsync(walk, email);

        Assert.Equal(draft, walk.Path);
        Assert.Contains("minutes of every meeting about the footbridge", await walk.ReadAsync("article.letter"));
        await SendAsync(walk);
        Assert.False(site.Outbox.HasLetterAbout(title), "The letter left at once.");
        await TakeBackAsync(walk, draft);
        await SendAsync(walk);

        await site.Outbox.LetterAboutAsync(title);
        walk.AssertNothingHindered();
    }

    private static async Task WriteAsync(Walk walk, string title)
    {
        await walk.OpenAsync("/");
        await walk.PressAsync("main a[href$='/select_authority'], header a[href$='/select_authority']");
        await walk.SearchAsync("#Sought", "Wrenhithe", ".results h3 a");
        await walk.WriteAsync("#Input_Title", title);
        await walk.WriteAsync("#Input_Letter", Letter);
        await walk.PressAsync("main form .btn-primary");
    }

    // Warned, and not having said that it is meant so, one is asked again.
    private static async Task SendAsync(Walk walk)
    {
        await walk.PressAsync("main form .btn-primary", expected: 400);
        await walk.ChooseAsync("#Anyway");
        await walk.PressAsync("main form .btn-primary");
        Assert.EndsWith("/new", walk.Path, StringComparison.Ordinal);
    }

    private static async Task TakeBackAsync(Walk walk, string draft)
    {
        await walk.PressAsync("main .note a.btn");
        await walk.PressAsync("main form .btn-primary");
        Assert.Equal(draft, walk.Path);
    }
}
