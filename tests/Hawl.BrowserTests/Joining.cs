namespace Hawl.BrowserTests;

// How people come to be signed in: each by the forms and the mails there are.
public static class Joining
{
    public const string Password = "seven quiet herons";

    // On the page to sign up, or one that leads back to where somebody was going.
    public static async Task JoinAsync(this Outbox outbox, Walk walk, string email)
    {
        await walk.WriteAsync("#Form_Name", "Robin Vale");
        await walk.WriteAsync("#Form_Email", email);
        await walk.WriteAsync("#Form_Password", Password);
        await walk.PressAsync("main form .btn-primary");
        await walk.FollowAsync(await outbox.LinkToAsync(email, "/c/"));
        await walk.PressAsync("main form .btn-primary");
    }

    // Somebody of the demonstration, who chooses a password by mail the first time, and gets mail in the language they read.
    public static async Task SignInAsync(this DemoSite site, Walk walk, string email)
    {
        await walk.OpenAsync("/profile/sign_in");
        if (!site.HaveChosen.Contains(email))
        {
            var outbox = site.Outbox.FromNowOn();
            await walk.PressAsync("main form a[href*='change_password']");
            await walk.WriteAsync("#Form_Email", email);
            await walk.PressAsync("main form .btn-primary");
            await walk.FollowAsync(await outbox.LinkToAsync(email, "/change_password/"));
            await walk.WriteAsync("#Form_Password", Password);
            await walk.PressAsync("main form .btn-primary");
            site.HaveChosen.Add(email);
        }

        if (walk.Path == "/profile/sign_in")
        {
            await walk.WriteAsync("#Form_Email", email);
            await walk.WriteAsync("#Form_Password", Password);
            await walk.PressAsync("main form .btn-primary");
        }

        Assert.True(await walk.SeesAsync("header form"), $"{email} is not signed in.");
        await walk.OpenAsync("/profile/language");
        await walk.ChooseAsync($"input[name=Chosen][value={walk.Language}]");
        await walk.PressAsync("main form .btn-primary");
    }
}
