using System.IO.Compression;
using System.Text;

namespace Hawl.Tests.Core.Documents;

// Office files as small as they can be, written part by part.
internal static class SomeFile
{
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Excel = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Office = "urn:oasis:names:tc:opendocument:xmlns:";

    public static byte[] Docx(string body, string styles = "", string numbering = "") => Zip(
        ("[Content_Types].xml", Types(
            ("word/document.xml", "wordprocessingml.document.main"), ("word/styles.xml", "wordprocessingml.styles"),
            ("word/numbering.xml", "wordprocessingml.numbering"))),
        ("_rels/.rels", Relations(("officeDocument", "word/document.xml", false))),
        ("word/_rels/document.xml.rels", Relations(
            ("styles", "styles.xml", false), ("numbering", "numbering.xml", false), ("hyperlink", "https://log.ashcombe.example/9", true))),
        ("word/styles.xml", $"<w:styles xmlns:w=\"{Word}\">{styles}</w:styles>"),
        ("word/numbering.xml", $"<w:numbering xmlns:w=\"{Word}\">{numbering}</w:numbering>"),
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\" xmlns:r=\"{Links}\"><w:body>{body}</w:body></w:document>"));

    public static string Paragraph(string text, string properties = "", string runProperties = "") =>
        $"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{runProperties}</w:rPr><w:t xml:space=\"preserve\">{text}</w:t></w:r></w:p>";

    public static byte[] Xlsx(string styles, params (string Name, string State, string Sheet)[] sheets) => Zip(
    [
        ("[Content_Types].xml", Types(
        [
            ("xl/workbook.xml", "spreadsheetml.sheet.main"), ("xl/styles.xml", "spreadsheetml.styles"),
            .. sheets.Select((_, n) => ($"xl/worksheets/sheet{n}.xml", "spreadsheetml.worksheet")),
        ])),
        ("_rels/.rels", Relations(("officeDocument", "xl/workbook.xml", false))),
        ("xl/_rels/workbook.xml.rels", Relations(
            [.. sheets.Select((_, n) => ("worksheet", $"worksheets/sheet{n}.xml", false)), ("styles", "styles.xml", false)])),
        ("xl/styles.xml", $"<styleSheet xmlns=\"{Excel}\">{styles}</styleSheet>"),
        ("xl/workbook.xml", $"<workbook xmlns=\"{Excel}\" xmlns:r=\"{Links}\"><sheets>"
            + string.Concat(sheets.Select((s, n) => $"<sheet name=\"{s.Name}\" sheetId=\"{n + 1}\" {s.State} r:id=\"r{n}\"/>"))
            + "</sheets></workbook>"),
        .. sheets.Select((s, n) => ($"xl/worksheets/sheet{n}.xml", $"<worksheet xmlns=\"{Excel}\">{s.Sheet}</worksheet>")),
    ]);

    // Words are kept in their cells; a number may name its format after a bar: 44013|1.
    public static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">" + string.Concat(cells.Select((cell, n) => Cell($"{(char)('A' + n)}{number}", cell))) + "</row>";

    public static byte[] Opened(string kind, string body, string styles = "") => Zip(
        ("mimetype", $"application/vnd.oasis.opendocument.{kind}"),
        ("content.xml", $"<office:document-content xmlns:office=\"{Office}office:1.0\" xmlns:text=\"{Office}text:1.0\" "
            + $"xmlns:table=\"{Office}table:1.0\" xmlns:style=\"{Office}style:1.0\" xmlns:fo=\"{Office}xsl-fo-compatible:1.0\">"
            + $"<office:automatic-styles>{styles}</office:automatic-styles>"
            + $"<office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"));

    public static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var content = new MemoryStream();
        using (var archive = new ZipArchive(content, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in parts)
            {
                using var part = archive.CreateEntry(name, CompressionLevel.Optimal).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return content.ToArray();
    }

    private static string Cell(string name, string cell)
    {
        var parts = cell.Split('|');
        return cell.Length == 0 ? ""
            : double.TryParse(parts[0], System.Globalization.CultureInfo.InvariantCulture, out _)
                ? $"<c r=\"{name}\"{(parts.Length > 1 ? $" s=\"{parts[1]}\"" : "")}><v>{parts[0]}</v></c>"
                : $"<c r=\"{name}\" t=\"inlineStr\"><is><t>{cell}</t></is></c>";
    }

    private static string Types(params (string Part, string Type)[] parts) =>
        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + string.Concat(parts.Select(p =>
            $"<Override PartName=\"/{p.Part}\" ContentType=\"application/vnd.openxmlformats-officedocument.{p.Type}+xml\"/>"))
        + "</Types>";

    private static string Relations(params (string Kind, string Target, bool IsOutside)[] relations) =>
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
        + string.Concat(relations.Select((r, n) => $"<Relationship Id=\"r{n}\" Type=\"{Links}/{r.Kind}\" Target=\"{r.Target}\""
            + (r.IsOutside ? " TargetMode=\"External\"/>" : "/>")))
        + "</Relationships>";
}
