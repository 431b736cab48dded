using System.Net;
using System.Net.Http.Headers;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Hosting;

public sealed class PublicPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_ByAReaderWhoHasThePage_Returns304()
    {
        using var first = await site.GetAsync("/help/about");
        var tag = TagOf(first);
        using var second = await site.GetAsync("/help/about", headers: ("If-None-Match", $"\"other\", {tag}"));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, TagOf(second));
        Assert.Empty(await second.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task Get_TwoLanguagesOrQueries_HaveTagsOfTheirOwn()
    {
        var tags = new List<string>();
        foreach (var path in new[] { "/help/about", "/cy/help/about", "/help/about?locale=cy", "/help/about?a=1", "/help/privacy" })
        {
            using var answer = await site.GetAsync(path);
            tags.Add(TagOf(answer));
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task Get_OnTheNextDay_HasAnotherTag()
    {
        using var before = await site.GetAsync("/help");
        site.Clock.Advance(TimeSpan.FromDays(1));
        using var after = await site.GetAsync("/help");
        Assert.NotEqual(TagOf(before), TagOf(after));
    }

    [Fact]
    public async Task Get_HelpThatAnOperatorReplaced_IsTheNewOne()
    {
        using var before = await site.GetAsync("/help/contact");
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(site.Settings.DataFolder, "help", "en")).FullName, "contact.md");
        await File.WriteAllTextAsync(file, "# Ring the bell\n");
        using var after = await site.GetAsync("/help/contact");
        Assert.NotEqual(TagOf(before), TagOf(after));
        Assert.Contains("Ring the bell", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Again_IsServedFromWhatWasKept()
    {
        using var first = await site.GetAsync("/help/officers");
        Assert.Null(first.Headers.Age);
        using var again = await site.GetAsync("/help/officers");
        Assert.NotNull(again.Headers.Age);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await again.Content.ReadAsStringAsync());
        Assert.Equal(TagOf(first), TagOf(again));
        Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), again.Headers.GetValues("Content-Security-Policy"));
    }

    [Fact]
    public async Task Get_BySomeoneSignedIn_IsKeptByNobody()
    {
        using var known = await site.GetAsync("/help/about");
        using var answer = await site.GetAsync("/help/about", await site.Some.UserAsync(), ("If-None-Match", TagOf(known)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.Null(answer.Headers.Age);
        Assert.Equal(new CacheControlHeaderValue { Private = true, NoStore = true }, answer.Headers.CacheControl);
    }

    [Fact]
    public async Task Get_WhatIsNotThere_IsKeptByNobody()
    {
        using var answer = await site.GetAsync("/help/nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Null(answer.Headers.ETag);
        Assert.True(answer.Headers.CacheControl?.NoStore);
    }

    private static string TagOf(HttpResponseMessage answer)
    {
        Assert.Equal(new CacheControlHeaderValue { Public = true, NoCache = true }, answer.Headers.CacheControl);
        Assert.False(answer.Headers.ETag?.IsWeak);
        return answer.Headers.ETag?.Tag ?? "";
    }
}
