using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Hawl.Core.Datasets;

// The parts of a workbook in their zip (ECMA-376 part 2), one after the other from front to back: the library's own packages hold a part
// in memory until the end.
internal sealed class WorkbookZip(ZipArchive zip)
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    private const string Begin = """<?xml version="1.0" encoding="utf-8" standalone="yes"?>""";

    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly List<(string Title, bool IsTable)> sheets = [];

    // The sheet is to be written before the next is begun.
    public async Task SheetAsync(string title, IEnumerable<int> widths, bool isTable, Func<SheetWriter, Task> write)
    {
        sheets.Add((title, isTable));
        IReadOnlyCollection<KeyValuePair<string, string>> links;
        var name = string.Create(CultureInfo.InvariantCulture, $"sheet{sheets.Count}.xml");
        using (var sheet = new SheetWriter(Open($"xl/worksheets/{name}"), widths, isTable))
        {
            await write(sheet);
            links = sheet.Links;
        }

        if (links.Count > 0)
        {
            Write($"xl/worksheets/_rels/{name}.rels", Related(links.Select(l => (l.Value, "hyperlink", l.Key, true))));
        }
    }

    public void End(Stylesheet styles)
    {
        var numbers = Enumerable.Range(1, sheets.Count).ToList();
        Write("xl/styles.xml", styles);
        Write("xl/workbook.xml", new Workbook(
            new Sheets(numbers.Select(n => new Sheet { Name = sheets[n - 1].Title, SheetId = (uint)n, Id = $"sheet{n}" })),
            new DefinedNames(numbers.Where(n => sheets[n - 1].IsTable).Select(n => Repeated(sheets[n - 1].Title, (uint)n - 1)))));
        var held = numbers.Select(n => ($"sheet{n}", "worksheet", $"worksheets/sheet{n}.xml", false));
        Write("xl/_rels/workbook.xml.rels", Related(held.Append(("styles", "styles", "styles.xml", false))));
        Write("_rels/.rels", Related([("workbook", "officeDocument", "xl/workbook.xml", false)]));
        Write("[Content_Types].xml", Begin
            + """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"""
            + """<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"""
            + $"""<Override PartName="/xl/workbook.xml" ContentType="{Types}.sheet.main+xml"/>"""
            + $"""<Override PartName="/xl/styles.xml" ContentType="{Types}.styles+xml"/>"""
            + string.Concat(numbers.Select(n =>
                $"""<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{Types}.worksheet+xml"/>"""))
            + "</Types>");
    }

    // The head and the first column of a table stand on every sheet of paper.
    private static DefinedName Repeated(string title, uint sheet)
    {
        var name = $"'{title.Replace("'", "''", StringComparison.Ordinal)}'";
        return new DefinedName($"{name}!$A:$A,{name}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = sheet };
    }

    private Stream Open(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Fixed;
        return entry.Open();
    }

    private void Write(string name, OpenXmlElement root)
    {
        using var part = Open(name);
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartDocument(standalone: true);
        xml.WriteElement(root);
    }

    private void Write(string name, string text)
    {
        using var part = Open(name);
        part.Write(Encoding.UTF8.GetBytes(text));
    }

    private static string Related(IEnumerable<(string Id, string Type, string Target, bool IsOutside)> to) => Begin
        + $"""<Relationships xmlns="{Relationships}">"""
        + string.Concat(to.Select(r =>
            $"""<Relationship Id="{r.Id}" Type="{Office}/{r.Type}" Target="{SecurityElement.Escape(r.Target)}" """
            + (r.IsOutside ? "TargetMode=\"External\"/>" : "/>")))
        + "</Relationships>";
}
