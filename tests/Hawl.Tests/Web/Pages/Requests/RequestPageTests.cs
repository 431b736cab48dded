using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class RequestPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_FreshRequest_SaysWhoAskedWhomUnderWhichLaw()
    {
        var request = await site.Some.RequestAsync(
            await site.Some.UserAsync(name: "Mair Owen"), await site.Some.AuthorityAsync("Cyngor Glanrhyd"), "Grit in winter");

        var page = await PageAsync(request);

        Assert.Equal("Grit in winter", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("Mair Owen asked Cyngor Glanrhyd under the Freedom of Information Act 2000.", Words(page.QuerySelector(".asked")));
        Assert.Equal("This letter is on its way out.", Words(page.QuerySelector(".letter .note")));
        Assert.NotNull(page.QuerySelector("[id^=outgoing-] .letter-body p"));
    }

    [Fact]
    public async Task Get_InWelsh_NamesTheAuthorityAndTheLawInWelsh()
    {
        var request = await SentAsync(await site.Some.AuthorityAsync(welshName: "Cyngor y Bont"));

        var page = await PageAsync(request, "/cy");

        Assert.Contains("yr awdurdod: Cyngor y Bont; y gyfraith: Deddf Rhyddid Gwybodaeth 2000.", Words(page.QuerySelector(".asked")));
        Assert.Equal("en", page.QuerySelector(".letter-body")?.GetAttribute("lang"));
    }

    [Fact]
    public async Task Get_WithAReply_ShowsItUnderItsSenderWithAPermalink()
    {
        var request = await SentAsync();
        var reply = await site.Some.ReplyAsync(request, "We hold 40 tonnes of grit.\r\n\r\n> Please tell me how much grit you hold.");

        var page = await PageAsync(request);

        var letter = page.GetElementById($"incoming-{reply.Id}");
        Assert.StartsWith("Information Officer, Ashcombe Council", letter?.QuerySelector("h3")?.TextContent);
        Assert.Equal($"#incoming-{reply.Id}", letter?.QuerySelector(".letter-head a")?.GetAttribute("href"));
        Assert.Equal("We hold 40 tonnes of grit.", letter?.QuerySelector(".letter-body > p")?.TextContent);
        Assert.Equal("1 quoted line", letter?.QuerySelector("details.folded summary")?.TextContent);
        Assert.Equal("Reply received", Words(page.QuerySelector(".status .outcome")));
    }

    [Fact]
    public async Task Get_WithLettersThatCouldNotBeRead_SaysSo()
    {
        var request = await SentAsync();
        var broken = await site.Some.ReplyAsync(request, "The caf\uFFFD is closed.");
        var whole = await site.Some.ReplyAsync(request, "The café is closed.");

        var page = await PageAsync(request);

        Assert.Contains("could not be read", page.GetElementById($"incoming-{broken.Id}")?.TextContent);
        Assert.DoesNotContain("could not be read", page.GetElementById($"incoming-{whole.Id}")?.TextContent);
    }

    [Fact]
    public async Task Get_WithFiles_LinksEachByItsNumberAndName()
    {
        var request = await SentAsync();
        var reply = await site.Some.ReplyAsync(request, "Attached.", ("Ffigurau 2025.csv", "text/csv", "a,b"u8.ToArray()));

        var file = (await PageAsync(request)).QuerySelector(".files a");

        Assert.Equal($"/request/{request.Slug}/response/{reply.Id}/attach/1/Ffigurau%202025.csv", file?.GetAttribute("href"));
        Assert.Equal("csv, 3 bytes", file?.NextElementSibling?.TextContent);
    }

    [Fact]
    public async Task Get_WithAddressesEverywhere_ShowsNone()
    {
        var authority = await site.Some.AuthorityAsync("Brook Council");
        var to = authority.Translations[0].RequestEmail ?? "";
        var request = await SentAsync(authority, letter: $"Write to mair@people.example, not to {to}.");
        var own = $"foi+request-{request.Id}-{request.ReplyHash}@{site.Settings.MailDomain}";
        await site.Some.ReplyAsync(request, $"From {own}, to {to}.", ("a mair@people.example.txt", "text/plain", "x"u8.ToArray()));

        var html = await site.TextAsync($"/request/{request.Slug}");

        Assert.DoesNotContain("@", html, StringComparison.Ordinal);
        Assert.DoesNotContain("%40", html, StringComparison.Ordinal);
        Assert.Contains($"From [FOI #{request.Id} email], to [Brook Council request email].", html, StringComparison.Ordinal);
        Assert.Contains("Write to [email address], not to [Brook Council request email].", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithAHiddenMessage_ShowsItsReasonInItsPlace()
    {
        var request = await SentAsync();
        var reply = await site.Some.ReplyAsync(request, "The pupil is called Nia.", ("Nia.txt", "text/plain", "x"u8.ToArray()));
        await HideAsync(reply, "It named a pupil.");

        var page = await PageAsync(request);

        var place = page.GetElementById($"incoming-{reply.Id}");
        Assert.Equal("A message that is not shown", place?.QuerySelector("h3")?.TextContent);
        Assert.Equal("It named a pupil.", Words(place?.QuerySelector(".note")));
        Assert.DoesNotContain("Nia", page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, null)]
    [InlineData(7, "This request is old. Mail from Ferry Council still comes here; other mail waits for Mair Owen to let it in.")]
    [InlineData(25, "This request is very old. Mail to it waits for Mair Owen to let it in. The authority was Ferry Council.")]
    public async Task Get_OldRequest_SaysWhoseMailStillComes(int months, string? words)
    {
        var known = await site.Some.ChangeAsync(db => db.Authorities.FirstOrDefaultAsync(a => a.Name == "Ferry Council"));
        var request = await site.Some.RequestAsync(
            await site.Some.UserAsync(name: "Mair Owen"), known ?? await site.Some.AuthorityAsync("Ferry Council"));
        await site.Some.ChangeAsync(async db =>
        {
            var found = await db.Requests.SingleAsync(r => r.Id == request.Id);
            db.Entry(found).Property(r => r.LastEventAt).CurrentValue = site.Clock.GetUtcNow().UtcDateTime.AddMonths(-months);
            return found.Id;
        });

        var note = (await PageAsync(request)).QuerySelector("section[aria-labelledby=tools] .note");

        Assert.Equal(words, note is null ? null : Words(note));
    }

    [Fact]
    public async Task Get_ClassifiedRequest_TellsTheOutcomeAndWhenItCame()
    {
        var request = await SentAsync();
        await site.Some.ReplyAsync(request);
        await site.Some.ClassifyAsync(request, RequestOutcome.Full);

        var page = await PageAsync(request);

        Assert.NotNull(page.QuerySelector(".status.is-full"));
        Assert.Equal(["Sent", "Answered"], page.QuerySelectorAll(".timeline .step").Select(s => s.TextContent));
        Assert.Contains("in time.", Words(page.QuerySelector(".status")));
    }

    [Fact]
    public async Task Get_ByNumber_Returns301ToItsPageInTheSameLanguage()
    {
        var request = await site.Some.RequestAsync();

        using var answer = await site.GetAsync($"/cy/request/{request.Id}");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/cy/request/{request.Slug}", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Get_ByTheNumberOfNone_Returns404()
    {
        using var answer = await site.GetAsync("/request/987654");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task GetDueDate_OfASentRequest_CountsInWords()
    {
        var request = await SentAsync();

        var page = new HtmlParser().ParseDocument(await site.TextAsync($"/request/{request.Slug}/due-date"));

        var steps = page.QuerySelectorAll(".working li").Select(l => l.TextContent).ToArray();
        Assert.Equal("The request was received on Monday 2 March 2026. That day is not counted.", steps[0]);
        Assert.Contains("Tuesday 17 March 2026 is not counted: St Patrick’s Day (Northern Ireland).", steps);
        Assert.Contains("s.10(1)", page.QuerySelector(".facts")?.TextContent);
        Assert.Contains($"/request/{request.Slug}", page.QuerySelector(".crumbs a")?.GetAttribute("href"));
    }

    private async Task<IDocument> PageAsync(Request request, string language = "") =>
        new HtmlParser().ParseDocument(await site.TextAsync($"{language}/request/{request.Slug}"));

    private async Task<Request> SentAsync(Authority? to = null, string letter = "Please tell me how much grit you hold.")
    {
        var request = await site.Some.RequestAsync(to: to, letter: letter);
        await site.Some.JobsAsync();
        return request;
    }

    private Task<IncomingMessage> HideAsync(IncomingMessage message, string reason) => site.Some.ChangeAsync(async db =>
    {
        var found = await db.IncomingMessages.Include(m => m.Request).SingleAsync(m => m.Id == message.Id);
        (found.Visibility.Prominence, found.Visibility.Reason) = (Prominence.Hidden, reason);
        found.Request.Touch();
        return found;
    });

    private static string Words(IElement? element) =>
        string.Join(' ', (element?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
