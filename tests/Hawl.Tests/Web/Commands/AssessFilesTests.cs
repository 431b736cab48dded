using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Hawl.Tests.Core.Documents;
using Hawl.Tests.Support;
using Hawl.Web.Commands.Reading;

namespace Hawl.Tests.Web.Commands;

// Answers that stand in the files of a reply, with the page or the cell that proves them.
public sealed class AssessFilesTests : IDisposable
{
    private const string Letter =
        "Dear Board,\n\nPlease tell me:\n\n1. How many boats does the Board own?\n2. Are any of them hired out?\n\nYours,\nAnn Talbot";

    private const string Figures = "Dear Board,\n\nPlease tell me:\n\n1. The number of deliberate fires in 2022\n"
        + "2. The number of animal rescues in 2022\n\nYours,\nAnn Talbot";

    private readonly TemporaryFolder _folder = new();

    [Fact]
    public async Task Assess_WithAnswersInALetterOfWord_NamesItsPart()
    {
        var docx = SomeFile.Docx(
            SomeFile.Paragraph("Thank you for your request. The Board holds this information. Our answers are below.")
            + SomeFile.Paragraph("1. How many boats does the Board own?") + SomeFile.Paragraph("The Board owns 17 boats.")
            + SomeFile.Paragraph("2. Are any of them hired out?") + SomeFile.Paragraph("No."));

        var reply = await AssessAsync(Letter, ("Response.docx", "application/octet-stream", docx));

        AssertAnswer(reply, 0, "17", part: "2", page: null, cell: null);
        Assert.Equal("no", reply.GetProperty("answers")[1].GetProperty("type").GetString());
        Assert.Equal(JsonValueKind.Null, reply.GetProperty("files")[0].GetProperty("why").ValueKind);
    }

    [Fact]
    public async Task Assess_WithAnswersInAPdf_NamesThePage()
    {
        var pdf = await File.ReadAllBytesAsync(Path.Combine(AppContext.BaseDirectory, "Core/Documents/TestData/harbour-reply.pdf"));

        AssertAnswer(await AssessAsync(Letter, ("Response.pdf", "application/pdf", pdf)), 0, "17", part: "2", page: 1, cell: null);
    }

    [Fact]
    public async Task Assess_WithAnswersInAWorkbook_NamesTheCells()
    {
        var rows = SomeFile.Row(1, "Measure", "Year 2021", "Year 2022") + SomeFile.Row(2, "Deliberate fires", "702", "688")
            + SomeFile.Row(3, "Animal rescues", "84", "90");
        var secret = $"<sheetData>{SomeFile.Row(1, "Animal rescues", "1", "2")}</sheetData>";
        var xlsx = SomeFile.Xlsx("", ("All years", "", $"<sheetData>{rows}</sheetData>"), ("Draft", "state=\"hidden\"", secret));

        var reply = await AssessAsync(Figures, ("Figures.xlsx", "application/octet-stream", xlsx));

        AssertAnswer(reply, 0, "688", part: "2", page: null, cell: "'All years'!C2");
        AssertAnswer(reply, 1, "90", part: "2", page: null, cell: "'All years'!C3");
    }

    [Fact]
    public async Task Assess_WithAnswersInCommaSeparatedValues_NamesTheCells()
    {
        var csv = "Measure,Year 2021,Year 2022\r\n\"Deliberate, fires\",702,688\r\nAnimal rescues,84,90\r\n"u8.ToArray();

        AssertAnswer(await AssessAsync(Figures, ("Figures.csv", "text/csv", csv)), 1, "90", part: "2", page: null, cell: "C3");
    }

    [Fact]
    public async Task Assess_WithAFileThatCannotBeRead_SaysWhy()
    {
        var reply = await AssessAsync(Letter, ("Response.docx", "application/octet-stream", "PK\u0003\u0004"u8.ToArray()));

        Assert.Contains("damaged", reply.GetProperty("files")[0].GetProperty("why").GetString(), StringComparison.Ordinal);
    }

    public void Dispose() => _folder.Dispose();

    private static void AssertAnswer(JsonElement reply, int number, string value, string part, int? page, string? cell)
    {
        var answer = reply.GetProperty("answers")[number];
        var evidence = answer.GetProperty("evidence");
        Assert.Equal(
            (value, part, page, cell),
            (answer.GetProperty("value").GetString(), evidence.GetProperty("part").GetString(),
                evidence.GetProperty("page").Deserialize<int?>(), evidence.GetProperty("cell").GetString()));
        Assert.Contains(value, evidence.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private async Task<JsonElement> AssessAsync(string letter, (string Name, string Type, byte[] Bytes) file)
    {
        var mail = string.Create(CultureInfo.InvariantCulture, $"""
            From: FOI <foi@harbour.example>
            Subject: Your request
            MIME-Version: 1.0
            Content-Type: multipart/mixed; boundary="part"

            --part
            Content-Type: text/plain; charset=utf-8

            Dear Ms Talbot,

            Please find attached our response to your request.

            Yours sincerely,
            Morwenna Pascoe

            --part
            Content-Type: {file.Type}; name="{file.Name}"
            Content-Disposition: attachment; filename="{file.Name}"
            Content-Transfer-Encoding: base64

            {Convert.ToBase64String(file.Bytes, Base64FormattingOptions.InsertLineBreaks)}
            --part--
            """).ReplaceLineEndings("\r\n");
        await File.WriteAllTextAsync(_folder["letter.txt"], letter);
        await File.WriteAllBytesAsync(_folder["reply.eml"], Encoding.UTF8.GetBytes(mail));
        using var output = new StringWriter();
        string[] line = ["assess", "--json", "--letter", _folder["letter.txt"], _folder["reply.eml"]];
        var parsed = new RootCommand { AssessCommand.Create() }.Parse(line);
        Assert.Equal(0, await parsed.InvokeAsync(new InvocationConfiguration { Output = output }));
        using var answer = JsonDocument.Parse(output.ToString());
        return answer.RootElement.GetProperty("replies")[0].Clone();
    }
}
