using System.Net;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;
using Hawl.Tests.Core.Datasets;
using Hawl.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Hawl.Tests.Web.Api;

public sealed class TableDownloadTests(TestSite site) : IClassFixture<TestSite>
{
    [Fact]
    public async Task Get_Csv_HasARowAnAuthorityWithEachAnswerAndItsKind()
    {
        var asked = await AnsweredAsync();

        using var answer = await site.GetAsync(asked.Path("table.csv"));
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n");

        Assert.Equal([0xEF, 0xBB, 0xBF], (await answer.Content.ReadAsByteArrayAsync())[..3]);
        Assert.Equal(
            "authority_name,authority,request,regime,sent,progress,outcome,last_reply,q1,q1_type,q2,q2_type,q3,q3_type", lines[0]);
        Assert.EndsWith(",14,number,yes,yes,2024-11-05,date", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(",'=1+1,text,,not-held,,", lines[2], StringComparison.Ordinal);
        Assert.EndsWith(",,,,,,", lines[3], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Evidence_HasARowAnAnswerWithItsWordsAndTheirPlace()
    {
        var asked = await AnsweredAsync();

        var lines = (await site.TextAsync(asked.Path("evidence.csv"))).TrimEnd().Split("\r\n");

        Assert.Equal(6, lines.Length);
        Assert.Contains(",1,number,14,,,We have 14 gritters.,https://hawl.example/request/", lines[1], StringComparison.Ordinal);
        Assert.Contains("#incoming-", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_Json_IsTheCitedTable()
    {
        var asked = await AnsweredAsync();

        using var table = JsonDocument.Parse(await site.TextAsync(asked.Path("table.json")));

        var rows = table.RootElement.GetProperty("rows");
        Assert.Equal(3, table.RootElement.GetProperty("questions").GetArrayLength());
        Assert.Equal(3, rows.GetArrayLength());
        var cell = rows[0].GetProperty("cells").GetProperty("1");
        Assert.Equal("number", cell.GetProperty("type").GetString());
        Assert.Equal("We have 14 gritters.", cell.GetProperty("evidence").GetProperty("text").GetString());
    }

    [Theory]
    [InlineData("", "Answers", "Codebook")]
    [InlineData("/cy", "Atebion", "Llyfr codau")]
    public async Task Get_Xlsx_IsAWorkbookWithTypedCells(string prefix, string first, string third)
    {
        var asked = await AnsweredAsync();
        using var answer = await site.GetAsync(prefix + asked.Path("table.xlsx"));
        using var bytes = new MemoryStream(await answer.Content.ReadAsByteArrayAsync());

        using var book = SpreadsheetDocument.Open(bytes, false);

        Assert.Empty(new OpenXmlValidator().Validate(book).Select(e => $"{e.Path?.XPath}: {e.Description}"));
        var workbook = book.WorkbookPart ?? throw new InvalidDataException("The workbook is empty.");
        var sheets = workbook.Workbook.Descendants<Sheet>().ToList();
        Assert.Equal((first, third, 4), (sheets[0].Name?.Value, sheets[2].Name?.Value, sheets.Count));
        var answers = ((WorksheetPart)workbook.GetPartById(sheets[0].Id?.Value ?? "")).Worksheet;
        var cells = answers.Descendants<Cell>().ToDictionary(c => c.CellReference?.Value ?? "");
        Assert.Equal((null, "14"), (cells["I2"].DataType?.Value, cells["I2"].CellValue?.Text));
        Assert.Equal((CellValues.InlineString, "yes"), (cells["K2"].DataType?.Value, cells["K2"].InnerText));
        Assert.Equal((null, "45601"), (cells["M2"].DataType?.Value, cells["M2"].CellValue?.Text));
        Assert.Equal((CellValues.InlineString, "=1+1"), (cells["I3"].DataType?.Value, cells["I3"].InnerText));
        Assert.Equal("B2", answers.Descendants<Pane>().Single().TopLeftCell?.Value);
        Assert.Equal("A1:N4", answers.Descendants<AutoFilter>().Single().Reference?.Value);
        var evidence = (WorksheetPart)workbook.GetPartById(sheets[1].Id?.Value ?? "");
        Assert.Equal(5, evidence.Worksheet.Descendants<Hyperlink>().Count());
        Assert.Equal(2, evidence.HyperlinkRelationships.Count());
    }

    [Theory]
    [InlineData("table.csv")]
    [InlineData("evidence.csv")]
    [InlineData("table.json")]
    [InlineData("table.xlsx")]
    public async Task Get_WithAHiddenMessage_LeavesItsAnswersOut(string file)
    {
        var asked = await AnsweredAsync();
        using var before = await site.GetAsync(asked.Path(file));
        await site.Some.ChangeAsync(async db =>
        {
            var message = await db.IncomingMessages.SingleAsync(m => m.RequestId == asked.Requests[0].Id);
            (message.Visibility.Prominence, message.Visibility.Reason) = (Prominence.Hidden, "It names a driver.");
            return true;
        });

        using var after = await site.GetAsync(asked.Path(file));
        using var head = await site.SendAsync(HttpMethod.Head, asked.Path(file));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (after.StatusCode, head.StatusCode));
        Assert.True((await after.Content.ReadAsByteArrayAsync()).Length < (await before.Content.ReadAsByteArrayAsync()).Length);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        if (file != "table.xlsx")
        {
            Assert.DoesNotContain("14 gritters", await after.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    private async Task<SomeAnswers> AnsweredAsync()
    {
        var asked = await SomeAnswers.AskedAsync(site.Some, 3);
        await asked.ReplyAsync(
            0, "We have 14 gritters.", ("1", AnswerType.Number, "14"), ("2", AnswerType.Yes, null), ("3", AnswerType.Date, "2024-11-05"));
        await asked.ReplyAsync(1, "It is =1+1.", ("1", AnswerType.Text, "=1+1"), ("2", AnswerType.NotHeld, null));
        return asked;
    }
}
