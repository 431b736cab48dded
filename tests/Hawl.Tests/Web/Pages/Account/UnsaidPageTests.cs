using Hawl.Core.Accounts;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Account;

public sealed class UnsaidPageTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Path = "/profile/came";

    private static readonly string[] Replies =
    [
        "Thank you for your request for information, which we received today. We will respond within 20 working days.",
        "We are refusing your request under section 12 of the Freedom of Information Act 2000, as it would cost more than the limit "
            + "to comply with it.",
        "The information you requested is set out below.\n\n1. 40 tonnes of salt.",
        "The information you requested is set out below.\n\n1. 12 tonnes of salt.",
        "The council does not hold this information.",
    ];

    // Of one in so many replies nothing can be told.
    private const int Unclear = 48;

    [Fact]
    public async Task Post_AllOfABatch_CostsItsOwnerUnderThirtyClicksFor371Replies()
    {
        var owner = await site.Some.UserAsync(UserRole.Admin);
        var batch = await BatchAsync(owner, Unclear);
        var asked = await UnsaidAsync(batch);

        using var page = await FormVisit.OpenAsync(site, owner, Path);
        var sure = page.Page.QuerySelectorAll("[name=Sure]").Select(s => ("Sure", s.GetAttribute("value"))).ToArray();
        Assert.Contains($"{sure.Length} replies", page.Page.QuerySelector("[name=All]")?.TextContent, StringComparison.Ordinal);
        using var done = await page.SendAsync([("All", "1"), .. sure]);
        using var after = await FormVisit.OpenAsync(site, owner, done.Location ?? "");

        // What is left is said one by one: to open its page, to choose, and to say so.
        var left = await UnsaidAsync(batch);
        var clicks = 1 + (3 * left);
        Assert.Equal((asked - left, 1), (sure.Length, left));
        Assert.InRange(asked, 2, Unclear / 2);
        Assert.InRange(clicks * 371.0 / Unclear, 1, 30.99);
        Assert.Contains($"Done: {sure.Length} requests now say what came.", after.Words, StringComparison.Ordinal);
        Assert.Null(after.Page.QuerySelector("[name=All]"));
    }

    [Fact]
    public async Task Post_OneOfThem_SaysItOfThatOneAlone()
    {
        var owner = await site.Some.UserAsync(UserRole.Admin);
        var batch = await BatchAsync(owner, 8);
        using var page = await FormVisit.OpenAsync(site, owner, Path);
        var before = await UnsaidAsync(batch);

        using var done = await page.SendAsync(("Right", page.Page.QuerySelector("[name=Right]")?.GetAttribute("value")), ("Sure", null));

        Assert.Equal("/profile/came?said=1&left=0", done.Location);
        Assert.Equal(before - 1, await UnsaidAsync(batch));
    }

    [Fact]
    public async Task Post_OfWhatHasChanged_LeavesItAndSaysHowMany()
    {
        var owner = await site.Some.UserAsync();
        var request = await RepliedAsync(owner);
        using var page = await FormVisit.OpenAsync(site, owner, Path);
        await site.Some.ReplyAsync(request, "A correction.");

        using var done = await page.SendAsync(("Right", page.Page.QuerySelector("[name=Right]")?.GetAttribute("value")), ("Sure", null));
        using var after = await FormVisit.OpenAsync(site, owner, done.Location ?? "");

        Assert.Contains("1 reply was left as it is", after.Words, StringComparison.Ordinal);
        Assert.Contains("Nothing was changed.", after.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_OfSomebodyElsesRequest_SaysNothingOfIt()
    {
        var (owner, other) = (await site.Some.UserAsync(), await site.Some.UserAsync());
        var request = await RepliedAsync(owner);
        await RepliedAsync(other);
        using var page = await FormVisit.OpenAsync(site, owner, Path);
        using var others = await FormVisit.OpenAsync(site, other, Path);

        var right = page.Page.QuerySelector("[name=Right]")?.GetAttribute("value");
        using var done = await others.SendAsync(("Right", right), ("Sure", null));
        using var odd = await others.SendAsync(("Right", "not.a.word.at-all"), ("Sure", null));

        Assert.Equal(("/profile/came?said=0&left=1", "/profile/came?said=0&left=0"), (done.Location, odd.Location));
        var found = await site.Some.ChangeAsync(db => db.Requests.AsNoTracking().SingleAsync(r => r.Id == request.Id));
        Assert.True(found.NeedsClassification);
    }

    [Fact]
    public async Task Get_WithNothingToSay_SaysSo()
    {
        using var page = await FormVisit.OpenAsync(site, await site.Some.UserAsync(), Path);
        using var welsh = await FormVisit.OpenAsync(site, await site.Some.UserAsync(), $"/cy{Path}");

        Assert.Contains("No reply is waiting for you.", page.Words, StringComparison.Ordinal);
        Assert.Contains("Nid oes ymateb yn aros amdanoch.", welsh.Words, StringComparison.Ordinal);
    }

    private async Task<Request> RepliedAsync(User owner)
    {
        var request = await site.Some.RequestAsync(owner);
        await site.Some.JobsAsync();
        await site.Some.ReplyAsync(request, Replies[2]);
        await site.Some.JobsAsync();
        return request;
    }

    private async Task<long> BatchAsync(User owner, int size)
    {
        var authorities = new List<Hawl.Core.Authorities.Authority>();
        while (authorities.Count < size)
        {
            authorities.Add(await site.Some.AuthorityAsync());
        }

        var batch = await site.Some.BatchAsync(owner, [.. authorities]);
        await site.Some.JobsAsync();
        foreach (var (request, i) in (await RequestsAsync(batch.Id)).Select((r, i) => (r, i)))
        {
            await site.Some.ReplyAsync(
                request, i % Unclear == 0 ? "Morag spoke to somebody about the grit, and it is as she said." : Replies[i % Replies.Length]);
        }

        await site.Some.JobsAsync();
        return batch.Id;
    }

    private async Task<int> UnsaidAsync(long batch) => (await RequestsAsync(batch)).Count(r => r.NeedsClassification);

    private Task<List<Request>> RequestsAsync(long batch) => site.Some.ChangeAsync(
        db => db.Requests.AsNoTracking().Where(r => r.BatchId == batch).OrderBy(r => r.Id).ToListAsync());
}
