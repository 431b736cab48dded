using System.Net;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class SignUpTests(AccountWorld world) : IClassFixture<AccountWorld>
{
    [Fact]
    public async Task Post_ThenTheLink_MakesThePersonAndGoesWhereTheyWereGoing()
    {
        var (visitor, email) = (world.Visitor(), world.Address());

        var asked = await visitor.PostAsync(
            "/profile/sign_up?r=%2Fprofile%3Fbefore%3D9", AccountWorld.Form("Robin Vale", email.ToUpperInvariant(), AccountWorld.Password));
        Assert.Equal((HttpStatusCode.Redirect, "/profile/check_mail?for=sign-up"), (asked.Status, asked.Location));
        Assert.False(await ExistsAsync(email));
        var confirmed = await visitor.PostAsync($"/c/{await world.TokenAsync(email)}");

        Assert.Equal((HttpStatusCode.Redirect, "/profile?before=9"), (confirmed.Status, confirmed.Location));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profile?before=9")).Status);
        Assert.True(await ExistsAsync(email));
    }

    [Fact]
    public async Task Post_WithAKnownAddress_IsAnsweredLikeAnUnknownOne()
    {
        var known = await world.JoinAsync(world.Visitor());

        var answers = new List<(HttpStatusCode, string?, string)>();
        foreach (var email in new[] { known, world.Address() })
        {
            var visitor = world.Visitor();
            var answer = await visitor.PostAsync("/profile/sign_up", AccountWorld.Form("Kim Heron", email, AccountWorld.Password));
            var next = await visitor.GetAsync(answer.Location ?? "");
            answers.Add((answer.Status, answer.Location, next.Text));
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Null(await world.TokenAsync(known));
    }

    [Theory]
    [InlineData("", "reader@people.example", "seven quiet herons", "Form_Name")]
    [InlineData("reader@people.example", "reader@people.example", "seven quiet herons", "Form_Name")]
    [InlineData("Robin", "no address", "seven quiet herons", "Form_Email")]
    [InlineData("Robin", "reader@people.example", "short", "Form_Password")]
    [InlineData("Robin", "reader@people.example", "Password1234", "Form_Password")]
    [InlineData("Robin", "reader@people.example", "reader@people.example", "Form_Password")]
    [InlineData("Robin", "reader@people.example", "abababababab", "Form_Password")]
    public async Task Post_WithWhatCannotBeUsed_Returns400AndKeepsTheRest(string name, string email, string password, string field)
    {
        var page = await world.Visitor().PostAsync("/profile/sign_up", AccountWorld.Form(name, email, password));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Equal("#" + field, page.Document.QuerySelector(".errors a")?.GetAttribute("href"));
        Assert.Equal(email, page.Document.QuerySelector("#Form_Email")?.GetAttribute("value"));
        Assert.Null(page.Document.QuerySelector("#Form_Password")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Post_OfOneAddressByTwoAtOnce_MakesTheAccountOfTheLinkThatIsFollowed()
    {
        var email = world.Address();
        var forms = new[] { "Robin Vale", "Kim Heron" }.Select(async name =>
        {
            var visitor = world.Visitor();
            await visitor.PostAsync("/profile/sign_up", AccountWorld.Form(name, email, $"{name} and herons"));
        });
        await Task.WhenAll(forms);
        var tokens = await world.TokensAsync(email);
        Assert.Equal(2, tokens.Count);

        var answers = await Task.WhenAll(tokens.Select(t => world.Visitor().PostAsync($"/c/{t}", ("Password", AccountWorld.Password))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Gone], answers.Select(a => a.Status).Order());
        Assert.Equal(1, await world.Site.Some.ChangeAsync(db => db.Users.CountAsync(u => u.Email == email)));
    }

    [Fact]
    public async Task Post_BySomebodyElseFirst_LeavesTheOwnerWithTheirOwnPassword()
    {
        var (owner, email) = (world.Visitor(), world.Address());
        await world.Visitor().PostAsync("/profile/sign_up", AccountWorld.Form("Someone Else", email, "a stranger knows it"));
        await owner.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));

        await owner.PostAsync($"/c/{await world.TokenAsync(email)}");

        Assert.Equal(HttpStatusCode.BadRequest, (await AccountWorld.SignInAsync(world.Visitor(), email, "a stranger knows it")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), email)).Status);
    }

    [Fact]
    public async Task Link_OfSomebodyElsesSignUp_MakesTheAccountWithThePasswordThatIsChosenThere()
    {
        const string Stranger = "a stranger knows it";
        var (owner, stranger, email) = (world.Visitor(), world.Visitor(), world.Address());
        await owner.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));
        await stranger.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, Stranger));
        var path = $"/c/{await world.TokenAsync(email)}";

        var asked = await owner.PostAsync(path);
        var weak = await owner.PostAsync(path, ("Password", "short"));
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.BadRequest), (asked.Status, weak.Status));
        Assert.Contains("perhaps by somebody else", asked.Main, StringComparison.Ordinal);
        Assert.False(await ExistsAsync(email));
        var confirmed = await owner.PostAsync(path, ("Password", AccountWorld.Password));

        Assert.Equal(HttpStatusCode.Redirect, confirmed.Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AccountWorld.SignInAsync(stranger, email, Stranger)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), email)).Status);
    }

    [Fact]
    public async Task Link_InTheBrowserThatSignedUp_AsksForNoPasswordAndForgetsTheBrowser()
    {
        var (visitor, email) = (world.Visitor(), world.Address());
        await visitor.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));
        Assert.Contains(visitor.Cookies, c => c.EndsWith("hawl-sign-up", StringComparison.Ordinal));
        var path = $"/c/{await world.TokenAsync(email)}";

        Assert.Null((await visitor.GetAsync(path)).Document.QuerySelector("#Password"));
        Assert.NotNull((await world.Visitor().GetAsync(path)).Document.QuerySelector("#Password"));
        await visitor.PostAsync(path);

        Assert.DoesNotContain(visitor.Cookies, c => c.EndsWith("hawl-sign-up", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_AgainAndAgain_SendsNoMoreThanFiveMailsAnHour()
    {
        var email = world.Address();
        for (var i = 0; i < 7; i++)
        {
            var answer = await world.Visitor().PostAsync("/profile/sign_up", AccountWorld.Form("Robin", email, AccountWorld.Password));
            Assert.Equal("/profile/check_mail?for=sign-up", answer.Location);
        }

        Assert.Equal(5, await world.Site.Some.ChangeAsync(db => db.AccountLinks.CountAsync(l => l.Email == email)));
    }

    [Fact]
    public async Task Get_OfALink_ChangesNothingHoweverOftenItIsFollowed()
    {
        var (visitor, email) = (world.Visitor(), world.Address());
        await visitor.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));
        var token = await world.TokenAsync(email);

        await world.Visitor().GetAsync($"/c/{token}");
        await world.Visitor().GetAsync($"/c/{token}");

        Assert.False(await ExistsAsync(email));
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync($"/c/{token}")).Status);
    }

    [Fact]
    public async Task Link_UsedOrRunOutOrGuessed_LeadsToANewOne()
    {
        var (visitor, email, late) = (world.Visitor(), world.Address(), world.Address());
        await visitor.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));
        var used = await world.TokenAsync(email);
        await visitor.PostAsync($"/c/{used}");
        await world.Visitor().PostAsync("/profile/sign_up", AccountWorld.Form("Kim Heron", late, AccountWorld.Password));
        var old = await world.TokenAsync(late);
        world.Site.Clock.Advance(AccountLink.Lifetime);

        var pages = new[] { await world.Visitor().GetAsync($"/c/{used}"), await world.Visitor().GetAsync($"/c/{old}"),
            await world.Visitor().GetAsync("/c/guessed") };

        Assert.Equal([HttpStatusCode.Gone, HttpStatusCode.Gone, HttpStatusCode.NotFound], pages.Select(p => p.Status));
        Assert.All(pages, p => Assert.NotNull(p.Document.QuerySelector("main a[href='/profile/sign_in']")));
        Assert.All(pages, p => Assert.Null(p.Document.QuerySelector("main form")));
    }

    private Task<bool> ExistsAsync(string email) => world.Site.Some.ChangeAsync(db => db.Users.AnyAsync(u => u.Email == email));
}
