using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Data;
using Hawl.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class ForgottenPasswordTests(AccountWorld world) : IClassFixture<AccountWorld>
{
    private const string Other = "eleven loud curlews";

    [Fact]
    public async Task Post_WithAnyAddress_IsAnsweredAlike()
    {
        var known = await world.JoinAsync(world.Visitor());
        var answers = new List<(HttpStatusCode, string?, string)>();
        foreach (var email in new[] { known, world.Address() })
        {
            var visitor = world.Visitor();
            var answer = await visitor.PostAsync("/profile/change_password", ("Form.Email", email));
            answers.Add((answer.Status, answer.Location, (await visitor.GetAsync(answer.Location ?? "")).Text));
        }

        Assert.Equal(answers[0], answers[1]);
    }

    [Fact]
    public async Task Link_SetsThePasswordOnceAndEndsEverySession()
    {
        var visitor = world.Visitor();
        var email = await world.JoinAsync(visitor);
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", email));
        var token = await world.TokenAsync(email);

        var set = await world.Visitor().PostAsync($"/profile/change_password/{token}", ("Form.Password", Other));

        Assert.Equal("/profile/sign_in?done=password-set", set.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/profile")).Status);
        Assert.Equal(HttpStatusCode.Gone, (await visitor.GetAsync($"/profile/change_password/{token}")).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await AccountWorld.SignInAsync(world.Visitor(), email)).Status);
        Assert.Equal(HttpStatusCode.Redirect, (await AccountWorld.SignInAsync(world.Visitor(), email, Other)).Status);
    }

    [Fact]
    public async Task Link_RemovesThePasskeysOfTheAccountAndSaysSo()
    {
        var (email, other) = (await world.JoinAsync(world.Visitor()), await world.JoinAsync(world.Visitor()));
        await AddPasskeyAsync(email);
        await AddPasskeyAsync(other);
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", email));
        var path = $"/profile/change_password/{await world.TokenAsync(email)}";

        Assert.Contains("Passkeys of this account are removed", (await world.Visitor().GetAsync(path)).Main, StringComparison.Ordinal);
        await world.Visitor().PostAsync(path, ("Form.Password", Other));

        Assert.Equal((0, 1), (await PasskeysAsync(email), await PasskeysAsync(other)));
    }

    [Fact]
    public async Task Passkey_Added_IsToldByMail()
    {
        var email = await world.JoinAsync(world.Visitor());

        await AddPasskeyAsync(email);
        await world.Site.Some.JobsAsync();

        var mails = Directory.GetFiles(world.Site.Settings.NoticesFolder, "*.eml").Select(File.ReadAllText);
        Assert.Contains(mails, mail => mail.Contains(email, StringComparison.Ordinal)
            && mail.Contains("Subject: A passkey was added to your account", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Link_MadeBeforeThePasswordChanged_IsGoodNoLonger()
    {
        var email = await world.JoinAsync(world.Visitor());
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", email));
        var first = await world.TokenAsync(email);
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", email));
        await world.Visitor().PostAsync($"/profile/change_password/{await world.TokenAsync(email)}", ("Form.Password", Other));

        Assert.Equal(HttpStatusCode.Gone, (await world.Visitor().GetAsync($"/profile/change_password/{first}")).Status);
    }

    [Fact]
    public async Task Link_WithAShortPassword_Returns400AndStaysGood()
    {
        var email = await world.JoinAsync(world.Visitor());
        await world.Visitor().PostAsync("/profile/change_password", ("Form.Email", email));
        var path = $"/profile/change_password/{await world.TokenAsync(email)}";

        Assert.Equal(HttpStatusCode.BadRequest, (await world.Visitor().PostAsync(path, ("Form.Password", "short"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await world.Visitor().GetAsync(path)).Status);
    }

    // As the page does, once the browser has made it.
    private async Task AddPasskeyAsync(string email)
    {
        await using var scope = world.Site.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<HawlContext>().Users.SingleAsync(u => u.Email == email);
        var passkey = new UserPasskeyInfo(Guid.NewGuid().ToByteArray(), [1], world.Site.Clock.GetUtcNow(), 0, [], true, true, true, [], []);
        await scope.ServiceProvider.GetRequiredService<AddPasskey>().ExecuteAsync(user, passkey, default);
    }

    private Task<int> PasskeysAsync(string email) => world.Site.Some.ChangeAsync(db =>
        db.Passkeys.CountAsync(p => db.Users.Any(u => u.Id == p.UserId && u.Email == email)));
}
