using System.Net;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class SettingsTests(AccountWorld world) : IClassFixture<AccountWorld>
{
    private const string Other = "eleven loud curlews";

    [Fact]
    public async Task Sessions_EndedFromElsewhere_AreOverAtOnce()
    {
        var (here, there) = (world.Visitor(), world.Visitor());
        var email = await world.JoinAsync(here);
        await AccountWorld.SignInAsync(there, email);

        var list = await here.GetAsync("/profile/sessions");
        Assert.Equal(2, list.Document.QuerySelectorAll(".results li").Length);
        await here.SendFormAsync(list, ".results form");

        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/profile")).Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task Sessions_OfSomebodyElse_CannotBeEnded()
    {
        var (one, other) = (world.Visitor(), world.Visitor());
        var (first, second) = (await world.JoinAsync(one), await world.JoinAsync(other));
        await AccountWorld.SignInAsync(world.Visitor(), first);
        var theirs = await world.Site.Some.ChangeAsync(db => db.Sessions
            .Where(s => db.Users.Any(u => u.Id == s.UserId && u.Email == second)).Select(s => s.Id).SingleAsync());

        await one.SendFormAsync(await one.GetAsync("/profile/sessions"), ".results form", ("id", theirs.ToString()));

        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task Sessions_EndedEverywhere_AreAllOver()
    {
        var (here, there) = (world.Visitor(), world.Visitor());
        var email = await world.JoinAsync(here);
        await AccountWorld.SignInAsync(there, email);

        var answer = await here.SendFormAsync(await here.GetAsync("/profile/sessions"), "main > form");

        Assert.Equal("/profile/sign_in?done=signed-out-everywhere", answer.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await here.GetAsync("/profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/profile")).Status);
    }

    [Fact]
    public async Task Password_AfterAWhile_IsAskedForBeforeItIsChanged()
    {
        var (here, there) = (world.Visitor(), world.Visitor());
        var email = await world.JoinAsync(here);
        await AccountWorld.SignInAsync(there, email);
        world.Site.Clock.Advance(ProveAgain.Holds);

        var asked = await here.GetAsync("/profile/password");
        Assert.Equal("/profile/prove?r=%2Fprofile%2Fpassword", asked.Location);
        var wrong = await here.PostAsync(asked.Location ?? "", ("Password", "not the right one"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var proven = await here.PostAsync(asked.Location ?? "", ("Password", AccountWorld.Password));
        Assert.Equal("/profile/password", proven.Location);
        var changed = await here.PostAsync("/profile/password", ("Password", Other));

        Assert.Equal("/profile/settings?done=password", changed.Location);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/profile")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), email, Other)).Status);
    }

    [Fact]
    public async Task Address_Confirmed_TakesThePlaceOfTheOldOneWhichIsTold()
    {
        var (here, there, address) = (world.Visitor(), world.Visitor(), world.Address());
        var old = await world.JoinAsync(here);
        await AccountWorld.SignInAsync(there, old);

        await here.PostAsync("/profile/change_email", ("Email", address));
        var token = await world.TokenAsync(address);
        Assert.Equal(HttpStatusCode.OK, (await world.Visitor().GetAsync($"/c/{token}")).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), old)).Status);
        var confirmed = await here.PostAsync($"/c/{token}");

        Assert.Equal("/profile/settings?done=address", confirmed.Location);
        Assert.Equal(HttpStatusCode.BadRequest, (await AccountWorld.SignInAsync(world.Visitor(), old)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), address)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/profile")).Status);
        Assert.Equal(
            AccountLinkKind.AddressChanged,
            await world.Site.Some.ChangeAsync(db =>
                db.AccountLinks.Where(l => l.Email == old).OrderByDescending(l => l.Id).Select(l => l.Kind).FirstAsync()));
    }

    [Fact]
    public async Task Change_AfterAStrangerHadMailsSentToTheAddress_IsToldNonetheless()
    {
        var (here, address) = (world.Visitor(), world.Address());
        var old = await world.JoinAsync(here);
        for (var i = 0; i < 6; i++)
        {
            await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", old));
        }

        await here.PostAsync("/profile/password", ("Password", Other));
        await here.PostAsync("/profile/change_email", ("Email", address));
        await here.PostAsync($"/c/{await world.TokenAsync(address)}");

        Assert.Equal(
            [AccountLinkKind.PasswordChanged, AccountLinkKind.AddressChanged],
            await world.Site.Some.ChangeAsync(db =>
                db.AccountLinks.Where(l => l.Email == old).OrderByDescending(l => l.Id).Take(2).OrderBy(l => l.Id)
                    .Select(l => l.Kind).ToListAsync()));
    }

    [Fact]
    public async Task Address_OfSomebodyElse_IsAnsweredLikeAnyOther()
    {
        var (visitor, taken) = (world.Visitor(), await world.JoinAsync(world.Visitor()));
        await world.JoinAsync(visitor);

        var answers = new List<(HttpStatusCode, string?)>();
        foreach (var email in new[] { taken, world.Address() })
        {
            var answer = await visitor.PostAsync("/profile/change_email", ("Email", email));
            answers.Add((answer.Status, answer.Location));
        }

        Assert.Equal(answers[0], answers[1]);
        Assert.Null(await world.TokenAsync(taken));
    }

    [Fact]
    public async Task NameAndLanguage_AreChangedInPlace()
    {
        var visitor = world.Visitor();
        var email = await world.JoinAsync(visitor);

        await visitor.PostAsync("/profile/name/edit", ("Name", "Robin Vale-Heron"));
        await visitor.PostAsync("/profile/language", ("Chosen", "cy"));

        Assert.Equal(("Robin Vale-Heron", "cy"), await world.Site.Some.ChangeAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.Email == email);
            return (user.Name, user.Language);
        }));
        Assert.Contains("Robin Vale-Heron", (await visitor.GetAsync("/profile/settings?done=name")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_OfAnAdmin_AskForASecondFactor()
    {
        var visitor = world.Visitor();
        var email = await world.JoinAsync(visitor);
        await world.Site.Some.ChangeAsync(async db => (await db.Users.SingleAsync(u => u.Email == email)).Role = UserRole.Admin);

        var page = await visitor.GetAsync("/profile/settings");

        Assert.NotNull(page.Document.QuerySelector(".note a[href='/profile/two_factor']"));
    }
}
