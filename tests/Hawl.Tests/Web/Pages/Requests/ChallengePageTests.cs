using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Authorities;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

public sealed class ChallengePageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Refusal = """
        We hold some of this. We withhold it under section 43(2) because it would harm our supplier.

        If a request would take too long we may refuse it under section 12.
        """;

    [Fact]
    public async Task Get_AfterARefusal_ListsTheGroundsAndTicksWhatIsReliedOn()
    {
        var (request, owner) = await RefusedAsync();

        using var form = await OpenAsync(request, owner, "review");

        Assert.Equal(HttpStatusCode.OK, form.Status);
        Assert.Equal(["uk-foia:s.43(2)"], Ticked(form, "Ground"));
        Assert.Equal(2, form.Page.QuerySelectorAll("[name=Ground]").Length);
        Assert.Contains("Section 43(2): Commercial interests", form.Words, StringComparison.Ordinal);
        Assert.Contains("We did not find it in the reply.", form.Words, StringComparison.Ordinal);
        Assert.Contains("This day is good practice, not law (s.45 Code of Practice 2018, Part 5).", form.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_LetterToTheAuthority_NamesWhatWasTickedAndIsSentAsAReview()
    {
        var (request, owner) = await RefusedAsync();
        using var form = await FormVisit.OpenAsync(
            site, owner, Followup(request, "kind=internal-review&remedy=review&Chosen=true&Ground=uk-foia:s.43(2)&Lacks=regulator"));

        var letter = form.Page.QuerySelector("#Text")?.TextContent ?? "";
        Assert.Contains("You relied on these provisions: section 43(2) (Commercial interests).", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("section 12", letter, StringComparison.Ordinal);
        Assert.Contains("The right to apply to the Information Commissioner (s.17(7)(b))", letter, StringComparison.Ordinal);
        using var refused = await form.SendAsync(("Step", "preview"));
        var said = letter.Replace("[SAY HERE WHAT WAS WRONG]", "No harm would follow.", StringComparison.Ordinal);
        using var seen = await refused.SendAsync(("Text", said), ("Step", "preview"));
        using var sent = await seen.SendAsync(("Step", "send"));

        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.Status, sent.Status));
        var kind = await site.Some.ChangeAsync(db =>
            db.OutgoingMessages.Where(m => m.RequestId == request.Id).OrderBy(m => m.Id).Select(m => m.Kind).LastAsync());
        Assert.Equal(LetterKind.InternalReview, kind);
    }

    [Fact]
    public async Task Get_AfterALateRefusal_CountsTheDaysMissed()
    {
        var (request, owner) = await SentAsync();
        site.Clock.Advance(TimeSpan.FromDays(60));
        await site.Some.ReplyAsync(request, Refusal);
        await site.Some.ClassifyAsync(request, RequestOutcome.Refused);

        using var form = await OpenAsync(request, owner, "review");
        using var letter = await FormVisit.OpenAsync(
            site, owner, Followup(request, "kind=internal-review&remedy=review&Chosen=true&Late=foia.s10"));

        Assert.Equal(["foia.s10"], Ticked(form, "Late"));
        var text = letter.Page.QuerySelector("#Text")?.TextContent ?? "";
        Assert.Contains("These time limits were missed:", text, StringComparison.Ordinal);
        Assert.Contains("(s.10(1)). It came on ", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhileSilent_OffersAReminderAReviewAndTheCommissioner()
    {
        var (request, owner) = await SentAsync();
        site.Clock.Advance(TimeSpan.FromDays(60));

        using var next = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/next");
        using var reminder = await FormVisit.OpenAsync(site, owner, Followup(request, "kind=follow-up&remedy=reminder"));
        using var complaint = await OpenAsync(request, owner, "complaint-late");

        Assert.Equal(
            [
                Followup(request, "kind=follow-up&remedy=reminder"), $"/request/{request.Slug}/challenge/review-late",
                $"/request/{request.Slug}/challenge/complaint-late",
            ],
            next.Page.QuerySelectorAll(".next-steps a").Take(3).Select(a => a.GetAttribute("href")));
        Assert.Contains("an answer was due by ", reminder.Page.QuerySelector("#Text")?.TextContent, StringComparison.Ordinal);
        var letter = complaint.Page.QuerySelector("#draft")?.TextContent ?? "";
        Assert.StartsWith("Dear Information Commissioner,", letter.Trim(), StringComparison.Ordinal);
        Assert.Contains("An answer was due by ", letter, StringComparison.Ordinal);
        Assert.DoesNotContain("[", letter, StringComparison.Ordinal);
        Assert.NotNull(complaint.Page.QuerySelector("a[href='https://ico.org.uk/make-a-complaint/']"));
        Assert.NotNull(complaint.Page.QuerySelector($"a[href='/request/{request.Slug}/bundle']"));
        Assert.NotNull(complaint.Page.QuerySelector($"a[href='/request/{request.Slug}/clock?what=complaint']"));
    }

    [Fact]
    public async Task Get_WithAScottishAuthority_LeadsFromSilenceToAReviewBeforeTheCommissioner()
    {
        var authority = await site.Some.AuthorityAsync("Glen Mhor Council", tag: "foisa");
        var (request, owner) = await SentAsync(authority);
        site.Clock.Advance(TimeSpan.FromDays(60));

        using var next = await FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/next");

        Assert.Contains("Require a review", next.Words, StringComparison.Ordinal);
        Assert.Contains("The law sets this day (s.20(5)).", next.Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Scottish Information Commissioner The", next.Words, StringComparison.Ordinal);
        Assert.Null(next.Page.QuerySelector($"a[href='/request/{request.Slug}/challenge/complaint']"));
    }

    [Fact]
    public async Task Get_InWelsh_HasAWelshPageAndALetterInTheLanguageOfTheRequest()
    {
        var (request, owner) = await RefusedAsync();

        using var form = await FormVisit.OpenAsync(site, owner, $"/cy/request/{request.Slug}/challenge/complaint");

        Assert.Contains("Cwyno wrth y Comisiynydd Gwybodaeth", form.Words, StringComparison.Ordinal);
        Assert.Contains("Adran 43(2): Buddiannau masnachol", form.Words, StringComparison.Ordinal);
        var letter = form.Page.QuerySelector("#draft")?.TextContent.Trim();
        Assert.StartsWith("Dear Information Commissioner,", letter, StringComparison.Ordinal);
        Assert.Equal("en", form.Page.QuerySelector("#draft")?.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("guessed")]
    [InlineData("appeal")]
    public async Task Get_WithoutALetter_Is404(string remedy)
    {
        var (request, owner) = await RefusedAsync();
        using var answer = await site.GetAsync($"/request/{request.Slug}/challenge/{remedy}", owner);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private static IEnumerable<string?> Ticked(FormVisit form, string name) =>
        form.Page.QuerySelectorAll($"[name={name}][checked]").Select(b => b.GetAttribute("value"));

    private static string Followup(Request request, string query) => $"/request/{request.Slug}/followups/new?{query}";

    private Task<FormVisit> OpenAsync(Request request, User owner, string remedy) =>
        FormVisit.OpenAsync(site, owner, $"/request/{request.Slug}/challenge/{remedy}");

    private async Task<(Request Request, User Owner)> RefusedAsync()
    {
        var (request, owner) = await SentAsync();
        await site.Some.ReplyAsync(request, Refusal);
        await site.Some.ClassifyAsync(request, RequestOutcome.Refused);
        return (request, owner);
    }

    private async Task<(Request Request, User Owner)> SentAsync(Authority? to = null)
    {
        var owner = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(owner, to);
        await site.Some.JobsAsync();
        return (request, owner);
    }
}
