using System.Net;
using Hawl.Tests.Core.Moderation;
using Hawl.Tests.Support;

namespace Hawl.Tests.Web.Pages.Reports;

public sealed class ReportPageTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("", "You have sent 20 reports in a day")]
    [InlineData("/cy", "Rydych wedi anfon 20 adroddiad mewn diwrnod")]
    public async Task Post_OfOneReportTooMany_SaysWhenToComeBackAndKeepsTheWords(string language, string words)
    {
        var (request, person) = (await site.Some.RequestAsync(), await site.Some.UserAsync());
        await site.Services.ReportOftenAsync(person);

        using var page = await FormVisit.OpenAsync(site, person, $"{language}/request/{request.Slug}/report/new");
        using var refused = await page.SendAsync(("Reason", "spam"), ("Words", "It sells hats."));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Contains(words, refused.Words, StringComparison.Ordinal);
        Assert.Equal("It sells hats.", refused.Page.QuerySelector("textarea[name=Words]")?.TextContent.Trim());
    }
}
