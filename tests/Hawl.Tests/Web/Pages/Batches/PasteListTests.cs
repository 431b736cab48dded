using System.Net;
using Hawl.Core.Batches;
using Hawl.Tests.Core.Batches;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Batches;

// How much of a list is looked for at once.
public sealed class PasteListTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData(NamedListQuery.MostLines + 1, "Board {0}")]
    [InlineData(2_100, "{0},a{0},b{0},c{0},d{0},e{0},f{0},g{0},h{0},i{0},j{0},k{0},l{0},m{0},n{0},o{0},p{0},q{0},r{0},s{0}")]
    public async Task Post_AListThatIsTooLong_Returns400InWordsAndKeepsIt(int lines, string line)
    {
        var page = await OpenAsync();
        var list = string.Join('\n', Enumerable.Range(0, lines).Select(n => line.Replace("{0}", $"{n}", StringComparison.Ordinal)));

        var answer = await page.SendAsync(("Names", list));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("This list is too long. Add at most 5,000 lines at once", answer.Words);
        Assert.Equal(list, answer.Page.QuerySelector("textarea")?.TextContent.Trim());
    }

    [Fact]
    public async Task Post_AgainAndAgain_IsSlowedDownForThatPlaceAlone()
    {
        var me = await site.Some.UserAsync();
        var path = $"/info_request_batch/draft/{(await SomeDraft.CreateAsync(site.Services, me.Id, [])).Id}/list";
        var statuses = new List<HttpStatusCode>();
        while (statuses.Count < 40)
        {
            using var form = new FormUrlEncodedContent([]);
            using var answer = await site.SendAsync(HttpMethod.Post, path, me, form, ("X-Forwarded-For", "198.51.100.7"));
            statuses.Add(answer.StatusCode);
        }

        using var read = await site.GetAsync(path, me, ("X-Forwarded-For", "198.51.100.7"));

        Assert.Equal(
            [HttpStatusCode.BadRequest, HttpStatusCode.TooManyRequests, HttpStatusCode.OK],
            [statuses[0], statuses[^1], read.StatusCode]);
    }

    private async Task<BatchVisit> OpenAsync()
    {
        var me = await site.Some.UserAsync();
        var draft = await SomeDraft.CreateAsync(site.Services, me.Id, []);
        return await BatchVisit.OpenAsync(site, me, $"/info_request_batch/draft/{draft.Id}/list");
    }
}
