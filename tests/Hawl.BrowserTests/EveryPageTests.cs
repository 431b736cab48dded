namespace Hawl.BrowserTests;

[Collection(DemoSiteCollection.Name)]
public sealed class EveryPageTests(DemoSite site)
{
    private static readonly string[] Fixed =
    [
        "/", "/list", "/body/list/all", "/info_request_batch/1",
        "/info_request_batch/1/table", "/info_request_batch/1/table?question=4&answer=number&sort=4", "/info_request_batch/1/charts",
        "/info_request_batch/1/about", "/info_request_batch/1/dataset",
        "/help", "/help/about", "/help/reading", "/help/requesting", "/help/officers", "/help/privacy", "/help/contact",
        "/due-date", "/due-date?law=uk-foia&received=2026-05-26&event=fee-notice&on=2026-06-02&event=fee-paid&on=2026-06-08",
        "/law", "/law/uk-foia", "/law/se-tf", "/law/uk-foia/s-31", "/law/uk-foia/s-12-1",
    ];

    [Theory]
    [InlineData("en", Reader.Desk, false)]
    [InlineData("en", Reader.Phone, false)]
    [InlineData("cy", Reader.Phone, false)]
    [InlineData("cy", Reader.Desk, true)]
    public async Task Page_OfEveryKind_FitsAndHasNoBarrier(string language, int width, bool dark)
    {
        await using var reader = await Reader.ComeAsync(site, width, language, dark: dark);
        var problems = new List<string>();

        foreach (var path in await PathsAsync(reader))
        {
            await reader.OpenAsync(path);
            problems.AddRange((await reader.ViolationsAsync()).Select(v => $"{path}: {v}"));
            if (!await reader.FitsAsync())
            {
                problems.Add($"{path}: is wider than the window");
            }
        }

        Assert.Empty(problems);
        Assert.Empty(reader.Complaints);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("cy")]
    public async Task Page_OfEveryKind_CanBeReadWithoutScript(string language)
    {
        await using var reader = await Reader.ComeAsync(site, Reader.Phone, language, script: false);

        foreach (var path in await PathsAsync(reader))
        {
            await reader.OpenAsync(path);
            Assert.Equal(language, await reader.Page.Locator("html").GetAttributeAsync("lang"));
            Assert.NotEmpty((await reader.Page.Locator("main h1").InnerTextAsync()).Trim());
        }

        Assert.Empty(reader.Complaints);
    }

    // The fixed pages, requests of a batch and of the list, answers of its table, dates, and an authority: found by their links.
    private static async Task<IReadOnlyList<string>> PathsAsync(Reader reader)
    {
        await reader.OpenAsync("/info_request_batch/1");
        var requests = (await reader.LinksToAsync("/request/")).Take(4).ToList();
        await reader.OpenAsync("/list");
        requests.AddRange((await reader.LinksToAsync("/request/")).Take(8));
        await reader.OpenAsync("/info_request_batch/1/table");
        var answers = (await reader.LinksToAsync("/table/")).Take(3).ToList();
        Assert.NotEmpty(answers);
        await reader.OpenAsync("/body/list/all");
        var authority = (await reader.LinksToAsync("/body/")).First(
            p => !p.Contains("/list/", StringComparison.Ordinal) && !p.EndsWith(".csv", StringComparison.Ordinal));
        await reader.OpenAsync(requests[0]);
        var dates = (await reader.LinksToAsync("/due-date")).Take(1);
        var bundle = (await reader.LinksToAsync("/bundle")).Take(1);
        Assert.True(requests.Count == 12, "The demonstration shows few requests.");
        return [.. Fixed, .. requests.Distinct(), authority, .. dates, .. bundle, .. answers];
    }
}
