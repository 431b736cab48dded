using System.Net;
using System.Text;
using Hawl.Tests.Support;
using Hawl.Web.Api;
using Microsoft.Extensions.DependencyInjection;

namespace Hawl.Tests.Web.Api;

// What many readers of large files of text cost.
public sealed class LargeTextTests(TestSite site) : IClassFixture<TestSite>
{
    private const string Line = "Grit,ann@home.example\r\n";

    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Get_OfALargeText_WaitsForItsTurnWhileSmallOnesDoNot()
    {
        var (large, small) = (await PathAsync(PublishedFiles.Large), await PathAsync(100));
        var request = large[..large.IndexOf("/response", StringComparison.Ordinal)];
        Task<HttpResponseMessage> first;
        Task<HttpResponseMessage> second;
        Task<string> zip;
        using (await site.Services.GetRequiredService<LargeTexts>().WaitAsync(default))
        {
            (first, second, zip) = (site.GetAsync(large), site.GetAsync(large), site.TextAsync($"{request}/download"));
            using var answer = await site.GetAsync(small);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            await Task.Delay(Moment);
            Assert.False(first.IsCompleted || second.IsCompleted || zip.IsCompleted);
        }

        foreach (var answer in new[] { await first, await second })
        {
            using (answer)
            {
                var text = await answer.Content.ReadAsStringAsync();
                Assert.Equal((HttpStatusCode.OK, "text/csv"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
                Assert.StartsWith("Grit,[email address]\r\nGrit,[email address]\r\n", text, StringComparison.Ordinal);
                Assert.DoesNotContain("ann@", text, StringComparison.Ordinal);
            }
        }

        Assert.NotEmpty(await zip);
    }

    [Fact]
    public async Task Head_OfALargeText_IsAnsweredAtOnceAsItsGetIs()
    {
        var path = await PathAsync(PublishedFiles.Large);
        using var got = await site.GetAsync(path);
        using var turn = await site.Services.GetRequiredService<LargeTexts>().WaitAsync(default);

        using var head = await site.SendAsync(HttpMethod.Head, path).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((HttpStatusCode.OK, got.Headers.ETag), (head.StatusCode, head.Headers.ETag));
        Assert.Equal(got.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Equal(got.Content.Headers.ContentDisposition, head.Content.Headers.ContentDisposition);
    }

    [Fact]
    public async Task Get_OfFilesTooOften_Returns429()
    {
        var other = new TestSite();
        await other.InitializeAsync();
        try
        {
            var request = await other.Some.RequestAsync();
            var statuses = new HashSet<HttpStatusCode>();
            for (var i = 0; i < 450 && !statuses.Contains(HttpStatusCode.TooManyRequests); i++)
            {
                using var answer = await other.SendAsync(HttpMethod.Head, $"/request/{request.Slug}/response/1/attach/1/a.csv");
                statuses.Add(answer.StatusCode);
            }

            Assert.Equal([HttpStatusCode.NotFound, HttpStatusCode.TooManyRequests], statuses.Order());
        }
        finally
        {
            await other.DisposeAsync();
        }
    }

    private async Task<string> PathAsync(int atLeast)
    {
        var request = await site.Some.RequestAsync();
        var lines = string.Concat(Enumerable.Repeat(Line, (atLeast / Line.Length) + 1));
        var message = await site.Some.ReplyAsync(request, files: ("list.csv", "text/csv", Encoding.UTF8.GetBytes(lines)));
        return $"/request/{request.Slug}/response/{message.Id}/attach/1/list.csv";
    }
}
