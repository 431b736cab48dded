using System.Net;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class SignInTests(AccountWorld world) : IClassFixture<AccountWorld>
{
    // Where an address leads that wants to lead elsewhere, and where good ones do.
    public static TheoryData<string, string> Returns => new()
    {
        { "/list?a=1", "/list?a=1" },
        { "/cy/request/grit", "/cy/request/grit" },
        { "/new/ashcombe?title=Grit%20and%20gritters", "/new/ashcombe?title=Grit%20and%20gritters" },
        { "https://elsewhere.example/", "/profile" },
        { "//elsewhere.example/", "/profile" },
        { "///elsewhere.example/", "/profile" },
        { "/\\elsewhere.example/", "/profile" },
        { "\\\\elsewhere.example/", "/profile" },
        { "/\t/elsewhere.example/", "/profile" },
        { "/\n//elsewhere.example/", "/profile" },
        { "/%2f/elsewhere.example/", "/profile" },
        { "/%5celsewhere.example/", "/profile" },
        { "/%255celsewhere.example/", "/profile" },
        { "/%09/elsewhere.example/", "/profile" },
        { "/a/..//elsewhere.example/", "/profile" },
        { "/%2e%2e//elsewhere.example", "/profile" },
        { "javascript:alert(1)", "/profile" },
        { "list", "/profile" },
        { "/list\r\nSet-Cookie: a=b", "/profile" },
        { "/…", "/profile" },
        { "", "/profile" },
    };

    [Theory]
    [MemberData(nameof(Returns))]
    public async Task Post_WithWhereToGo_LeadsToNoOtherSite(string asked, string expected)
    {
        var (visitor, email) = (world.Visitor(), await world.JoinAsync(world.Visitor()));

        var answer = await visitor.PostAsync(
            "/profile/sign_in", ("r", asked), ("Form.Email", email), ("Form.Password", AccountWorld.Password));

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.Status, answer.Location));
    }

    [Theory]
    [InlineData("/profile?before=9", "/profile/sign_in?r=%2Fprofile%3Fbefore%3D9")]
    [InlineData("/cy/profile", "/cy/profile/sign_in?r=%2Fcy%2Fprofile")]
    public async Task Get_PageForPeople_ByNobody_AsksThemToSignInFirst(string path, string expected)
    {
        var answer = await world.Visitor().GetAsync(path);

        Assert.Equal((HttpStatusCode.Redirect, expected), (answer.Status, answer.Location));
    }

    [Fact]
    public async Task Post_PageForPeople_ByNobody_CarriesThePathOnly()
    {
        using var answer = await world.Site.SendAsync(HttpMethod.Post, "/profile?before=9");

        Assert.Equal("/profile/sign_in?r=%2Fprofile", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Post_WithAWrongPassword_TellsNotWhetherTheAddressIsKnown()
    {
        var known = await world.JoinAsync(world.Visitor());

        var unknown = world.Address();
        var pages = new List<string>();
        foreach (var email in new[] { known, unknown })
        {
            var page = await AccountWorld.SignInAsync(world.Visitor(), email, "not the right one");
            Assert.Equal(HttpStatusCode.BadRequest, page.Status);
            pages.Add(page.Main.Replace(email, "", StringComparison.Ordinal));
        }

        Assert.Equal(pages[0], pages[1]);
    }

    [Fact]
    public async Task Post_AHundredWrongPasswords_AsksToWaitAndNeverShutsTheOwnerOut()
    {
        var email = await world.JoinAsync(world.Visitor());
        var unknown = world.Address();
        var (guesser, other) = (world.Visitor(), world.Visitor());

        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 100; i++)
        {
            var page = await AccountWorld.SignInAsync(guesser, email, $"guess number {i:000}");
            answers.Add(page.Status);
        }

        Assert.Equal(Enumerable.Repeat(HttpStatusCode.BadRequest, 5), answers.Take(5));
        Assert.All(answers.Skip(5), s => Assert.Equal(HttpStatusCode.TooManyRequests, s));
        for (var i = 0; i < 6; i++)
        {
            answers.Add((await AccountWorld.SignInAsync(other, unknown, "not the right one")).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), email)).Status);
    }

    [Fact]
    public async Task Post_WrongPasswordsFromManyAddressesOfOneNetwork_CountAsOfOnePlace()
    {
        var email = await world.JoinAsync(world.Visitor());
        var answers = new List<HttpStatusCode>();
        for (var i = 1; i <= 6; i++)
        {
            var visitor = new Visitor(world.Site, $"2001:db8:7:7::{i}");
            answers.Add((await AccountWorld.SignInAsync(visitor, email, "not the right one")).Status);
        }

        var elsewhere = await AccountWorld.SignInAsync(new Visitor(world.Site, "2001:db8:7:8::1"), email, "not the right one");

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.BadRequest), (answers[^1], elsewhere.Status));
    }

    [Fact]
    public async Task Post_FromTheGuessersOwnPlace_WorksAfterAWait()
    {
        var email = await world.JoinAsync(world.Visitor());
        var visitor = world.Visitor();
        for (var i = 0; i < 6; i++)
        {
            await AccountWorld.SignInAsync(visitor, email, "not the right one");
        }

        var before = await AccountWorld.SignInAsync(visitor, email);
        world.Site.Clock.Advance(TimeSpan.FromMinutes(15));
        var after = await AccountWorld.SignInAsync(visitor, email);

        Assert.Equal((HttpStatusCode.TooManyRequests, HttpStatusCode.Redirect), (before.Status, after.Status));
        Assert.Contains("Wait 15 seconds", before.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_ByWhoHasNotConfirmed_SendsANewLinkAndOpensNothing()
    {
        var (visitor, email) = (world.Visitor(), world.Address());
        await visitor.PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));
        world.Site.Clock.Advance(TimeSpan.FromDays(3));

        var answer = await AccountWorld.SignInAsync(visitor, email);
        Assert.Equal("/profile/check_mail?for=sign-up", answer.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/profile")).Status);
        await visitor.PostAsync($"/c/{await world.TokenAsync(email)}");

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task Suspended_WhetherSignedInOrNot_IsToldSoAndKeptOut()
    {
        var (visitor, email) = (world.Visitor(), world.Address());
        await world.JoinAsync(visitor, email);
        await world.Site.Some.ChangeAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == email);
            (user.SuspendedAt, user.SuspendedReason) = (world.Site.Clock.GetUtcNow().UtcDateTime, "Many letters to one school.");
            return user;
        });

        var signedIn = await visitor.GetAsync("/profile");
        var again = await AccountWorld.SignInAsync(world.Visitor(), email);

        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Forbidden), (signedIn.Status, again.Status));
        Assert.Contains("Many letters to one school.", again.Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSessionOnTheServerToo()
    {
        var visitor = world.Visitor();
        await world.JoinAsync(visitor);
        var page = await visitor.GetAsync("/list");
        Assert.Contains("Sign out", page.Text, StringComparison.Ordinal);

        var answer = await visitor.SendFormAsync(page, "header form");

        Assert.Equal("/profile/sign_in?done=signed-out", answer.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/profile")).Status);
        Assert.DoesNotContain("__Host-hawl-session", visitor.Cookies);
    }

    [Fact]
    public async Task Cookies_AreOfNoUseElsewhere()
    {
        var email = await world.JoinAsync(world.Visitor());
        using var form = await world.Site.GetAsync("/profile/sign_in");
        var cookie = Assert.Single(form.Headers.GetValues("Set-Cookie"));

        Assert.StartsWith("__Host-hawl-form=", cookie, StringComparison.Ordinal);
        Assert.Contains("; path=/; secure; samesite=lax; httponly", cookie, StringComparison.Ordinal);
        Assert.NotEmpty(email);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_Returns400()
    {
        using var answer = await world.Site.SendAsync(
            HttpMethod.Post, "/profile/sign_in", null, new FormUrlEncodedContent([KeyValuePair.Create("Form.Email", "a@people.example")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
