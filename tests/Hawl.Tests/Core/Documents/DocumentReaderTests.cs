using System.Text;
using Hawl.Core.Documents;

namespace Hawl.Tests.Core.Documents;

// Files as they come, read in a process of their own.
public sealed class DocumentReaderTests : IDisposable
{
    private const string Entities = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>";

    private readonly DocumentReader _reader = new();

    [Fact]
    public async Task Read_ALetter_GivesItsWords()
    {
        var text = await ReadAsync(DocumentKind.Docx, SomeFile.Docx(SomeFile.Paragraph("Nine boats, at 4 o’clock.")));

        Assert.Null(text.Fault);
        Assert.Equal(["Paragraph: Nine boats, at 4 o’clock."], Written.Of(text));
    }

    [Fact]
    public async Task Read_AFileUnderAnotherKindsName_ReadsWhatItIs()
    {
        var sheet = SomeFile.Xlsx("", ("Boats", "", $"<sheetData>{SomeFile.Row(1, "Rowed", "4")}</sheetData>"));

        foreach (var called in new[] { DocumentKind.Docx, DocumentKind.Pdf, DocumentKind.Csv })
        {
            Assert.Equal(["Boats TableRow: A1=Rowed | B1=4"], Written.Of(await ReadAsync(called, sheet)));
        }
    }

    [Fact]
    public async Task Read_ALetterThatIsNone_SaysSo()
    {
        foreach (var called in Enum.GetValues<DocumentKind>().Where(kind => kind != DocumentKind.Csv))
        {
            Assert.Equal(DocumentFault.Damaged, (await ReadAsync(called, "Nine boats."u8.ToArray())).Fault);
        }
    }

    [Fact]
    public async Task Read_AFileThatBreaksOff_SaysSo()
    {
        var whole = SomeFile.Docx(SomeFile.Paragraph(new string('x', 9_000)));

        Assert.Equal(DocumentFault.Damaged, (await ReadAsync(DocumentKind.Docx, whole[..(whole.Length / 2)])).Fault);
        Assert.Equal(DocumentFault.Damaged, (await ReadAsync(DocumentKind.Docx, [])).Fault);
    }

    [Theory]
    [InlineData("EncryptedPackage", DocumentFault.Locked)]
    [InlineData("WordDocument", DocumentFault.OldWord)]
    [InlineData("Workbook", DocumentFault.OldExcel)]
    [InlineData("PowerPoint Document", DocumentFault.OtherKind)]
    public async Task Read_ACompoundFile_TellsWhichItIs(string stream, DocumentFault fault)
    {
        byte[] file = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504], .. Encoding.Unicode.GetBytes(stream)];

        Assert.Equal(fault, (await ReadAsync(DocumentKind.Docx, file)).Fault);
    }

    [Fact]
    public async Task Read_AFileMadeToBurst_IsNotUnpacked()
    {
        var burst = SomeFile.Zip(("word/document.xml", new string(' ', 40_000_000)));

        Assert.Equal(DocumentFault.TooLarge, (await ReadAsync(DocumentKind.Docx, burst)).Fault);
        var crowd = SomeFile.Zip([("word/document.xml", "<a/>"), .. Enumerable.Range(0, 6_000).Select(n => ($"word/{n}.xml", "<a/>"))]);
        Assert.Equal(DocumentFault.TooLarge, (await ReadAsync(DocumentKind.Docx, crowd)).Fault);
    }

    [Fact]
    public async Task Read_AFileWithDefinitionsOfItsOwn_IsNotRead()
    {
        var file = SomeFile.Zip(
            ("word/document.xml", "<a/>"), ("content.xml", Entities + "<x>&b;</x>"), ("opendocument.text", "<a/>"));

        Assert.Equal(DocumentFault.Damaged, (await ReadAsync(DocumentKind.Odt, file)).Fault);
    }

    [Fact]
    public async Task Read_AFileNestedWithoutEnd_IsNotRead()
    {
        var depth = 100_000;
        var body = string.Concat(Enumerable.Repeat("<w:sdt><w:sdtContent>", depth))
            + string.Concat(Enumerable.Repeat("</w:sdtContent></w:sdt>", depth));

        Assert.Equal(DocumentFault.Damaged, (await ReadAsync(DocumentKind.Docx, SomeFile.Docx(body))).Fault);
    }

    [Fact]
    public async Task Read_AFileTooLargeForTheHeap_EndsTheChildOnly()
    {
        var row = SomeFile.Row(1, [.. Enumerable.Repeat("words", 26)]).Replace(" r=\"1\"", "", StringComparison.Ordinal);
        var sheet = "<sheetData><row>" + string.Concat(Enumerable.Repeat(row[5..^6], 12_000)) + "</row></sheetData>";

        var text = await ReadAsync(DocumentKind.Xlsx, SomeFile.Xlsx("", ("A", "", sheet)));

        Assert.True(text.Fault is not null || text.IsCut);
    }

    [Fact]
    public async Task Read_LinesThatAreNotWhole_AreNoText()
    {
        foreach (var lines in new[] { "", "{\"part\":{}}\n", "{\"part\":{}}\n{\"block\":{\"kind\":\"no-such\"}}\n", "nonsense\n" })
        {
            Assert.Null(await DocumentLines.ReadAsync(new StringReader(lines), default));
        }
    }

    [Fact]
    public async Task Lines_OfAText_GiveItBack()
    {
        var text = DocumentExtraction.Read(DocumentKind.Xlsx, SomeFile.Xlsx(
            "", ("Boats", "", $"<sheetData>{SomeFile.Row(1, "Kind", "Number")}{SomeFile.Row(2, "Rowed", "4")}</sheetData>"),
            ("Names", "state=\"hidden\"", "<sheetData/>"))) with
        { IsCut = true };
        using var lines = new StringWriter();

        await DocumentLines.WriteAsync(text, lines);
        var again = await DocumentLines.ReadAsync(new StringReader(lines.ToString()), default);

        Assert.Equal(Written.Of(text), Written.Of(again ?? new()));
        Assert.Equal((text.Hidden, true), (again?.Hidden, again?.IsCut));
    }

    public void Dispose() => _reader.Dispose();

    private Task<DocumentText> ReadAsync(DocumentKind called, byte[] content) => _reader.ReadAsync(called, content, default);
}
