using System.Text.Json;
using AngleSharp.Html.Parser;
using Hawl.Core.Batches;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Datasets;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Pages.Datasets;

public sealed class DatasetMarkupTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_WithoutAVersion_DescribesWhatThereIsNow()
    {
        var asked = await AnsweredAsync();

        using var about = await AboutAsync(asked.Path("dataset"));

        Assert.Equal("Dataset", Text(about, "@type"));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", Text(about, "license"));
        Assert.EndsWith("/..", Text(about, "temporalCoverage"), StringComparison.Ordinal);
        Assert.Equal(asked.Owner.Name, about.RootElement.GetProperty("creator").GetProperty("name").GetString());
        Assert.InRange(Text(about, "description").Length, 50, 5000);
        Assert.Equal(3, about.RootElement.GetProperty("variableMeasured").GetArrayLength());
        Assert.False(about.RootElement.TryGetProperty("version", out _));
        await LeadSomewhereAsync(about);
    }

    [Fact]
    public async Task Get_WithAVersion_NamesItsFilesAndTheirSums()
    {
        var asked = await AnsweredAsync();
        using var form = await FormVisit.OpenAsync(site, asked.Owner, asked.Path("dataset/publish"));
        using var sent = await form.SendAsync(("Note", "First version."));

        using var about = await AboutAsync(asked.Path("dataset"));
        using var welsh = await AboutAsync("/cy" + asked.Path("dataset"));

        Assert.Equal("1", Text(about, "version"));
        Assert.Matches("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", Text(about, "dateModified"));
        Assert.All(Files(about), f => Assert.Matches("^[0-9a-f]{64}$", f.GetProperty("sha256").GetString()));
        Assert.EndsWith("/cy" + asked.Path("dataset"), Text(welsh, "url"), StringComparison.Ordinal);
        Assert.NotEqual(Text(about, "description"), Text(welsh, "description"));
        await LeadSomewhereAsync(about);
    }

    [Fact]
    public async Task Get_WithMarkupInTheTitle_StaysOneBlockOfData()
    {
        const string Title = "Salt </script><script>alert(1)</script> & <!-- grit";
        var asked = await AnsweredAsync();
        await ChangeAsync(asked, b => b.Title = Title);

        using var about = await AboutAsync(asked.Path("dataset"));

        Assert.Contains(Title, Text(about, "name"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_OfABatchThatIsNotListed_DescribesNothing()
    {
        var asked = await AnsweredAsync();
        await ChangeAsync(asked, b => b.Visibility.Prominence = Prominence.Backpage);

        var page = await site.TextAsync(asked.Path("dataset"));

        Assert.DoesNotContain("ld+json", page, StringComparison.Ordinal);
        Assert.Contains("noindex", page, StringComparison.Ordinal);
    }

    private async Task<SomeAnswers> AnsweredAsync()
    {
        var asked = await SomeAnswers.AskedAsync(site.Some, 2);
        await asked.ReplyAsync(0, "We have 14 gritters.", ("1", AnswerType.Number, "14"));
        return asked;
    }

    private Task<Batch> ChangeAsync(SomeAnswers asked, Action<Batch> change) => site.Some.ChangeAsync(async db =>
    {
        var batch = await db.Batches.SingleAsync(b => b.Id == asked.Batch.Id);
        change(batch);
        return batch;
    });

    private async Task<JsonDocument> AboutAsync(string path)
    {
        var page = new HtmlParser().ParseDocument(await site.TextAsync(path));
        var block = Assert.Single(page.QuerySelectorAll("script:not([src])"));
        Assert.Equal("application/ld+json", block.GetAttribute("type"));
        return JsonDocument.Parse(block.TextContent);
    }

    private async Task LeadSomewhereAsync(JsonDocument about)
    {
        foreach (var file in Files(about))
        {
            var address = new Uri(file.GetProperty("contentUrl").GetString() ?? "");
            using var answer = await site.GetAsync(address.AbsolutePath);
            Assert.Equal(file.GetProperty("encodingFormat").GetString(), answer.Content.Headers.ContentType?.MediaType);
        }
    }

    private static JsonElement.ArrayEnumerator Files(JsonDocument about) =>
        about.RootElement.GetProperty("distribution").EnumerateArray();

    private static string Text(JsonDocument about, string name) => about.RootElement.GetProperty(name).GetString() ?? "";
}
