using System.Net;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Hawl.Tests.Web.Pages.Admin;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class TwoFactorTests(AccountWorld world) : IClassFixture<AccountWorld>
{
    [Fact]
    public async Task TurnedOn_AsksForACodeThatIsTakenOnce()
    {
        var (email, key, _) = await TurnOnAsync(world.Visitor());
        var (visitor, other) = (world.Visitor(), world.Visitor());
        world.Site.Clock.Advance(TimeSpan.FromMinutes(2));

        var first = await AccountWorld.SignInAsync(visitor, email);
        Assert.Equal("/profile/sign_in/code", first.Location);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/profile")).Status);
        var wrong = await visitor.PostAsync("/profile/sign_in/code", ("Code", "000000"));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        var right = await visitor.PostAsync("/profile/sign_in/code", ("Code", CodeOf(key)));
        Assert.Equal((HttpStatusCode.Redirect, "/profile"), (right.Status, right.Location));
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/profile")).Status);

        await AccountWorld.SignInAsync(other, email);
        Assert.Equal(HttpStatusCode.BadRequest, (await other.PostAsync("/profile/sign_in/code", ("Code", CodeOf(key)))).Status);
    }

    [Fact]
    public async Task RecoveryCode_LetsInOnce()
    {
        var (email, _, codes) = await TurnOnAsync(world.Visitor());
        Assert.Equal(10, codes.Count);

        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 2; i++)
        {
            var visitor = world.Visitor();
            await AccountWorld.SignInAsync(visitor, email);
            var answer = await visitor.PostAsync(
                "/profile/sign_in/code?recovery=true", ("Code", codes[0].ToUpperInvariant().Replace('-', ' ')));
            statuses.Add(answer.Status);
        }

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.BadRequest], statuses);
    }

    [Fact]
    public async Task Codes_GuessedAgainAndAgain_MustWait()
    {
        var (email, key, _) = await TurnOnAsync(world.Visitor());
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 7; i++)
        {
            var visitor = world.Visitor();
            await AccountWorld.SignInAsync(visitor, email);
            statuses.Add((await visitor.PostAsync("/profile/sign_in/code", ("Code", "000000"))).Status);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, statuses[^1]);
        world.Site.Clock.Advance(TimeSpan.FromMinutes(15));
        var owner = world.Visitor();
        await AccountWorld.SignInAsync(owner, email);
        Assert.Equal(HttpStatusCode.Redirect, (await owner.PostAsync("/profile/sign_in/code", ("Code", CodeOf(key)))).Status);
    }

    [Fact]
    public async Task Code_WithoutThePasswordFirst_LeadsToTheStart()
    {
        var answer = await world.Visitor().GetAsync("/profile/sign_in/code?r=%2Flist");

        Assert.Equal("/profile/sign_in?r=%2Flist", answer.Location);
    }

    [Fact]
    public async Task TurnOn_WithAWrongCode_ChangesNothingAndKeepsTheKey()
    {
        var visitor = world.Visitor();
        var email = await world.JoinAsync(visitor);
        var page = await visitor.GetAsync("/profile/two_factor");

        var again = await visitor.SendFormAsync(page, "main form", ("Code", "000000"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(page.Document.QuerySelector("li code")?.TextContent, again.Document.QuerySelector("li code")?.TextContent);
        Assert.Null(await world.Site.Some.ChangeAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.TotpSince).SingleAsync()));
    }

    [Fact]
    public async Task TurnedOff_AsksForNoCode()
    {
        var visitor = world.Visitor();
        var (email, _, _) = await TurnOnAsync(visitor);

        var off = await visitor.PostAsync("/profile/two_factor");

        Assert.Equal("/profile/settings?done=totp-off", off.Location);
        Assert.Equal("/profile", (await AccountWorld.SignInAsync(world.Visitor(), email)).Location);
    }

    [Fact]
    public async Task TurnedOnAndOff_IsToldByMailEachTime()
    {
        var visitor = world.Visitor();
        var (email, _, _) = await TurnOnAsync(visitor);
        await visitor.PostAsync("/profile/two_factor");

        Assert.Equal(
            [AccountLinkKind.TotpTurnedOn, AccountLinkKind.TotpTurnedOff],
            await world.Site.Some.ChangeAsync(db => db.AccountLinks.Where(l => l.Email == email && l.Kind != AccountLinkKind.SignUp)
                .OrderBy(l => l.Id).Select(l => l.Kind).ToListAsync()));
        await world.Site.Some.JobsAsync();
        var mails = Directory.GetFiles(world.Site.Settings.NoticesFolder, "*.eml").Select(File.ReadAllText)
            .Where(mail => mail.Contains(email, StringComparison.Ordinal)).ToList();
        Assert.Contains(mails, mail => mail.Contains("Subject: Signing in now needs a code", StringComparison.Ordinal));
        Assert.Contains(mails, mail => mail.Contains("Subject: Signing in needs no code any more", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TurnedOffByAnAdministrator_LetsTheOwnerInWithoutACode()
    {
        var (email, _, _) = await TurnOnAsync(world.Visitor());
        var admin = await world.Site.Some.UserAsync(UserRole.Admin);
        var id = await world.Site.Some.ChangeAsync(db => db.Users.Where(u => u.Email == email).Select(u => u.Id).SingleAsync());

        using var off = await world.Site.SendFormAsync($"/admin/users/{id}", "handler=Totp", admin);

        Assert.Equal(HttpStatusCode.Found, off.StatusCode);
        Assert.Equal("/profile", (await AccountWorld.SignInAsync(world.Visitor(), email)).Location);
    }

    [Fact]
    public async Task Passkey_ThatIsNone_IsRefusedInWords()
    {
        var visitor = world.Visitor();
        var page = await visitor.GetAsync("/profile/sign_in");

        var answer = await visitor.SendFormAsync(page, "form[data-passkey]", ("credential", """{"id":"AA","type":"public-key"}"""));

        Assert.Equal("/profile/sign_in?done=no-passkey", answer.Location);
        Assert.Contains("passkey", (await visitor.GetAsync(answer.Location ?? "")).Main, StringComparison.Ordinal);
    }

    private string CodeOf(byte[] key) => Totp.CodeOf(key, Totp.StepAt(world.Site.Clock.GetUtcNow()));

    private async Task<(string Email, byte[] Key, IReadOnlyList<string> Codes)> TurnOnAsync(Visitor visitor)
    {
        var email = await world.JoinAsync(visitor);
        var page = await visitor.GetAsync("/profile/two_factor");
        Assert.NotNull(page.Document.QuerySelector("svg.qr path"));
        var key = BytesOf((page.Document.QuerySelector("li code")?.TextContent ?? "").Replace(" ", "", StringComparison.Ordinal));
        var on = await visitor.SendFormAsync(page, "main form", ("Code", CodeOf(key)));
        return (email, key, [.. on.Document.QuerySelectorAll(".codes code").Select(c => c.TextContent)]);
    }

    private static byte[] BytesOf(string base32)
    {
        var bits = string.Concat(base32.Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
