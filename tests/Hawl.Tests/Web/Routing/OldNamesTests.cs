using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Publication;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Routing;

public sealed class OldNamesTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/request/{number}", "/request/{new}")]
    [InlineData("/request/{old}?a=1", "/request/{new}?a=1")]
    [InlineData("/cy/request/{old}", "/cy/request/{new}")]
    [InlineData("/request/{old}/due-date", "/request/{new}/due-date")]
    public async Task Get_RequestByAnOldNameOrItsNumber_LeadsToItsName(string path, string expected)
    {
        var (request, old) = await RenamedAsync();
        string Filled(string template) => template.Replace("{number}", $"{request.Id}", StringComparison.Ordinal)
            .Replace("{old}", old, StringComparison.Ordinal).Replace("{new}", request.Slug, StringComparison.Ordinal);
        using var answer = await site.GetAsync(Filled(path));
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(Filled(expected), answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Get_FileByAnOldName_LeadsOn()
    {
        var (request, old) = await RenamedAsync();
        var message = await site.Some.ReplyAsync(request, files: ("a.txt", "text/plain", "a"u8.ToArray()));
        using var answer = await site.GetAsync($"/request/{old}/response/{message.Id}/attach/1/a.txt");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/request/{request.Slug}/response/{message.Id}/attach/1/a.txt", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task Get_OldNameOfWhatMayNotBeKnown_DoesNotTellTheNewOne()
    {
        var (request, old) = await RenamedAsync();
        await site.Some.ShowAsync(request, Prominence.Hidden, "Because.");
        using var hidden = await site.GetAsync($"/request/{old}");
        Assert.Equal(HttpStatusCode.Forbidden, hidden.StatusCode);
        Assert.Null(hidden.Headers.Location);
    }

    [Fact]
    public async Task Get_UserByAnOldName_LeadsToTheNewOne()
    {
        var user = await site.Some.UserAsync(name: "Rowan Ash");
        await site.Some.ChangeAsync(async db =>
        {
            db.UserSlugs.Add(new UserSlug { Slug = "rowan-of-old", UserId = user.Id });
            return await db.Users.CountAsync();
        });
        using var answer = await site.GetAsync("/user/rowan-of-old");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/user/{user.Slug}", answer.Headers.Location?.ToString());
    }

    private async Task<(Request Request, string Old)> RenamedAsync()
    {
        var request = await site.Some.RequestAsync();
        var old = $"old-{request.Slug}";
        await site.Some.ChangeAsync(async db =>
        {
            db.RequestSlugs.Add(new RequestSlug { Slug = old, RequestId = request.Id });
            return await db.Requests.CountAsync();
        });
        return (request, old);
    }
}
