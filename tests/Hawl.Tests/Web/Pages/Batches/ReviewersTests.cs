using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Notifications;
using Hawl.Core.Publication;
using Hawl.Tests.Core.Answers;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Batches;

public sealed class ReviewersTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Somebody_InvitedByPageOrAddress_IsToldSaysYesAndHelpsUntilItIsEnded(bool byAddress)
    {
        var (table, friend) = (await SomeTable.CreateAsync(site.Services, 1), await site.Some.UserAsync());
        await table.ReadAsync(0, "1", "12", 0.4);

        var invited = await InviteAsync(table, byAddress ? friend.Email.ToUpperInvariant() : $"https://hawl.example/user/{friend.Slug}");
        Assert.Contains("If they have an account here, we have told them.", invited.Words, StringComparison.Ordinal);
        Assert.DoesNotContain(friend.Name, invited.Words, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, table.Path)).Status);
        await site.Some.JobsAsync();
        Assert.Equal(1, await ToldAsync(friend));

        var own = await BatchVisit.OpenAsync(site, friend, "/profile/batches");
        Assert.Contains($"{table.Owner.Name} asks you to help", own.Words, StringComparison.Ordinal);
        var yes = await (await BatchVisit.OpenAsync(site, friend, InvitationOf(table))).SendAsync(("Act", "yes"));
        Assert.Equal(table.Path, yes.Location);
        Assert.Equal(HttpStatusCode.OK, (await yes.FollowAsync()).Status);

        var page = await BatchVisit.OpenAsync(site, table.Owner, PathOf(table));
        Assert.Contains(friend.Name, page.Words, StringComparison.Ordinal);
        await page.SendAsync(("Act", "end"));
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, table.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, InvitationOf(table))).Status);
    }

    [Fact]
    public async Task Invite_OfNobody_IsAnsweredInTheSameWordsAsOfSomebody()
    {
        var (table, friend) = (await SomeTable.CreateAsync(site.Services, 1), await site.Some.UserAsync());

        var known = await InviteAsync(table, friend.Email);
        var unknown = await InviteAsync(table, "nobody-at-all@people.example");

        Assert.Equal(known.Words, unknown.Words);
        var empty = await (await BatchVisit.OpenAsync(site, table.Owner, PathOf(table))).SendAsync(("Act", "invite"), ("Whom", " "));
        Assert.Equal(HttpStatusCode.BadRequest, empty.Status);
        Assert.Contains("Give the address of somebody’s page here", empty.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Invitation_ThatIsTakenBackOrDeclined_LeadsNowhereAndIsToldOnce()
    {
        var (table, friend) = (await SomeTable.CreateAsync(site.Services, 1), await site.Some.UserAsync());
        await InviteAsync(table, friend.Email);
        await site.Some.JobsAsync();

        var page = await BatchVisit.OpenAsync(site, table.Owner, PathOf(table));
        await page.SendAsync(("Act", "withdraw"), ("Whom", ""));
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, InvitationOf(table))).Status);

        await InviteAsync(table, friend.Email);
        await site.Some.JobsAsync();
        Assert.Equal(1, await ToldAsync(friend));
        await (await BatchVisit.OpenAsync(site, friend, InvitationOf(table))).SendAsync(("Act", "no"));
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, table.Path)).Status);
    }

    [Fact]
    public async Task Pages_OfABatchThatIsNotTheirsOrNotShown_AreNotThere()
    {
        var (table, friend) = (await SomeTable.CreateAsync(site.Services, 1), await site.Some.UserAsync());
        await table.HelpAsync(friend);
        var moderator = await site.Some.UserAsync(UserRole.Moderator);

        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, PathOf(table))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, moderator, PathOf(table))).Status);
        await site.Some.ChangeAsync(async db =>
            (await db.Batches.SingleAsync(b => b.Id == table.Batch.Id)).Visibility.Prominence = Prominence.Hidden);
        Assert.Equal(HttpStatusCode.NotFound, (await BatchVisit.OpenAsync(site, friend, table.Path)).Status);
        Assert.DoesNotContain("Libraries", (await BatchVisit.OpenAsync(site, friend, "/profile/batches")).Words, StringComparison.Ordinal);
    }

    private static string PathOf(SomeTable table) => FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}/helpers");

    private static string InvitationOf(SomeTable table) => FormattableString.Invariant($"/info_request_batch/{table.Batch.Id}/invitation");

    private async Task<BatchVisit> InviteAsync(SomeTable table, string whom) => await (await (await BatchVisit.OpenAsync(
        site, table.Owner, PathOf(table))).SendAsync(("Act", "invite"), ("Whom", whom))).FollowAsync();

    private Task<int> ToldAsync(User who) =>
        site.Some.ChangeAsync(db => db.Notices.CountAsync(n => n.UserId == who.Id && n.Kind == NoticeKind.Batch));
}
