using System.Net;
using Hawl.Core.Accounts;
using Hawl.Core.Requests;
using Hawl.Tests.Core.Correspondence;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Asking;

// Forms sent twice, or from a window that was left open.
public sealed class AskingTwiceTests : IAsyncLifetime
{
    private readonly TestSite site = new(UndoFollowUpTests.WithUndo);

    public Task InitializeAsync() => site.InitializeAsync();

    public Task DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Edit_FromTwoWindows_Returns409KeepsBothAndThenSavesKnowingly()
    {
        var (me, path) = await DraftAsync();
        using var first = await FormVisit.OpenAsync(site, me, path + "/edit");
        using var second = await FormVisit.OpenAsync(site, me, path + "/edit");
        using var saved = await first.SendAsync(("Input.Title", "Salt of the first window"));

        using var stale = await second.SendAsync(("Input.Title", "Salt of the second window"));
        var kept = await TitleAsync(me);
        using var over = await stale.SendAsync();

        Assert.Equal((HttpStatusCode.Found, HttpStatusCode.Conflict, HttpStatusCode.Found), (saved.Status, stale.Status, over.Status));
        Assert.Contains("This letter was changed in another window.", stale.Words, StringComparison.Ordinal);
        Assert.Equal(("Salt of the first window", "Salt of the second window"), (kept, await TitleAsync(me)));
    }

    [Fact]
    public async Task Edit_PressedTwice_SavesOnceAndLeadsOn()
    {
        var (me, path) = await DraftAsync();
        using var form = await FormVisit.OpenAsync(site, me, path + "/edit");

        using var saved = await form.SendAsync(("Input.Title", "Salt and more of it"));
        using var twice = await form.SendAsync(("Input.Title", "Salt and more of it"));

        Assert.Equal((path, path), (saved.Location, twice.Location));
    }

    [Fact]
    public async Task Delete_PressedTwice_LeadsToTheDraftsBothTimes()
    {
        var (me, path) = await DraftAsync();
        using var form = await FormVisit.OpenAsync(site, me, path + "/delete");

        using var done = await form.SendAsync();
        using var twice = await form.SendAsync();

        Assert.Equal(("/profile/drafts?done=deleted", "/profile/drafts?done=deleted"), (done.Location, twice.Location));
    }

    [Fact]
    public async Task TakeBack_PressedTwice_LeadsToTheDraftBothTimes()
    {
        var (me, path) = await DraftAsync();
        using var preview = await FormVisit.OpenAsync(site, me, path);
        using var sent = await preview.SendAsync();
        var slug = await site.Some.ChangeAsync(db => db.Requests.Where(r => r.UserId == me.Id).Select(r => r.Slug).SingleAsync());
        using var form = await FormVisit.OpenAsync(site, me, $"/request/{slug}/unsend");

        using var done = await form.SendAsync();
        using var twice = await form.SendAsync();

        Assert.Equal((path, path), (done.Location, twice.Location));
        Assert.Equal(0, await site.Some.ChangeAsync(db => db.Requests.CountAsync(r => r.UserId == me.Id)));
    }

    private async Task<(User Me, string Path)> DraftAsync()
    {
        var (me, authority) = (await site.Some.UserAsync(), await site.Some.AuthorityAsync());
        await using var scope = site.Services.CreateAsyncScope();
        var written = new WrittenDraft
        {
            AuthorityId = authority.Id,
            Title = "Salt and salters",
            Letter = $"Dear {authority.Name},\n\nHow much salt do you hold?\n\nYours faithfully,\n\n{me.Name}",
            Language = "en",
        };
        var token = await scope.ServiceProvider.GetRequiredService<SaveDraft>().ExecuteAsync(written, null, me.Id, default);
        return (me, "/new/draft/" + token);
    }

    private Task<string> TitleAsync(User me) =>
        site.Some.ChangeAsync(db => db.Drafts.Where(d => d.UserId == me.Id).Select(d => d.Title).SingleAsync());
}
