using System.Net;
using Hawl.Web.Ui;

namespace Hawl.Tests.Web.Ui;

[Collection(PageSiteCollection.Name)]
public sealed class HelpTests(PageSite site)
{
    public static TheoryData<string> Paths =>
        [.. from language in Hawl.Web.Ui.Languages.All from name in HelpPages.Names select $"{language.PathPrefix}/help/{name}"];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Page_IsThereInItsLanguage_AndItsLinksWork(string path)
    {
        var page = await site.Page(path);

        Assert.NotEmpty(page.QuerySelector("h1")?.TextContent ?? "");
        Assert.Null(page.QuerySelector("article")?.GetAttribute("lang"));
        Assert.DoesNotContain("{{", page.Body?.TextContent);
        foreach (var link in page.QuerySelectorAll("article a[href^='/']"))
        {
            await site.Page(link.GetAttribute("href") ?? "");
        }
    }

    [Fact]
    public async Task Index_LeadsToEveryPage()
    {
        var page = await site.Page("/cy/help");

        Assert.Equal(
            [.. HelpPages.Names.Select(n => $"/cy/help/{n}"), "/cy/help/reading", "/cy/law", "/cy/due-date"],
            page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task OperatorsFile_TakesThePlaceOfOurs()
    {
        var file = Write("en", "contact", "# Where we are\n\nAt {{site}}. <script>alert(1)</script> [A](javascript:alert(1))");

        var page = await site.Page("/help/contact");
        Assert.Equal("Where we are", page.QuerySelector("h1")?.TextContent);
        var text = page.QuerySelector("article");
        Assert.Contains("At Hawl. <script>alert(1)</script>", text?.TextContent);
        Assert.Empty(page.QuerySelectorAll("article script, article [href^=javascript]"));
        Assert.Equal("Cysylltu", (await site.Page("/cy/help/contact")).QuerySelector("h1")?.TextContent);
        File.Delete(file);
    }

    [Fact]
    public async Task OperatorsPage_InOneLanguage_IsMarkedAsSuchInAnother()
    {
        var file = Write("en", "house-rules", "# House rules");

        var page = await site.Page("/cy/help/house-rules");
        Assert.Equal("en", page.QuerySelector("article")?.GetAttribute("lang"));
        File.Delete(file);
    }

    [Theory]
    [InlineData("/help/nothing")]
    [InlineData("/help/..%2F..%2Fappsettings")]
    [InlineData("/help/About")]
    public async Task OtherNames_AreNotFound(string path)
    {
        var page = await site.Page(path, HttpStatusCode.NotFound);

        Assert.Equal("Page not found", page.QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Contact_IsTheOperators()
    {
        var page = await site.Page("/help/contact");

        Assert.NotNull(page.QuerySelector("a[href='mailto:desk@hawl.example']"));
    }

    private string Write(string language, string name, string markdown)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.DataFolder, "help", language)).FullName;
        var file = Path.Combine(folder, name + ".md");
        File.WriteAllText(file, markdown);
        return file;
    }
}
