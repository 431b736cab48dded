using Hawl.Core.Documents;

namespace Hawl.Tests.Core.Documents;

public sealed class OpenDocumentTests
{
    private const string Styles = """
        <style:style style:name="Red"><style:text-properties fo:color="#c00000" fo:font-weight="bold"/></style:style>
        <style:style style:name="Away"><style:table-properties table:display="false"/></style:style>
        <text:list-style style:name="Numbers">
          <text:list-level-style-number text:level="1" style:num-suffix="." style:num-format="1"/>
          <text:list-level-style-number text:level="2" style:num-suffix=")" style:num-format="a"/>
        </text:list-style>
        """;

    [Fact]
    public void Read_ALetter_GivesHeadingsListsTablesAndColours()
    {
        var text = DocumentExtraction.Read(DocumentKind.Odt, SomeFile.Opened(
            "text",
            """
            <text:h text:outline-level="2">Answers</text:h>
            <text:list text:style-name="Numbers">
              <text:list-item><text:p>How many boats?</text:p>
                <text:list><text:list-item><text:p>Rowed</text:p></text:list-item>
                  <text:list-item><text:p>Sailed</text:p></text:list-item></text:list>
              </text:list-item>
              <text:list-item><text:p>Where?</text:p></text:list-item>
            </text:list>
            <text:p>We own<text:s text:c="2"/><text:span text:style-name="Red">nine</text:span>.<office:annotation
              ><text:p>Ask Ffion</text:p></office:annotation></text:p>
            <table:table><table:table-row><table:table-cell><text:p>Quay</text:p></table:table-cell>
              <table:table-cell><text:p>9</text:p></table:table-cell></table:table-row></table:table>
            """,
            Styles));

        Assert.Equal(
            [
                "Heading2: Answers", "ListItem1: 1. How many boats?", "ListItem2: a) Rowed", "ListItem2: b) Sailed", "ListItem1: 2. Where?",
                "Paragraph: We own  nine.", "TableRow: =Quay | =9",
            ],
            Written.Of(text));
        Assert.Equal(("#c00000", true), (text.Parts[0].Blocks[5].Runs?[1].Style.Colour, text.Parts[0].Blocks[5].Runs?[1].Style.Bold));
        Assert.Equal(1, text.Hidden.Remarks);
    }

    [Fact]
    public void Read_Sheets_GivesTheirCellsAndCountsTheHiddenOnes()
    {
        var text = DocumentExtraction.Read(DocumentKind.Ods, SomeFile.Opened(
            "spreadsheet",
            """
            <table:table table:name="Boats">
              <table:table-column table:number-columns-repeated="2"/><table:table-column table:visibility="collapse"/>
              <table:table-row><table:table-cell office:value-type="string"><text:p>Kind</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>Number</text:p></table:table-cell>
                <table:table-cell office:value-type="string"><text:p>Secret</text:p></table:table-cell></table:table-row>
              <table:table-row table:number-rows-repeated="3"/>
              <table:table-row><table:table-cell office:value-type="string"><text:p>Rowed</text:p></table:table-cell>
                <table:table-cell office:value-type="float" office:value="4"><text:p>4</text:p></table:table-cell></table:table-row>
              <table:table-row table:visibility="filter"><table:table-cell><text:p>Secret</text:p></table:table-cell></table:table-row>
              <table:table-row table:number-rows-repeated="1048000"
                ><table:table-cell table:number-columns-repeated="16000"/></table:table-row>
            </table:table>
            <table:table table:name="Names" table:style-name="Away">
              <table:table-row><table:table-cell><text:p>Secret</text:p></table:table-cell></table:table-row></table:table>
            """,
            Styles));

        Assert.Equal(["Boats TableRow: A1*=Kind | B1*=Number", "Boats TableRow: A5*=Rowed | B5=4"], Written.Of(text));
        Assert.Equal(new DocumentHidden { Sheets = 1, Rows = 1, Columns = 1 }, text.Hidden);
    }

    [Fact]
    public void Read_SheetsThatRepeatWithoutEnd_AreCut()
    {
        var text = DocumentExtraction.Read(DocumentKind.Ods, SomeFile.Opened(
            "spreadsheet",
            "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"1048576\">"
            + "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>"
            + "</table:table>"));

        Assert.True(text.IsCut);
    }
}
