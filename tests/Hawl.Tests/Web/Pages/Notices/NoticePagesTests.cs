using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Core.Notifications;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Core.Notifications;
using Hawl.Tests.Support;
using Hawl.Web.Pages.Dev;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Notices;

public sealed class NoticePagesTests : IAsyncLifetime
{
    private const string OneClick = "List-Unsubscribe=One-Click";

    private readonly ScriptedTransport server = new();
    private readonly TestSite site;

    public NoticePagesTests() => site = new TestSite(s => s.AddSingleton<IMailTransport>(server));

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    // RFC 8058 §3.1, §3.2: the POST that a mail program makes by itself, without cookies, and answered without a redirect.
    [Fact]
    public async Task Post_ByOneClickOfAMailProgram_EndsMailOfThatKindAtOnce()
    {
        var person = await site.Some.UserAsync();
        var path = await StopPathAsync(person);

        using var answer = await PostAsync(path, OneClick);
        using var again = await PostAsync(path, OneClick);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answer.StatusCode, again.StatusCode));
        Assert.Contains("This mail has been stopped", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.Equal([NoticeKind.Reply], await RefusedAsync(person));
        await site.Some.ReplyAsync(await site.Some.RequestAsync(person));
        await site.Some.JobsAsync();
        Assert.Single(server.To(person));
    }

    [Fact]
    public async Task Get_OfTheSameAddress_AsksFirstAndChangesNothing()
    {
        var person = await site.Some.UserAsync();
        using var answer = await site.GetAsync(await StopPathAsync(person));
        var text = await answer.Content.ReadAsStringAsync();

        Assert.Contains("Stop this mail?", text, StringComparison.Ordinal);
        Assert.Contains("An authority has written to you", text, StringComparison.Ordinal);
        Assert.Contains("method=\"post\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", text, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
        Assert.True(answer.Headers.CacheControl?.NoStore);
        Assert.Empty(await RefusedAsync(person));
    }

    [Theory]
    [InlineData("reply", "overdue")]
    [InlineData("reply", "account")]
    [InlineData("reply", "nothing")]
    [InlineData("", "x")]
    public async Task Post_WithATokenNobodyWasGiven_IsNotFound(string from, string to)
    {
        var person = await site.Some.UserAsync();
        var path = await StopPathAsync(person);

        using var answer = await PostAsync(from.Length == 0 ? path + to : path.Replace(from, to, StringComparison.Ordinal), OneClick);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await RefusedAsync(person));
    }

    [Fact]
    public async Task Post_WithTheTokenOfAnotherPerson_IsNotFound()
    {
        var (person, other) = (await site.Some.UserAsync(), await site.Some.UserAsync());
        var path = await StopPathAsync(person);

        using var answer = await PostAsync(path.Replace($"/{person.Id}.", $"/{other.Id}.", StringComparison.Ordinal), OneClick);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Empty(await RefusedAsync(other));
    }

    [Fact]
    public async Task Post_OfWhatWasChosen_IsSavedAndShown()
    {
        var person = await site.Some.UserAsync();
        var (token, cookie) = await FormAsync(person);

        using var answer = await PostAsync(
            "/profile/notices", $"Wanted=overdue&Wanted=batch&Replies=daily&{token}", person, ("Cookie", cookie));
        var text = await site.TextAsync("/profile/notices?done=saved", person);

        Assert.Equal((HttpStatusCode.Found, "/profile/notices?done=saved"), (answer.StatusCode, answer.Headers.Location?.ToString()));
        Assert.Equal(
            [NoticeKind.Reply, NoticeKind.SayWhatCame, NoticeKind.Undelivered], (await RefusedAsync(person)).Order());
        Assert.Contains("Your choices are saved.", text, StringComparison.Ordinal);
        Assert.Equal(2, Regex.Count(text, """type="checkbox"[^>]*checked"""));
        Assert.Matches("""value="daily"[^>]*checked|checked[^>]*value="daily" """.TrimEnd(), text);
    }

    [Fact]
    public async Task Get_AfterABounce_SaysSoAndTheButtonEndsIt()
    {
        var person = await site.Some.UserAsync();
        await using (var scope = site.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RecordBounce>().ExecuteAsync(person.Id, default);
        }

        var text = await site.TextAsync("/profile/notices", person);
        Assert.Contains("Mail to you came back", text, StringComparison.Ordinal);
        Assert.Contains(person.Email, text, StringComparison.Ordinal);

        var (token, cookie) = await FormAsync(person);
        using var answer = await PostAsync("/profile/notices?handler=Trust", token, person, ("Cookie", cookie));
        Assert.Equal("/profile/notices?done=trusted", answer.Headers.Location?.ToString());
        Assert.DoesNotContain("Mail to you came back", await site.TextAsync("/profile/notices", person), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_ChangesNothing()
    {
        var person = await site.Some.UserAsync();
        using var answer = await PostAsync("/profile/notices", "Wanted=overdue&Replies=daily", person);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(await RefusedAsync(person));
    }

    [Fact]
    public void Samples_ForTheDevelopersPage_HaveSomethingForEveryPlaceOfEveryNotice()
    {
        foreach (var language in NoticeWords.Languages)
        {
            var values = NoticeSamples.In(language) with { Texts = [.. NoticeSamples.In(language).Texts, ("site", "Hawl")] };
            foreach (var name in NoticeWords.In(language).Notices.Keys)
            {
                var content = NoticeWords.In(language).Write(name, language, values);
                Assert.True(content.Blocks.Count > 1, name);
                Assert.DoesNotContain("{", content.Subject, StringComparison.Ordinal);
            }
        }
    }

    // As it stands in the mail that a reply brings.
    private async Task<string> StopPathAsync(User person)
    {
        await site.Some.ReplyAsync(await site.Some.RequestAsync(person));
        await site.Some.JobsAsync();
        var header = Assert.Single(server.To(person)).Headers.Value("List-Unsubscribe") ?? "";
        return new Uri(header.Trim('<', '>')).AbsolutePath;
    }

    private async Task<(string Token, string Cookie)> FormAsync(User person)
    {
        using var page = await site.GetAsync("/profile/notices", person);
        var token = Regex.Match(await page.Content.ReadAsStringAsync(), """__RequestVerificationToken" type="hidden" value="([^"]+)""");
        return ($"__RequestVerificationToken={token.Groups[1].Value}", page.Headers.GetValues("Set-Cookie").First().Split(';')[0]);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body, User? by = null, params (string, string)[] headers)
    {
        var form = new StringContent(body, Encoding.ASCII, "application/x-www-form-urlencoded");
        return site.SendAsync(HttpMethod.Post, path, by, form, headers);
    }

    private Task<List<NoticeKind>> RefusedAsync(User person) =>
        site.Some.ChangeAsync(db => db.NoticeRefusals.Where(r => r.UserId == person.Id).Select(r => r.Kind).ToListAsync());
}
