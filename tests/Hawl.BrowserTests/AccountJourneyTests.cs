using Hawl.Core.Accounts;

namespace Hawl.BrowserTests;

// Somebody new signs up and looks after how they sign in: by a code, by the codes kept for a bad day, by a passkey.
[Collection(PeopleSiteCollection.Name)]
public sealed class AccountJourneyTests(DemoSite site)
{
    private const string SignOut = "header form button";

    private const string Do = "main form .btn-primary";

    [Theory]
    [InlineData(Manner.Desk)]
    [InlineData(Manner.WelshPhoneWithoutScript)]
    [InlineData(Manner.WelshDeskByKeyboard)]
    public async Task Newcomer_TurnsOnACode_AndSignsInWithItAndWithoutTheTelephone(Manner manner)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        var email = await JoinAsync(walk, $"codes.{manner}");
        await walk.OpenAsync("/profile/two_factor");
        var key = BytesOf(await walk.ReadAsync("main li code"));
        await walk.WriteAsync("#Code", Totp.CodeOf(key, Step()));
        await walk.PressAsync(Do);
        Assert.Equal(10, await walk.Page.Locator(".codes code").CountAsync());
        var kept = await walk.ReadAsync(".codes code");
        await walk.PressAsync("main a.btn-primary");

        await walk.PressAsync(SignOut);
        await SignInAsync(walk, email);
        await walk.WriteAsync("#Code", Totp.CodeOf(key, Step() + 1));
        await walk.PressAsync(Do);
        Assert.True(await walk.SeesAsync(SignOut), "The code does not sign in.");

        await walk.PressAsync(SignOut);
        await SignInAsync(walk, email);
        await walk.PressAsync("main .actions a");
        await walk.WriteAsync("#Code", kept);
        await walk.PressAsync(Do);
        Assert.True(await walk.SeesAsync(SignOut), "A code that was kept does not sign in.");
        walk.AssertNothingHindered();
    }

    [Theory]
    [InlineData(Manner.Desk)]
    [InlineData(Manner.WelshPhoneWithoutScript)]
    [InlineData(Manner.WelshDeskByKeyboard)]
    public async Task SignedInTwice_OneBrowserEndsEveryOther(Manner manner)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        await using var other = await Walk.BeginAsync(site, Manner.Desk);
        var email = await JoinAsync(walk, $"twice.{manner}");
        await SignInAsync(other, email);
        Assert.True(await other.SeesAsync(SignOut), "The second browser is not signed in.");

        await walk.OpenAsync("/profile/settings");
        await walk.PressAsync("main a[href$='/profile/sessions']");
        Assert.Equal(2, await walk.Page.Locator("main .results > li").CountAsync());
        await walk.PressAsync("main .results form button");

        await other.OpenAsync("/profile/settings");
        Assert.Equal("/profile/sign_in", other.Path);
        await walk.OpenAsync("/profile/sessions");
        await walk.PressAsync(Do);
        Assert.False(await walk.SeesAsync(SignOut), "Signed out everywhere is still signed in here.");
        walk.AssertNothingHindered();
        other.AssertNothingHindered();
    }

    [Fact]
    public async Task Link_UsedAlready_SaysSoAndLeadsOn()
    {
        await using var walk = await Walk.BeginAsync(site, Manner.Desk);
        var outbox = site.Outbox.FromNowOn();
        var email = await JoinAsync(walk, "used");
        await walk.PressAsync(SignOut);

        await walk.FollowAsync(await outbox.LinkToAsync(email, "/c/"), expected: 410);

        Assert.False(await walk.SeesAsync("main form"), "The link can be used again.");
        await walk.PressAsync("main a[href$='/profile/sign_in']");
        walk.AssertNothingHindered();
    }

    [Theory]
    [InlineData(Manner.Desk)]
    [InlineData(Manner.WelshDeskByKeyboard)]
    public async Task Passkey_OnceMade_SignsInWithoutAPassword(Manner manner)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        await AddAuthenticatorAsync(walk);
        await JoinAsync(walk, $"keys.{manner}");

        await walk.OpenAsync("/profile/passkeys");
        await walk.WriteAsync("#Name", "My telephone");
        await walk.PressAsync("form[data-passkey] button");
        Assert.True(await walk.SeesAsync("main [role=status]"), "Nothing says that the passkey is kept.");
        await walk.PressAsync(SignOut);
        await walk.OpenAsync("/profile/sign_in");
        await walk.PressAsync("form[data-passkey] button");

        Assert.True(await walk.SeesAsync(SignOut), "The passkey does not sign in.");
        await walk.OpenAsync("/profile/passkeys");
        Assert.Contains("My telephone", await walk.ReadAsync());
        walk.AssertNothingHindered();
    }

    [Theory]
    [InlineData(Manner.Desk)]
    [InlineData(Manner.WelshPhoneWithoutScript)]
    public async Task EveryPage_OfAnAccount_HasNothingThatHindersAnyone(Manner manner)
    {
        await using var walk = await Walk.BeginAsync(site, manner);
        await JoinAsync(walk, $"careful.{manner}");

        foreach (var page in (string[])["", "settings", "name/edit", "change_email", "language", "password", "two_factor", "recovery_codes",
            "passkeys", "sessions", "prove", "notices", "drafts", "batches"])
        {
            await walk.OpenAsync($"/profile/{page}".TrimEnd('/'));
        }

        await walk.OpenAsync("/profile/sign_out");
        await walk.PressAsync(Do);
        foreach (var page in (string[])["sign_in", "sign_up", "change_password", "check_mail"])
        {
            await walk.OpenAsync($"/profile/{page}");
        }

        walk.AssertNothingHindered();
    }

    private async Task<string> JoinAsync(Walk walk, string name)
    {
        var email = $"{name}@people.example".ToLowerInvariant();
        await walk.OpenAsync("/profile/sign_up");
        await site.Outbox.JoinAsync(walk, email);
        Assert.True(await walk.SeesAsync(SignOut), "Who has just confirmed an address is not signed in.");
        return email;
    }

    private static async Task SignInAsync(Walk walk, string email)
    {
        await walk.OpenAsync("/profile/sign_in");
        await walk.WriteAsync("#Form_Email", email);
        await walk.WriteAsync("#Form_Password", Joining.Password);
        await walk.PressAsync(Do);
    }

    // A device that says yes to everything, of the browser itself (WebAuthn over its protocol for developers).
    private static async Task AddAuthenticatorAsync(Walk walk)
    {
        var device = await walk.Page.Context.NewCDPSessionAsync(walk.Page);
        await device.SendAsync("WebAuthn.enable");
        await device.SendAsync("WebAuthn.addVirtualAuthenticator", new Dictionary<string, object>
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }

    private static long Step() => Totp.StepAt(TimeProvider.System.GetUtcNow());

    private static byte[] BytesOf(string base32)
    {
        var bits = string.Concat(base32.Where(char.IsAsciiLetterOrDigit)
            .Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(c), 2).PadLeft(5, '0')));
        return [.. bits.Chunk(8).Where(b => b.Length == 8).Select(b => Convert.ToByte(new string(b), 2))];
    }
}
