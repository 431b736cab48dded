using System.Net;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

// Links in mails about accounts: where the mails go, and what links say that are over.
public sealed class AccountLinkTests(AccountWorld world) : IClassFixture<AccountWorld>
{
    private static string Ours(string name) => $"{name}@{TestWorld.MailDomain}";

    [Fact]
    public async Task Link_ForAPasswordThatRanOut_SaysSoAndChangesNothing()
    {
        var email = await world.JoinAsync(world.Visitor());
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", email));
        var path = $"/profile/change_password/{await world.TokenAsync(email)}";
        var form = await world.Visitor().GetAsync(path);
        world.Site.Clock.Advance(AccountLink.Lifetime);

        var late = await world.Visitor().GetAsync(path);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Gone), (form.Status, late.Status));
        Assert.Null(late.Document.QuerySelector("main form"));
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), email)).Status);
    }

    [Fact]
    public async Task Link_ForAnAddressThatWasUsedOrRanOut_SaysSoAndKeepsTheAddress()
    {
        var (visitor, first, second) = (world.Visitor(), world.Address(), world.Address());
        await world.JoinAsync(visitor);
        await visitor.PostAsync("/profile/change_email", ("Email", first));
        var used = await world.TokenAsync(first);
        await visitor.PostAsync($"/c/{used}");
        await visitor.PostAsync("/profile/change_email", ("Email", second));
        var late = await world.TokenAsync(second);
        world.Site.Clock.Advance(AccountLink.Lifetime);

        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/c/{used}")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/c/{late}")).Status);
        Assert.Equal(1, await world.Site.Some.ChangeAsync(db => db.Users.CountAsync(u => u.Email == first)));
    }

    [Fact]
    public async Task Mail_AboutAnAccount_LiesAmongTheNoticesWithoutAMailServer()
    {
        var email = world.Address();
        await world.Visitor().PostAsync("/profile/sign_up", AccountWorld.Form("Robin Vale", email, AccountWorld.Password));

        await world.Site.Some.JobsAsync();

        var notices = Directory.GetFiles(world.Site.Settings.NoticesFolder, "*.eml").Select(File.ReadAllText);
        Assert.Single(notices, mail => mail.Contains(email, StringComparison.Ordinal));
        Assert.Empty(Directory.GetFiles(world.Site.Settings.OutboxFolder, "*.eml"));
    }

    [Fact]
    public async Task SignUp_WithAnAddressOfTheSitesOwn_IsRefusedInWords()
    {
        var visitor = world.Visitor();

        var refused = await visitor.PostAsync(
            "/cy/profile/sign_up", AccountWorld.Form("Robin Vale", Ours("foi+request-1-00000000"), AccountWorld.Password));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("Cyfeiriadau ceisiadau yw’r rhai yn requests.example", refused.Main, StringComparison.Ordinal);
        Assert.Equal("Robin Vale", refused.Document.QuerySelector("#Form_Name")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Address_OfTheSitesOwn_IsRefusedAndAForgottenPasswordSendsNothingThere()
    {
        var visitor = world.Visitor();
        await world.JoinAsync(visitor);

        var refused = await visitor.PostAsync("/profile/change_email", ("Email", Ours("someone")));
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", Ours("someone")));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(0, await world.Site.Some.ChangeAsync(db => db.AccountLinks.CountAsync(l => l.Email == Ours("someone"))));
    }

    [Fact]
    public async Task Letters_ByAStrangerAgainAndAgain_AreSlowedDownForThatPlaceAlone()
    {
        var authority = await world.Site.Some.AuthorityAsync();
        var (flood, other) = (world.Visitor(), world.Visitor());
        var statuses = new List<HttpStatusCode>();
        var form = await flood.GetAsync("/new/" + authority.Slug);
        while (statuses.Count < 60)
        {
            statuses.Add((await flood.SendFormAsync(form, ("Input.Title", ""))).Status);
        }

        var elsewhere = await other.PostAsync("/new/" + authority.Slug, ("Input.Title", ""));

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        Assert.Equal(HttpStatusCode.BadRequest, statuses[0]);
        Assert.Equal(HttpStatusCode.BadRequest, elsewhere.Status);
        Assert.Equal(HttpStatusCode.OK, (await flood.GetAsync("/new/" + authority.Slug)).Status);
    }
}
