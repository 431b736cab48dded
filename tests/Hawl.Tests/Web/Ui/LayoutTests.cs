using System.Net;

namespace Hawl.Tests.Web.Ui;

[Collection(PageSiteCollection.Name)]
public sealed class LayoutTests(PageSite site)
{
    [Theory]
    [InlineData("/help", "en", "Help")]
    [InlineData("/cy/help", "cy", "Cymorth")]
    [InlineData("/help?locale=cy", "cy", "Cymorth")]
    [InlineData("/cy/help?locale=en", "en", "Help")]
    [InlineData("/en/help", "en", "Help")]
    [InlineData("/help?locale=xx", "en", "Help")]
    public async Task Page_SpeaksTheLanguageOfItsAddress(string path, string language, string heading)
    {
        var page = await site.Page(path);

        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(heading, page.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("/cy/help/privacy?a=1")]
    [InlineData("/help/privacy?a=1&locale=cy")]
    public async Task Links_OfAWelshPage_StayWelsh(string path)
    {
        var page = await site.Page(path);

        Assert.All(
            page.QuerySelectorAll("a[href^='/']").Where(a => a.GetAttribute("hreflang") != "en"),
            a => Assert.StartsWith("/cy/", a.GetAttribute("href")));
        Assert.Equal("/help/privacy?a=1", page.QuerySelector("a[hreflang=en]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task Head_NamesThePageInEveryLanguageAndItsOneAddress()
    {
        var page = await site.Page("/help/about?locale=cy&x=1");

        Assert.Equal("https://hawl.example/cy/help/about", page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        Assert.Equal(
            ["en https://hawl.example/help/about", "cy https://hawl.example/cy/help/about", "x-default https://hawl.example/help/about"],
            page.QuerySelectorAll("link[hreflang]").Select(l => $"{l.GetAttribute("hreflang")} {l.GetAttribute("href")}"));
    }

    [Theory]
    [InlineData("/help")]
    [InlineData("/cy/help/officers")]
    [InlineData("/dev/look")]
    public async Task Page_LoadsNothingFromElsewhereAndCarriesNoInlineScriptOrStyle(string path)
    {
        var page = await site.Page(path);

        Assert.All(
            page.QuerySelectorAll("script, link[rel=stylesheet], link[rel=icon], link[rel=preload], img, use"),
            e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href")));
        Assert.Empty(page.QuerySelectorAll("style, script:not([src]), [style], [onclick], [onload]"));
        Assert.Equal("#main", page.QuerySelector("body > a:first-child")?.GetAttribute("href"));
        Assert.NotNull(page.QuerySelector("main#main"));
    }

    [Fact]
    public async Task Page_SetsNoCookieAndAllowsOnlyItsOwnFiles()
    {
        using var response = await site.Client.GetAsync(new Uri("/help", UriKind.Relative));

        Assert.False(response.Headers.Contains("Set-Cookie"));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("default-src 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.DoesNotContain("data:", policy);
    }

    [Theory]
    [InlineData("/nowhere", HttpStatusCode.NotFound, "Page not found")]
    [InlineData("/cy/nowhere", HttpStatusCode.NotFound, "Heb ddod o hyd i’r dudalen")]
    [InlineData("/fail", HttpStatusCode.InternalServerError, "Something went wrong here")]
    [InlineData("/problem/500", HttpStatusCode.NotFound, "Page not found")]
    public async Task Problem_IsToldInWords(string path, HttpStatusCode status, string heading)
    {
        var page = await site.Page(path, status);

        Assert.Equal(heading, page.QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("[", page.QuerySelector("main")?.TextContent);
    }

    [Fact]
    public async Task LanguageSwitch_OfAHostileAddress_StaysOnTheSite()
    {
        var page = await site.Page("/cy//evil.example/x", HttpStatusCode.NotFound);

        Assert.Equal("/evil.example/x", page.QuerySelector("a[hreflang=en]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task File_AskedForWithItsVersion_IsKept()
    {
        var page = await site.Page("/help");
        var address = page.QuerySelector("link[rel=stylesheet]")?.GetAttribute("href") ?? "";
        using var response = await site.Client.GetAsync(new Uri(address, UriKind.Relative));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("immutable", response.Headers.CacheControl?.ToString());
        Assert.Contains("Bootstrap", await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Look_OutsideDevelopment_IsNotThere()
    {
        await using var production = new PageSite("Production");
        await production.InitializeAsync();

        var page = await production.Page("/dev/look", HttpStatusCode.NotFound);
        Assert.Empty(page.QuerySelectorAll(".status"));
    }
}
