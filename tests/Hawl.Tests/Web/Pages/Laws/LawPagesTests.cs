using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Hawl.Law.Regimes;
using Hawl.Tests.Support;
using Hawl.Web.Pages.Laws;

namespace Hawl.Tests.Web.Pages.Laws;

public sealed class LawPagesTests(TestSite site) : IClassFixture<TestSite>
{
    public static TheoryData<string> Laws => new(RegimeLibrary.BuiltIn.All.Select(l => l.Id));

    [Fact]
    public async Task Get_List_HasEveryLawWithThoseOfHereFirst()
    {
        var page = await PageAsync("/law");
        var parts = page.QuerySelectorAll("ul.results").Select(l => l.QuerySelectorAll("h3 a").Select(a => a.GetAttribute("href")).ToList())
            .ToList();
        Assert.Equal(2, parts.Count);
        Assert.Contains("/law/uk-foia", parts[0]);
        Assert.Contains("/law/scot-foisa", parts[0]);
        Assert.Contains("/law/nz-oia", parts[1]);
        Assert.Equal(RegimeLibrary.BuiltIn.All.Count, parts.Sum(p => p.Count));
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public async Task Get_AnyLaw_LeadsToAPageForEachOfItsProvisionsInBothLanguages(string law)
    {
        var regime = RegimeLibrary.BuiltIn.Find(law);
        foreach (var prefix in new[] { "", "/cy" })
        {
            var page = await PageAsync($"{prefix}/law/{law}");
            var links = page.QuerySelectorAll(".law-provisions a").Select(a => a.GetAttribute("href") ?? "").ToList();
            Assert.Equal(regime?.Exemptions.Count + regime?.Grounds.Count, links.Distinct().Count());
            foreach (var link in links)
            {
                using var answer = await site.GetAsync(link);
                Assert.Equal((link, HttpStatusCode.OK), (link, answer.StatusCode));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Laws))]
    public async Task Get_AnyLaw_LeavesNoKeyInItsWords(string law)
    {
        foreach (var path in RegimeLibrary.BuiltIn.All.Single(l => l.Id == law) is var regime ? LawPaths.All(regime) : [])
        {
            var words = (await PageAsync(path)).QuerySelector("main")?.TextContent ?? "";
            Assert.DoesNotContain("Law.", words, StringComparison.Ordinal);
            Assert.DoesNotContain("{0}", words, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Get_Law_TellsItsLimitsInWordsWithWhatSetsThem()
    {
        var clocks = (await PageAsync("/law/uk-foia")).QuerySelector(".law-clocks")?.TextContent ?? "";
        Assert.Contains(
            "Within 20 working days. The day the request arrives is not counted. The law sets this limit (s.10(1)).",
            clocks, StringComparison.Ordinal);
        Assert.Contains("This limit is good practice, not law (s.45 Code of Practice 2018, Part 5).", clocks, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_QualifiedExemption_SaysWhatItMeans()
    {
        var page = await PageAsync("/law/uk-foia/s-43-2");
        var words = page.QuerySelector(".main-column")?.TextContent ?? "";
        Assert.Equal("Section 43(2): Commercial interests", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("It is qualified", words, StringComparison.Ordinal);
        Assert.Contains("would harm what it protects", words, StringComparison.Ordinal);
        Assert.Contains("Section 43(3) allows it", words, StringComparison.Ordinal);
        Assert.Contains("22 November 2026", page.QuerySelector(".facts")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_AbsoluteExemptionWithAnException_SaysWhenItIsNot()
    {
        var words = (await PageAsync("/law/uk-foia/s-40-2")).QuerySelector("main")?.TextContent ?? "";
        Assert.Contains("It is absolute", words, StringComparison.Ordinal);
        Assert.Contains("But the public interest is weighed when only the second or third condition", words, StringComparison.Ordinal);
        Assert.Contains("s.40(3A)(a)", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_GroundInWelsh_IsInWelsh()
    {
        var page = await PageAsync("/cy/law/uk-foia/s-12-2");
        Assert.Equal("Adran 12(2): Byddai canfod a yw’n cael ei dal yn costio mwy na’r terfyn", page.QuerySelector("h1")?.TextContent);
        Assert.Contains("Nid yw’n dweud dim", page.QuerySelector(".main-column")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/law/uk-nothing")]
    [InlineData("/law/uk-foia/s-999")]
    [InlineData("/law/uk-nothing/s-1")]
    public async Task Get_WhatThereIsNot_Is404(string path)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<IDocument> PageAsync(string path) => await new HtmlParser().ParseDocumentAsync(await site.TextAsync(path));
}
