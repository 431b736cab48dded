using System.Net;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web;

public sealed class HelpPagesTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("/help/about", "en")]
    [InlineData("/cy/help/about", "cy")]
    [InlineData("/help/about?locale=cy", "cy")]
    public async Task Get_HelpPage_AnswersInItsLanguage(string path, string language)
    {
        using var answer = await site.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal([language], answer.Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task Get_UnknownHelpPage_Returns404()
    {
        using var answer = await site.GetAsync("/help/nothing");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
