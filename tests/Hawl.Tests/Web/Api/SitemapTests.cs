using System.Xml.Linq;
using Hawl.Core.Publication;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Api;

public sealed class SitemapTests(TestSite site) : IClassFixture<TestSite>
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";

    [Fact]
    public async Task Get_Sitemap_LeadsToEveryListedPageAndNoOther()
    {
        var listed = await site.Some.RequestAsync(to: await site.Some.AuthorityAsync("Wenallt Council", welshName: "Cyngor Wenallt"));
        var backpage = await site.Some.RequestAsync();
        await site.Some.ShowAsync(backpage, Prominence.Backpage);
        var hidden = await site.Some.RequestAsync();
        await site.Some.ShowAsync(hidden, Prominence.Hidden);

        var index = XDocument.Parse(await site.TextAsync("/sitemap.xml"));
        var files = index.Descendants(Sitemaps + "loc").Select(l => new Uri(l.Value).AbsolutePath).ToList();
        var pages = new List<XElement>();
        foreach (var file in files)
        {
            pages.AddRange(XDocument.Parse(await site.TextAsync(file)).Descendants(Sitemaps + "url"));
        }

        var addresses = pages.Select(p => p.Element(Sitemaps + "loc")?.Value).ToList();
        Assert.Contains($"https://hawl.example/request/{listed.Slug}", addresses);
        Assert.Contains($"https://hawl.example/cy/request/{listed.Slug}", addresses);
        Assert.Contains("https://hawl.example/body/wenallt-council", addresses);
        Assert.Contains("https://hawl.example/cy/body/cyngor-wenallt", addresses);
        Assert.Contains("https://hawl.example/cy/help/about", addresses);
        Assert.DoesNotContain(addresses, a => a?.EndsWith(backpage.Slug, StringComparison.Ordinal) == true);
        Assert.DoesNotContain(addresses, a => a?.EndsWith(hidden.Slug, StringComparison.Ordinal) == true);
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        Assert.All(pages, p => Assert.Equal(["en", "cy"], p.Elements(Xhtml + "link").Select(l => l.Attribute("hreflang")?.Value)));
    }

    [Fact]
    public async Task Get_EveryPageOfTheSitemap_IsThere()
    {
        await site.Some.RequestAsync(to: await site.Some.AuthorityAsync("Brynmawr Trust", welshName: "Ymddiriedolaeth Bryn-mawr"));
        foreach (var file in XDocument.Parse(await site.TextAsync("/sitemap.xml")).Descendants(Sitemaps + "loc"))
        {
            foreach (var page in XDocument.Parse(await site.TextAsync(new Uri(file.Value).AbsolutePath)).Descendants(Sitemaps + "loc"))
            {
                using var answer = await site.GetAsync(new Uri(page.Value).AbsolutePath);
                Assert.Equal((page.Value, 200), (page.Value, (int)answer.StatusCode));
            }
        }
    }

    [Fact]
    public async Task Get_Robots_NamesTheSitemapAndLeavesFilesAlone()
    {
        var text = await site.TextAsync("/robots.txt");
        Assert.Contains("Sitemap: https://hawl.example/sitemap.xml\n", text.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Disallow: /*/attach/", text, StringComparison.Ordinal);
    }
}
