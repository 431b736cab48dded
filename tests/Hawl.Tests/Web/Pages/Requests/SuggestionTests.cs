using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class SuggestionTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Refusal =
        "We are refusing your request under section 12 of the Freedom of Information Act 2000, as it would cost more than the limit "
        + "to comply with it.";

    private const string Gives = "The information you requested is set out below.";

    private const string Answer = $"{Gives} The council holds 40 tonnes of grit.";

    [Fact]
    public async Task Get_Describe_SaysWhatItLooksLikeWithTheSentenceAndOneClickAcceptsIt()
    {
        var (request, owner) = await RepliedAsync(Answer);

        using var form = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/classifications");

        Assert.Contains("It looks like they sent the information.", form.Words, StringComparison.Ordinal);
        Assert.Contains(Gives, form.Page.QuerySelector(".suggestion blockquote")?.TextContent, StringComparison.Ordinal);
        Assert.NotNull(form.Page.QuerySelector(".suggestion a[href='#say']"));
        using var said = await form.SendAsync(("Came", "full"));
        Assert.Equal($"/request/{request.Slug}/next?done=said", said.Location);
        Assert.Equal((RequestOutcome.Full, false), await StateAsync(request));
    }

    [Fact]
    public async Task Get_RequestPage_OffersTheOneClickToItsRequesterAlone()
    {
        var (request, owner) = await RepliedAsync(Answer);
        var path = $"/request/{request.Slug}";

        using var own = await FormVisit.OpenAsync(site, owner, path);
        var others = await site.TextAsync(path);

        var form = own.Page.QuerySelector("main .suggestion form");
        Assert.EndsWith($"/request/{request.Slug}/classifications", form?.GetAttribute("action"), StringComparison.Ordinal);
        Assert.NotNull(form?.QuerySelector("[name=__RequestVerificationToken]"));
        Assert.Equal("full", form?.QuerySelector("[name=Came]")?.GetAttribute("value"));
        Assert.DoesNotContain("It looks like", others, StringComparison.Ordinal);
        Assert.DoesNotContain("__RequestVerificationToken", others, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RequestPage_AfterAStepTheSiteTook_SaysSoToAllAndLetsTheRequesterTakeItBack()
    {
        var (request, owner) = await RepliedAsync(Refusal);
        var path = $"/request/{request.Slug}";

        var others = await site.TextAsync(path);
        using var own = await FormVisit.OpenAsync(site, owner, path);

        Assert.Contains("This site read this in the reply by itself.", others, StringComparison.Ordinal);
        Assert.Contains("It looks like they refused under section 12.", own.Words, StringComparison.Ordinal);
        Assert.Equal(2, own.Page.QuerySelectorAll("main .suggestion form").Length);
        var history = await site.TextAsync($"{path}/details");
        Assert.Contains("This site read the reply by itself: They refused.", history, StringComparison.Ordinal);
        var welsh = await site.TextAsync($"/cy{path}/details");
        Assert.Contains("Darllenodd y wefan hon yr ymateb", welsh, StringComparison.Ordinal);
        using var next = await FormVisit.OpenAsync(site, owner, $"{path}/next?done=said");
        using var undone = await next.SendAsync();
        Assert.Equal((RequestOutcome.None, true), await StateAsync(request));
    }

    [Fact]
    public async Task Get_Describe_InWelsh_SpeaksWelsh()
    {
        var (request, owner) = await RepliedAsync(Answer);

        using var form = await FormVisit.OpenAsync(site, owner, $"/cy/request/{request.Slug}/classifications");

        Assert.Contains("Mae’n ymddangos bod yr wybodaeth wedi’i hanfon.", form.Words, StringComparison.Ordinal);
        Assert.StartsWith("/cy/", form.Page.QuerySelector(".suggestion form")?.GetAttribute("action"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_RequestPage_WithAnAcknowledgement_FoldsItIntoOneLineUntilSomebodyDeniesIt()
    {
        var (request, owner) = await RepliedAsync("Thank you for your request for information, which we received today. We will "
            + "respond within 20 working days.");
        var path = $"/request/{request.Slug}";

        var folded = await site.TextAsync(path);
        using var form = await FormVisit.OpenAsync(site, owner, $"{path}/classifications");
        using var said = await form.SendAsync(("Came", "question"));
        var open = await site.TextAsync(path);

        Assert.Equal(HttpStatusCode.Redirect, said.Status);
        Assert.Contains("they say they have the letter</summary>", folded, StringComparison.Ordinal);
        Assert.DoesNotContain("they say they have the letter</summary>", open, StringComparison.Ordinal);
        Assert.Contains("We will respond within 20 working days", open, StringComparison.Ordinal);
    }

    private async Task<(Request Request, User Owner)> RepliedAsync(string text)
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(request, text);
        await site.Some.JobsAsync();
        return (request, owner);
    }

    private async Task<(RequestOutcome, bool)> StateAsync(Request request)
    {
        var found = await site.Some.ChangeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id));
        return (found.Outcome, found.NeedsClassification);
    }
}
