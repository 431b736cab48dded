using Hawl.Core.Accounts;
using Hawl.Core.Correspondence;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Account;

// The way between a person's own pages, and to what only some are shown.
public sealed class PersonPagesTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly string[] Own =
        ["/profile", "/profile/came", "/profile/drafts", "/profile/batches", "/profile/notices", "/profile/settings"];

    [Theory]
    [InlineData("")]
    [InlineData("/cy")]
    public async Task Get_EachOfOnesOwnPages_LeadsToAllOfThemAndMarksThePresentOne(string language)
    {
        var me = await site.Some.UserAsync();

        foreach (var path in Own)
        {
            var links = (await FormPage.OpenAsync(site, language + path, me)).Page.QuerySelectorAll("main nav.filters a").ToList();

            Assert.Equal(Own.Select(p => language + p), links.Select(l => l.GetAttribute("href")));
            Assert.Equal(language + path, Assert.Single(links, l => l.HasAttribute("aria-current")).GetAttribute("href"));
        }
    }

    [Theory]
    [InlineData(UserRole.Member, false)]
    [InlineData(UserRole.Moderator, true)]
    [InlineData(UserRole.Admin, true)]
    public async Task Get_AnyPage_LeadsThoseWhoLookAfterTheSiteToTheirTasks(UserRole role, bool isLed)
    {
        var page = (await FormPage.OpenAsync(site, "/profile", await site.Some.UserAsync(role))).Page;

        Assert.Equal(isLed, page.QuerySelector("header a[href='/admin']") is not null);
    }

    [Fact]
    public async Task Get_PagesOfMany_LeadToABatch()
    {
        await site.Some.AuthorityAsync(tag: "harbour");
        var me = await site.Some.UserAsync();

        Assert.Contains("href=\"/info_request_batch/new\"", await site.TextAsync("/select_authority"), StringComparison.Ordinal);
        Assert.Contains("href=\"/info_request_batch/new\"", await site.TextAsync("/profile", me), StringComparison.Ordinal);
        Assert.Contains(
            "href=\"/info_request_batch/new?tag=harbour\"", await site.TextAsync("/body/list/harbour"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnOldRequest_LeadsItsOwnerAloneToTheMailThatWaits()
    {
        var me = await site.Some.UserAsync();
        var request = await site.Some.RequestAsync(me);
        await site.Some.ChangeAsync(async db =>
        {
            var found = await db.Requests.SingleAsync(r => r.Id == request.Id);
            db.Entry(found).Property(r => r.LastEventAt).CurrentValue = site.Clock.GetUtcNow().UtcDateTime.AddMonths(-7);
            return found.Id;
        });
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TakeInMail>().ExecuteAsync(
            SomeMail.Envelope(request.ReplyAddressIn(site.Settings)),
            SomeMail.Bytes("A late word.", "From: Somebody <somebody@elsewhere.example>"),
            default);
        var (path, link) = ($"/request/{request.Slug}", $"href=\"/request/{request.Slug}/held\"");

        Assert.Contains(link, await site.TextAsync(path, me), StringComparison.Ordinal);
        Assert.DoesNotContain(link, await site.TextAsync(path, await site.Some.UserAsync()), StringComparison.Ordinal);
        Assert.DoesNotContain(link, await site.TextAsync(path), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AnAuthorityWithNotes_SaysThemWhereItIsShownAndWhereItIsWrittenTo()
    {
        var authority = await site.Some.AuthorityAsync("Larkfield Trust", welshName: "Ymddiriedolaeth Maes yr Ehedydd");
        await site.Some.ChangeAsync(async db =>
        {
            var words = await db.AuthorityTranslations.Where(t => t.AuthorityId == authority.Id).ToListAsync();
            words.Single(t => t.Language == "en").Notes = "It answers for <three> hospitals.\n\nThe park is another's.";
            return words.Count;
        });

        foreach (var path in new[] { $"/body/{authority.Slug}", "/cy/body/ymddiriedolaeth-maes-yr-ehedydd", $"/new/{authority.Slug}" })
        {
            Assert.Contains("It answers for &lt;three&gt; hospitals.", await site.TextAsync(path), StringComparison.Ordinal);
        }
    }
}
