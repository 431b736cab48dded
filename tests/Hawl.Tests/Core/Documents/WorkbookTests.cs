using System.Text;
using Hawl.Core.Documents;
using Hawl.Reading.Texts;

namespace Hawl.Tests.Core.Documents;

public sealed class WorkbookTests
{
    // By number: as it comes, a date, money, a share, nothing at all, hours, a month.
    private const string Styles = """
        <numFmts count="4"><numFmt numFmtId="170" formatCode="&quot;£&quot;#,##0.00"/><numFmt numFmtId="171" formatCode=";;;"/>
          <numFmt numFmtId="172" formatCode="[h]:mm:ss"/><numFmt numFmtId="173" formatCode="[$-809]mmm\-yy"/></numFmts>
        <fonts><font/><font><b/><color rgb="FFFF0000"/></font></fonts>
        <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="10"/><xf numFmtId="171"/><xf numFmtId="172"/>
          <xf numFmtId="173"/><xf numFmtId="22" fontId="1"/></cellXfs>
        """;

    [Fact]
    public void Read_WithFormats_ShowsNumbersAsTheSheetDoes()
    {
        var text = Read(Sheet(
            SomeFile.Row(1, "As it comes", "0.1", "1.1000000000000001", "-3") + SomeFile.Row(2, "Date", "44013|1", "44013.75|7", "44013|6")
            + SomeFile.Row(3, "Money", "1234.5|2", "-20|2") + SomeFile.Row(4, "Share", "0.125|3") + SomeFile.Row(5, "Time", "1.5|5")
            + SomeFile.Row(6, "Hidden", "77|4")));

        Assert.Equal(
            [
                "Figures TableRow: A1=As it comes | B1=0.1 | C1=1.1 | D1=-3",
                "Figures TableRow: A2=Date | B2=2020-07-01 | C2=2020-07-01 18:00 | D2=2020-07",
                "Figures TableRow: A3=Money | B3=£1,234.50 | C3=-£20.00", "Figures TableRow: A4=Share | B4=12.50%",
                "Figures TableRow: A5=Time | B5=36:00:00", "Figures TableRow: A6=Hidden",
            ],
            Written.Of(text));
        Assert.Equal(1, text.Hidden.Words);
        var style = text.Parts[0].Blocks[1].Cells?[2].Runs[0].Style;
        Assert.Equal(("#ff0000", true), (style?.Colour, style?.Bold));
    }

    [Fact]
    public void Read_WithAHeading_MarksItAndTheNamesOfRows()
    {
        var text = Read(Sheet(
            SomeFile.Row(1, "Boats of the harbour") + SomeFile.Row(3, "Kind", "", "2021", "2022")
            + SomeFile.Row(5, "Measure", "", "Last year", "This year") + SomeFile.Row(6, "Rowed", "", "4", "5")));

        Assert.Equal("Figures TableRow: A1=Boats of the harbour", Written.Of(text)[0]);
        Assert.Equal("Figures TableRow: A3=Kind | C3=2021 | D3=2022", Written.Of(text)[1]);
        Assert.Equal("Figures TableRow: A6=Rowed | C6=4 | D6=5", Written.Of(text)[3]);

        var headed = Read(Sheet(SomeFile.Row(1, "Measure", "Last year") + SomeFile.Row(2, "Rowed", "4")));
        Assert.Equal(["Figures TableRow: A1*=Measure | B1*=Last year", "Figures TableRow: A2*=Rowed | B2=4"], Written.Of(headed));
    }

    [Fact]
    public void Read_WithHiddenSheetsRowsAndColumns_TellsOnlyHowMany()
    {
        var figures = "<cols><col min=\"2\" max=\"2\" hidden=\"1\"/></cols>" + Sheet(
            SomeFile.Row(1, "Shown", "Ffion Secret", "9")
            + SomeFile.Row(2, "Dafydd Secret", "1").Replace("<row ", "<row hidden=\"1\" ", StringComparison.Ordinal));
        var text = DocumentExtraction.Read(DocumentKind.Xlsx, SomeFile.Xlsx(
            Styles, ("Figures", "", figures), ("Names", "state=\"hidden\"", Sheet(SomeFile.Row(1, "Ann Secret"))),
            ("More", "state=\"veryHidden\"", Sheet(SomeFile.Row(1, "Bob Secret")))));

        Assert.Equal(["Figures TableRow: A1=Shown | C1=9"], Written.Of(text));
        Assert.Equal(new DocumentHidden { Sheets = 2, Rows = 1, Columns = 1 }, text.Hidden);
    }

    [Fact]
    public void Read_WithFormulas_TakesTheValuesOfTheLastTime()
    {
        var text = Read(Sheet(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><f>\"a\"&amp;B1</f><v>a9</v></c><c r=\"B1\"><f>4+5</f><v>9</v></c>"
            + "<c r=\"C1\" t=\"e\"><v>#DIV/0!</v></c><c r=\"D1\" t=\"b\"><v>1</v></c></row>"));

        Assert.Equal(["Figures TableRow: A1=a9 | B1=9 | C1=#DIV/0! | D1=TRUE"], Written.Of(text));
    }

    [Fact]
    public void Read_WithAHundredThousandCells_ReadsThemAll()
    {
        string[] ten = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"];
        var rows = string.Concat(Enumerable.Range(1, 10_000).Select(n => SomeFile.Row(n, ten)));

        var text = Read(Sheet(rows));

        Assert.Equal((10_000, false), (text.Parts[0].Blocks.Count, text.IsCut));
    }

    [Fact]
    public void Read_WithMoreThanIsRead_IsCut()
    {
        var rows = string.Concat(Enumerable.Range(1, 9_000).Select(n => SomeFile.Row(n, [.. Enumerable.Repeat("1", 26)])));

        Assert.True(Read(Sheet(rows)).IsCut);
    }

    [Theory]
    [InlineData("Boats,Number\nRowed,4\n\"Sailed, and rowed\",\"1,200\"\n", "A3*=Sailed, and rowed | B3=1,200")]
    [InlineData("Boats;Number\r\nRowed;4,5\r\nSailed;1200\r\n", "A3*=Sailed | B3=1200")]
    [InlineData("Boats\tNumber\nRowed\t4\nSailed\t12\n", "A3*=Sailed | B3=12")]
    public void Read_CommaSeparatedValues_TellsWhatSeparates(string csv, string row)
    {
        var text = DocumentExtraction.Read(DocumentKind.Csv, Encoding.UTF8.GetBytes(csv));

        Assert.Equal($"TableRow: {row}", Written.Of(text)[2]);
    }

    [Fact]
    public void Name_OfAPlace_IsAsASpreadsheetWritesIt()
    {
        Assert.Equal(["A1", "Z2", "AA3", "XFD4"], [CellName.Of(1, 1), CellName.Of(26, 2), CellName.Of(27, 3), CellName.Of(16_384, 4)]);
        Assert.Equal(
            ["B7", "Figures!B7", "'Year 1'!B7", "'Ann''s'!B7"],
            new[] { null, "Figures", "Year 1", "Ann's" }.Select(s => CellName.In(s, "B7")));
        Assert.Equal([2, 27, null, null], new[] { "B7", "AA3", "7", "ZZZZZZZ1" }.Select(CellName.ColumnOf));
    }

    private static string Sheet(string rows) => $"<sheetData>{rows}</sheetData>";

    private static DocumentText Read(string sheet) =>
        DocumentExtraction.Read(DocumentKind.Xlsx, SomeFile.Xlsx(Styles, ("Figures", "", sheet)));
}
