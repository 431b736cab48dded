using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Asking;

public sealed class AskingTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Question = "How many gritters are there, and where do they stand?";

    [Fact]
    public async Task Get_Write_OffersALetterWithTheLawsWordsAndKeepsItFromCaches()
    {
        var authority = await site.Some.AuthorityAsync("Larkhill Council");

        using var answer = await site.GetAsync("/new/" + authority.Slug);
        var page = await FormPage.ReadAsync(answer);

        Assert.Equal("no-cache, private", answer.Headers.CacheControl?.ToString());
        Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.Null(answer.Headers.ETag);
        Assert.Equal(
            "Dear Larkhill Council,\n\nUnder the Freedom of Information Act 2000, please send me the following information:\n\n\n\n\n"
            + "Yours faithfully,\n\n",
            Value(page, "Input.Letter"));
    }

    [Fact]
    public async Task Get_Write_InWelsh_OffersAWelshLetterSignedByWhoeverIsSignedIn()
    {
        var me = await site.Some.UserAsync(name: "Mair Dryw");
        await site.Some.AuthorityAsync("Ebbw Council", welshName: "Cyngor Ebwy");

        var page = (await FormPage.OpenAsync(site, "/cy/new/cyngor-ebwy", me)).Page;

        Assert.StartsWith("Annwyl Cyngor Ebwy,", Value(page, "Input.Letter"), StringComparison.Ordinal);
        Assert.EndsWith("Yr eiddoch yn gywir,\n\nMair Dryw", Value(page, "Input.Letter"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Write_WithACampaignsLink_IsFilledInAndIsOnlyText()
    {
        var authority = await site.Some.AuthorityAsync("Marlow Quay");

        const string Link = "title=Salt%0Aand+<b>grit</b>&default_letter=How+much+</textarea><script>x()</script>&tags=winter";

        var page = (await FormPage.OpenAsync(site, $"/new/{authority.Slug}?{Link}")).Page;
        var whole = (await FormPage.OpenAsync(site, $"/new/{authority.Slug}?body=Whole+letter")).Page;

        Assert.Equal(("Salt and <b>grit</b>", "winter"), (Value(page, "Input.Title"), Value(page, "Input.Tags")));
        Assert.Contains(
            "Dear Marlow Quay,\n\nHow much </textarea><script>x()</script>\n\nYours",
            Value(page, "Input.Letter"),
            StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal("Whole letter", Value(whole, "Input.Letter"));
    }

    [Fact]
    public async Task Post_WithNothingAsked_Returns400AndKeepsWhatWasTyped()
    {
        var form = await WriteAsync("Nettlecombe Council");

        using var answer = await form.PostAsync(("Input.Title", "FOI request"));
        var page = await FormPage.ReadAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(2, page.QuerySelectorAll(".errors li").Length);
        Assert.Equal("FOI request", Value(page, "Input.Title"));
        Assert.StartsWith("Dear Nettlecombe Council,", Value(page, "Input.Letter"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(45_000, HttpStatusCode.Found)]
    [InlineData(80_000, HttpStatusCode.BadRequest)]
    public async Task Post_WithNothingButOpeningBrackets_IsAnsweredLikeAnyLetter(int brackets, HttpStatusCode expected)
    {
        var form = await WriteAsync("Rookhope Council");
        var letter = string.Concat(Enumerable.Repeat("[a", brackets));

        using var answer = await form.PostAsync(("Input.Title", "Gritting in January"), ("Input.Letter", letter));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutTheFormsToken_IsRefused()
    {
        var authority = await site.Some.AuthorityAsync();

        using var answer = await site.SendAsync(
            HttpMethod.Post, "/new/" + authority.Slug, content: new FormUrlEncodedContent([new("Input.Title", "Grit")]));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Post_ByAStranger_LeadsToThePreviewAndFromThereToSigningInAndBack()
    {
        var preview = await PreviewAsync("Oakhanger Council", null);
        var page = (await FormPage.OpenAsync(site, preview)).Page;

        Assert.Contains(Question, page.QuerySelector("article.letter")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("published on the internet", page.QuerySelector("article.letter")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(
            $"/profile/sign_in?r={Uri.EscapeDataString(preview)}",
            page.QuerySelector("main a[href*=sign_in]")?.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main form"));
        Assert.DoesNotContain("@", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Send_OfAStrangersDraftAfterSigningIn_IsSignedAndSent()
    {
        var preview = await PreviewAsync("Pinfold Council", null);
        var me = await site.Some.UserAsync(name: "Robin Vale");

        var form = await FormPage.OpenAsync(site, preview, me);
        using var sent = await form.PostAsync();
        var page = (await FormPage.OpenAsync(site, sent.Headers.Location?.ToString() ?? "", me)).Page;

        Assert.EndsWith("Robin Vale", form.Page.QuerySelector(".letter-body")?.TextContent.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, sent.StatusCode);
        Assert.Equal("Your letter is on its way to Pinfold Council", page.QuerySelector("h1")?.TextContent);
        Assert.Equal(HttpStatusCode.Found, (await FormPage.OpenAsync(site, preview)).Status);
    }

    [Fact]
    public async Task Send_PressedTwice_SendsOnceAndLeadsToTheSamePage()
    {
        var me = await site.Some.UserAsync();
        var form = await FormPage.OpenAsync(site, await PreviewAsync("Quarrendon Council", me), me);

        using var first = await form.PostAsync();
        using var second = await form.PostAsync();

        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(1, await site.Some.ChangeAsync(db => db.Requests.CountAsync(r => r.UserId == me.Id)));
    }

    [Fact]
    public async Task Send_OfWhatWasChangedInAnotherWindow_ShowsItAgainAndSendsNothing()
    {
        var me = await site.Some.UserAsync();
        var preview = await PreviewAsync("Radstock Council", me);
        var (form, edit) = (await FormPage.OpenAsync(site, preview, me), await FormPage.OpenAsync(site, preview + "/edit", me));
        using var changed = await edit.PostAsync(("Input.Title", "Something else entirely"));

        using var refused = await form.PostAsync();
        var page = await FormPage.ReadAsync(refused);

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("changed meanwhile", page.QuerySelector(".errors")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Something else entirely", page.QuerySelector("article.letter")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.QuerySelector("input[name=Version]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Send_WithAWarning_WantsItOverruled()
    {
        var me = await site.Some.UserAsync();
        var form = await FormPage.OpenAsync(site, await PreviewAsync("Saltash Council", me, Question + " Ring me on 01632 960 123."), me);

        using var refused = await form.PostAsync();
        using var sent = await form.PostAsync(("Anyway", "true"));

        Assert.Contains("01632 960 123", form.Page.QuerySelector("main .note")?.TextContent, StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Found), (refused.StatusCode, sent.StatusCode));
    }

    [Fact]
    public async Task Preview_OfWhatWasAskedBefore_LeadsThere()
    {
        var (me, other) = (await site.Some.UserAsync(), await site.Some.UserAsync());
        var authority = await site.Some.AuthorityAsync("Thurlestone Council");
        var letter = $"Dear Thurlestone Council,\n\n{Question}\n\nYours faithfully,\n\nA";
        var mine = await site.Some.RequestAsync(me, authority, "Gritters of mine", letter);
        var same = await site.Some.RequestAsync(other, title: "Gritters elsewhere", letter: letter);
        var like = await site.Some.RequestAsync(other, authority, "Standing places of gritters", "Where?");

        var preview = await PreviewAsync("Thurlestone Council", me, Question, "Gritters and standing");
        var page = (await FormPage.OpenAsync(site, preview, me)).Page;

        Assert.Equal($"/request/{mine.Slug}", page.QuerySelector("main .note a")?.GetAttribute("href"));
        var earlier = page.QuerySelector("section[aria-labelledby=earlier]")?.InnerHtml ?? "";
        Assert.Contains($"/request/{same.Slug}", earlier, StringComparison.Ordinal);
        Assert.Contains($"/request/{like.Slug}", earlier, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drafts_OfAPerson_AreListedAndThrownAway()
    {
        var (me, other) = (await site.Some.UserAsync(), await site.Some.UserAsync());
        var preview = await PreviewAsync("Upwey Council", me);

        Assert.Contains(preview, await site.TextAsync("/profile/drafts", me), StringComparison.Ordinal);
        Assert.DoesNotContain(preview, await site.TextAsync("/profile/drafts", other), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await FormPage.OpenAsync(site, preview, other)).Status);
        using var thrown = await (await FormPage.OpenAsync(site, preview + "/delete", me)).PostAsync();
        Assert.Equal("/profile/drafts?done=deleted", thrown.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await FormPage.OpenAsync(site, preview, me)).Status);
    }

    [Fact]
    public async Task Sent_OfSomebodyElse_IsNotThere()
    {
        var request = await site.Some.RequestAsync();
        var other = await site.Some.UserAsync();

        foreach (var path in new[] { "new", "unsend" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await FormPage.OpenAsync(site, $"/request/{request.Slug}/{path}", other)).Status);
        }
    }

    [Fact]
    public async Task TakeBack_OfWhatHasLeft_SaysSo()
    {
        var me = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(me);

        var page = (await FormPage.OpenAsync(site, $"/request/{request.Slug}/unsend", me)).Page;

        Assert.Equal("It is too late to take it back", page.QuerySelector("h1")?.TextContent);
        Assert.Null(page.QuerySelector("main form"));
    }

    private static string Value(IParentNode page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        { } field => field.GetAttribute("value") ?? "",
        null => "",
    };

    private async Task<FormPage> WriteAsync(string name, User? by = null)
    {
        var slug = await site.Some.ChangeAsync(db => db.Authorities.Where(a => a.Name == name).Select(a => a.Slug).FirstOrDefaultAsync())
            ?? (await site.Some.AuthorityAsync(name)).Slug;
        return await FormPage.OpenAsync(site, "/new/" + slug, by);
    }

    // Writes a letter, and the path of its preview.
    private async Task<string> PreviewAsync(
        string authority, User? by, string question = Question, string title = "Gritters and their places")
    {
        var form = await WriteAsync(authority, by);
        var letter = Value(form.Page, "Input.Letter").Replace("information:\n", $"information:\n\n{question}", StringComparison.Ordinal);
        using var answer = await form.PostAsync(("Input.Title", title), ("Input.Letter", letter));
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location?.ToString() ?? "";
    }
}
