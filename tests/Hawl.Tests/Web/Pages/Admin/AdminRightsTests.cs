using System.Net;
using Hawl.Core.Accounts;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Admin;

// What a moderator may not see or do, though an administrator may.
public sealed class AdminRightsTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Post_BatchesByAModerator_IsRefusedAndChangesNothing()
    {
        var (by, person) = (await site.Some.UserAsync(UserRole.Moderator), await site.Some.UserAsync());
        var page = $"/admin/users/{person.Id}";
        var (form, cookie) = await site.FormAsync(page, "handler=Suspend", by);
        form.SetAttribute("action", $"{page}?handler=Batches");

        using var answer = await site.SendAsync(form, cookie, by, ("May", "false"));

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.True(await site.Some.ChangeAsync(db => db.Users.Where(u => u.Id == person.Id).Select(u => u.MaySendBatches).SingleAsync()));
    }

    [Theory]
    [InlineData(UserRole.Moderator, false)]
    [InlineData(UserRole.Admin, true)]
    public async Task Get_People_ShowsAddressesToAdministratorsAlone(UserRole role, bool isShown)
    {
        var (by, person) = (await site.Some.UserAsync(role), await site.Some.UserAsync(name: "Idris Yewtree"));

        var list = await site.TextAsync("/admin/users?q=Idris+Yewtree", by);
        var one = await site.TextAsync($"/admin/users/{person.Id}", by);

        Assert.Contains("Idris Yewtree", list, StringComparison.Ordinal);
        Assert.All([list, one], page => Assert.Equal(isShown, page.Contains(person.Email, StringComparison.Ordinal)));
    }
}
