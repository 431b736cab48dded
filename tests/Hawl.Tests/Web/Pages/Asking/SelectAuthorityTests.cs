using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using Hawl.Core.Authorities;
using Hawl.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Pages.Asking;

public sealed class SelectAuthorityTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_WithWords_LeadsToWritingAndNamesTheLaw()
    {
        await site.Some.AuthorityAsync("Thornby Council");
        await site.Some.AuthorityAsync("Thornby Parish", "foisa");

        var page = (await FormPage.OpenAsync(site, "/select_authority?query=thornby")).Page;

        Assert.Equal(["/new/thornby-council", "/new/thornby-parish"], Links(page, "/new/"));
        Assert.Contains("Freedom of Information Act 2000", page.QuerySelector("ul.results li")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("(Scotland)", page.QuerySelector("ul.results li:nth-child(2)")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gone", "It no longer exists.", "/new/gone-council")]
    [InlineData("exempt", "does not apply", "/new/exempt-council")]
    [InlineData("silent", "No e-mail address is known", "/new/silent-council")]
    public async Task Get_WithAnAuthorityThatCannotBeAsked_SaysWhyAndWhatToDo(string word, string why, string page)
    {
        await ImportOddAuthoritiesAsync();

        var found = (await FormPage.OpenAsync(site, $"/select_authority?query={word}+council")).Page;
        var write = (await FormPage.OpenAsync(site, page)).Page;

        Assert.Empty(Links(found, "/new/"));
        Assert.Contains(why, found.QuerySelector("ul.results")?.TextContent, StringComparison.Ordinal);
        Assert.Contains(why, write.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("/help/contact", Links(write, "/help/"));
        Assert.Null(write.QuerySelector("form[method=post]"));
    }

    [Fact]
    public async Task Get_ByLetterAndByTag_FindsThem()
    {
        await site.Some.AuthorityAsync("Zennor Trust", "coastal");

        Assert.Contains("/new/zennor-trust", Links((await FormPage.OpenAsync(site, "/select_authority?letter=Z")).Page, "/new/"));
        Assert.Equal(["/new/zennor-trust"], Links((await FormPage.OpenAsync(site, "/select_authority?tag=coastal")).Page, "/new/"));
    }

    [Fact]
    public async Task Get_WithWordsThatNothingHas_SaysWhatToTry()
    {
        var page = (await FormPage.OpenAsync(site, "/select_authority?query=xyzzy")).Page;

        Assert.Contains("Try fewer words", page.QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/select_authority/suggestions?query=penryth", "/new/penryth-council", "Freedom of Information Act")]
    [InlineData("/cy/select_authority/suggestions?query=penryth", "/cy/new/cyngor-penryth", "Deddf Rhyddid Gwybodaeth")]
    [InlineData("/cy/select_authority/suggestions?query=penryth+council", "/cy/new/cyngor-penryth", "Deddf Rhyddid Gwybodaeth")]
    [InlineData("/select_authority/suggestions?query=cyngor+penryth", "/new/penryth-council", "Freedom of Information Act")]
    public async Task Get_Suggestions_SayWhereTheyLead(string path, string address, string note)
    {
        if (!(await site.TextAsync("/body/list/all")).Contains("Penryth", StringComparison.Ordinal))
        {
            await site.Some.AuthorityAsync("Penryth Council", welshName: "Cyngor Penryth");
        }

        using var offers = JsonDocument.Parse(await site.TextAsync(path));

        var offer = Assert.Single(offers.RootElement.EnumerateArray());
        Assert.Equal((address, note), (offer.GetProperty("address").GetString(), offer.GetProperty("note").GetString()));
    }

    [Fact]
    public async Task Get_New_LeadsToTheChoice()
    {
        using var answer = await site.GetAsync("/cy/new");

        Assert.Equal((HttpStatusCode.MovedPermanently, "/cy/select_authority"), (answer.StatusCode, answer.Headers.Location?.ToString()));
    }

    [Fact]
    public async Task Get_AuthorityPage_LeadsToWritingWhereItCanBeAsked()
    {
        await ImportOddAuthoritiesAsync();
        await site.Some.AuthorityAsync("Kettlewell Board");

        Assert.Equal(["/new/kettlewell-board"], Links((await FormPage.OpenAsync(site, "/body/kettlewell-board")).Page, "/new/"));
        Assert.Empty(Links((await FormPage.OpenAsync(site, "/body/gone-council")).Page, "/new/"));
    }

    private static List<string> Links(IParentNode page, string part) =>
    [
        .. page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href") ?? "")
            .Where(h => h.StartsWith(part, StringComparison.Ordinal)),
    ];

    private async Task ImportOddAuthoritiesAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var rows = new (string Name, string? Tag, string? Email)[]
        {
            ("Gone Council", "defunct", "foi@gone.example"),
            ("Exempt Council", "not_apply", "foi@exempt.example"),
            ("Silent Council", null, null),
        };
        var file = new AuthorityFile(
            [.. rows.Select((r, i) => new AuthorityRow
            {
                Line = i + 1,
                Name = r.Name,
                Tags = r.Tag is null ? [] : [new AuthorityTag { Name = r.Tag }],
                Texts = new Dictionary<string, AuthorityRow.Text> { ["en"] = new(r.Name, null, r.Email, null, null) },
            })],
            []);
        await scope.ServiceProvider.GetRequiredService<ImportAuthorities>().ExecuteAsync(file, [], "tests", false, default);
    }
}
