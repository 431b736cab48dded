using AngleSharp.Html.Parser;
using Hawl.Core.Correspondence;
using Hawl.Core.Requests;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Requests;

// What mail servers said of a letter, on the letter's own line.
public sealed class DeliveryLineTests(TestSite site) : IClassFixture<TestSite>
{
    [Theory]
    [InlineData("", "Delivered: mx.ashcombe.example", "mx.ashcombe.example said: 250 2.1.5 Ok")]
    [InlineData("/cy", "Danfonwyd: mx.ashcombe.example", "Dywedodd mx.ashcombe.example: 250 2.1.5 Ok")]
    public async Task Get_WithALetterThatArrived_SaysWhereAndInWhatWords(string language, string summary, string words)
    {
        var request = await site.Some.RequestAsync();
        await SayAsync(request, (DeliveryFactKind.Accepted, "250 queued", null), (DeliveryFactKind.Delivered, "250 2.1.5 Ok", null));

        var line = await LineAsync(request, language);

        Assert.Equal(summary, line.Summary);
        Assert.Equal(2, line.Items.Count);
        Assert.EndsWith(words, line.Items[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithALetterThatNeverGetsThrough_SaysSoWithoutAnyAddress()
    {
        var request = await site.Some.RequestAsync();
        await SayAsync(request, (DeliveryFactKind.Failed, "550 5.1.1 <someone@ashcombe.example> unknown", true));

        var line = await LineAsync(request, "");

        Assert.Equal("Not delivered: mx.ashcombe.example", line.Summary);
        Assert.Contains("No letter gets through to this address", line.Items[0], StringComparison.Ordinal);
        Assert.DoesNotContain("someone@", line.Items[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WithALetterOfWhichNothingIsKnown_HasNoLine() =>
        Assert.Equal("", (await LineAsync(await site.Some.RequestAsync(), "")).Summary);

    private Task<bool> SayAsync(Request request, params (DeliveryFactKind Kind, string Words, bool? Permanent)[] said) =>
        site.Some.ChangeAsync(async db =>
        {
            var letter = await db.OutgoingMessages.SingleAsync(m => m.RequestId == request.Id);
            var at = site.Clock.GetUtcNow().UtcDateTime;
            db.DeliveryFacts.AddRange(said.Select((fact, n) => new DeliveryFact
            {
                Id = Guid.CreateVersion7(),
                OutgoingMessageId = letter.Id,
                At = at.AddMinutes(n),
                Kind = fact.Kind,
                Server = "mx.ashcombe.example",
                Words = fact.Words,
                Permanent = fact.Permanent,
            }));
            return true;
        });

    private async Task<(string Summary, List<string> Items)> LineAsync(Request request, string language)
    {
        var page = await new HtmlParser().ParseDocumentAsync(await site.TextAsync($"{language}/request/{request.Slug}"));
        var line = page.QuerySelector("[id^=outgoing-] > details");
        var items = line?.QuerySelectorAll("li").Select(l => l.TextContent.Trim()).ToList() ?? [];
        return (line?.QuerySelector("summary")?.TextContent.Trim() ?? "", items);
    }
}
