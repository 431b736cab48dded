namespace Hawl.BrowserTests;

// A reply comes by mail: its requester is told, reads it and says what it was.
[Collection(PeopleSiteCollection.Name)]
public sealed class ReplyJourneyTests(DemoSite site)
{
    private const string Say = "section[aria-labelledby=owner] a[href$='/classifications']";

    private const string Back = "main p.crumbs a";

    [Theory]
    [InlineData(Manner.Desk, "priya@hollowell.example", "Street trees felled and planted", "full")]
    [InlineData(Manner.WelshPhoneWithoutScript, "tobias@fenwright.example", "Streets where lamps are dimmed at night", "partial")]
    [InlineData(Manner.WelshDeskByKeyboard, "tobias@fenwright.example", "Repair of the path to Crow Top", "not-held")]
    public async Task Requester_ToldOfAReply_SaysWhatItWas(Manner manner, string email, string title, string came)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        await site.SignInAsync(walk, email);
        await FollowNoticeAsync(walk, email, title, "Dear requester,\n\nPlease find our answer below: seventeen of them, as of Monday.\n");
        Assert.Contains("seventeen of them", await walk.ReadAsync());

        await walk.PressAsync(Say);
        await walk.ChooseAsync($"input[type=radio][name=Came][value={came}]");
        await walk.PressAsync("#say .btn-primary");
        Assert.True(await walk.SeesAsync($"main .status.is-{came}"), "What comes after does not say what was said.");

        await walk.PressAsync(Back);
        Assert.True(await walk.SeesAsync($"main .status.is-{came}"), "The request's page does not say what was said.");
        await walk.PressAsync("main a[href$='/details']");
        walk.AssertNothingHindered();
    }

    [Fact]
    public async Task Requester_AskedAQuestion_FindsItBehindSomethingElseAndAnswersIt()
    {
        const string title = "Shelters and seats at bus stops";
        const string email = "priya@hollowell.example";
        await using var walk = await Walk.BeginAsync(site, Manner.Desk);
        await site.SignInAsync(walk, email);
        await FollowNoticeAsync(walk, email, title, "Dear requester,\n\nDo you mean the shelters that we own, or all of them?\n");

        await walk.PressAsync(Say);
        await walk.ChooseAsync("input[type=radio][name=Came][value=else]");
        await walk.PressAsync("#say .btn-primary");
        await walk.ChooseAsync("input[type=radio][name=Came][value=question]");
        await walk.PressAsync("#say .btn-primary");
        await walk.PressAsync("main a[href$='kind=clarification']");
        await walk.WriteAsync("#Text", "Dear Alderport City Council,\n\nThose that you own.\n\nYours faithfully,\n\nPriya Hollowell\n");
        await walk.PressAsync("main form .btn-primary");
        await walk.PressAsync("main form .btn-primary");

        await walk.PressAsync(Back);
        Assert.Contains("Those that you own.", await walk.ReadAsync());
        Assert.True(await walk.SeesAsync("main .status.is-acknowledged"), "The request does not wait for an answer again.");
        walk.AssertNothingHindered();
    }

    [Theory]
    [InlineData(Manner.Desk, "nerys@penwern.example", "Copies of the land register and their price")]
    [InlineData(Manner.WelshPhoneWithoutScript, "nerys@penwern.example", "Meetings with harbour companies about the Alderport channel")]
    [InlineData(Manner.WelshDeskByKeyboard, "idris@marrowby.example", "Llwybr beicio i'r ysgol newydd")]
    public async Task Requester_Refused_AsksForAnInternalReview(Manner manner, string email, string title)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        await site.SignInAsync(walk, email);
        await FollowNoticeAsync(
            walk, email, title, "Dear requester,\n\nWe hold this information and refuse it under section 43(2) of the Act.\n");
        var outbox = site.Outbox.FromNowOn();

        await walk.PressAsync(Say);
        await walk.ChooseAsync("input[type=radio][name=Came][value=refused]");
        await walk.PressAsync("main form .btn-primary");
        await walk.PressAsync("main a.btn-primary[href$='/challenge/review']");
        await walk.PressAsync("main form .btn-primary");
        await walk.WriteAsync(
            "#Text", "Dear officer,\n\nYou do not say whom it would harm. Please look again.\n\nYours faithfully,\n\nA reader\n");
        await walk.PressAsync("main form .btn-primary");
        Assert.Contains("whom it would harm", await walk.ReadAsync("article.letter"));
        await walk.PressAsync("main form .btn-primary");

        Assert.True(await walk.SeesAsync("main .status.is-review"), "The request does not say that a review was asked for.");
        await outbox.LetterAboutAsync(title);
        await walk.PressAsync(Back);
        Assert.Contains("whom it would harm", await walk.ReadAsync());
        walk.AssertNothingHindered();
    }

    private async Task FollowNoticeAsync(Walk walk, string email, string title, string reply)
    {
        var outbox = site.Outbox.FromNowOn();
        await site.ReplyAsync(title, reply);
        await walk.FollowAsync(await outbox.LinkToAsync(email, "/request/"));
        if (!await walk.SeesAsync(Say))
        {
            await walk.PressAsync(Back);
        }
    }
}
