using Hawl.Core.Documents;
using Hawl.Mail.Bodies;

namespace Hawl.Tests.Core.Documents;

public sealed class WordFileTests
{
    private const string Styles = """
        <w:docDefaults><w:rPrDefault><w:rPr><w:color w:val="000000"/></w:rPr></w:rPrDefault></w:docDefaults>
        <w:style w:type="paragraph" w:styleId="Heading2"><w:pPr><w:outlineLvl w:val="1"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Kept"><w:basedOn w:val="Heading2"/></w:style>
        <w:style w:type="character" w:styleId="Answer"><w:rPr><w:color w:val="C00000"/></w:rPr></w:style>
        <w:style w:type="paragraph" w:styleId="Numbered"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
        """;

    private const string Numbering = """
        <w:abstractNum w:abstractNumId="7">
          <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
          <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl>
          <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl>
        </w:abstractNum>
        <w:abstractNum w:abstractNumId="8"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl></w:abstractNum>
        <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>
        <w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>
        <w:num w:numId="3"><w:abstractNumId w:val="7"/>
          <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>
        """;

    [Fact]
    public void Read_WithLists_GivesThePrintedNumbers()
    {
        var text = Read(
            Item(1, 0, "How many boats?") + Item(1, 0, "Of what make?") + Item(1, 1, "Of wood") + Item(1, 1, "Of steel")
            + Item(1, 2, "Riveted") + Item(1, 0, "At what price?") + Item(1, 1, "Each") + Item(2, 0, "Moored") + Item(3, 0, "Sold?")
            + SomeFile.Paragraph("By whom?", "<w:pStyle w:val=\"Numbered\"/>"));

        Assert.Equal(
            [
                "ListItem1: 1. How many boats?", "ListItem1: 2. Of what make?", "ListItem2: 2a) Of wood", "ListItem2: 2b) Of steel",
                "ListItem3: (i) Riveted", "ListItem1: 3. At what price?", "ListItem2: 3a) Each", "ListItem1: • Moored",
                "ListItem1: 5. Sold?", "ListItem1: 6. By whom?",
            ],
            Written.Of(text));
    }

    [Fact]
    public void Read_WithHeadingsAndColours_KeepsThem()
    {
        var text = Read(
            SomeFile.Paragraph("Our answers", "<w:pStyle w:val=\"Kept\"/>")
            + "<w:p><w:r><w:t>How many? </w:t></w:r><w:r><w:rPr><w:rStyle w:val=\"Answer\"/></w:rPr><w:t>Nine</w:t></w:r>"
            + "<w:r><w:rPr><w:highlight w:val=\"yellow\"/><w:strike/></w:rPr><w:t> or ten</w:t></w:r></w:p>");

        Assert.Equal(["Heading2: Our answers", "Paragraph: How many? Nine or ten"], Written.Of(text));
        var runs = text.Parts[0].Blocks[1].Runs;
        Assert.Equal(
            [RunStyle.Plain, new RunStyle(false, false, false, "#c00000", null), new RunStyle(false, false, true, null, "#ffff00")],
            runs?.Select(r => r.Style));
        Assert.True(text.Parts[0].Blocks[0].Runs?[0].Style.Bold);
    }

    [Fact]
    public void Read_WithATable_KeepsRowsAndTheirCells()
    {
        var text = Read(
            "<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>" + Cell("Question") + Cell("Answer") + "</w:tr>"
            + "<w:tr>" + Cell("How many boats?") + "<w:tc>" + SomeFile.Paragraph("Nine") + SomeFile.Paragraph("at the quay")
            + "</w:tc></w:tr></w:tbl>");

        Assert.Equal(["TableRow: *=Question | *=Answer", "TableRow: =How many boats? | =Nine\nat the quay"], Written.Of(text));
    }

    [Fact]
    public void Read_WithHiddenAndStruckWords_LeavesThemOutAndCountsThem()
    {
        var text = Read(
            "<w:p><w:r><w:t>We hold it.</w:t></w:r><w:del><w:r><w:delText>Ask Ffion.</w:delText></w:r></w:del>"
            + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Do not tell.</w:t></w:r><w:ins><w:r><w:t> Here.</w:t></w:r></w:ins></w:p>");

        Assert.Equal(["Paragraph: We hold it. Here."], Written.Of(text));
        Assert.Equal(new DocumentHidden { Words = 1, Deletions = 1 }, text.Hidden);
    }

    [Fact]
    public void Read_WithLinksBoxesAndTabs_ReadsWhatIsSeen()
    {
        var text = Read(
            "<w:p><w:hyperlink r:id=\"r2\"><w:r><w:t>our log</w:t></w:r></w:hyperlink>"
            + "<w:r><w:tab/><w:sym w:font=\"Wingdings\" w:char=\"F0FE\"/><w:t> yes </w:t>"
            + "<w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t> no</w:t><w:br/><w:t>Thank you</w:t></w:r></w:p>");

        Assert.Equal(["Paragraph: our log\t\u2612 yes \u2610 no\nThank you"], Written.Of(text));
        Assert.Equal("https://log.ashcombe.example/9", text.Parts[0].Blocks[0].Runs?[0].Link);
    }

    [Fact]
    public void Read_WithNothingButWhite_SaysThatThereAreNoWords() =>
        Assert.Equal(DocumentFault.NoText, Read(SomeFile.Paragraph("  ")).Fault);

    private static DocumentText Read(string body) =>
        DocumentExtraction.Read(DocumentKind.Docx, SomeFile.Docx(body, Styles, Numbering));

    private static string Item(int list, int level, string text) =>
        SomeFile.Paragraph(text, $"<w:numPr><w:ilvl w:val=\"{level}\"/><w:numId w:val=\"{list}\"/></w:numPr>");

    private static string Cell(string text) => $"<w:tc>{SomeFile.Paragraph(text)}</w:tc>";
}
