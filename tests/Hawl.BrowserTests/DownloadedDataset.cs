using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Playwright;

namespace Hawl.BrowserTests;

// The files of a published version as somebody has them on their disk.
public sealed class DownloadedDataset(byte[] sheets, byte[] package)
{
    // From the page of the version.
    public static async Task<DownloadedDataset> FromAsync(IPage page) =>
        new(await DownloadAsync(page, 0), await DownloadAsync(page, 1));

    public IReadOnlyList<string> Sums => [Sum(sheets), Sum(package)];

    // What programs for spreadsheets would complain about.
    public IReadOnlyList<string> Faults()
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(sheets), isEditable: false);
        return [.. new OpenXmlValidator().Validate(book).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];
    }

    // The cells of a sheet, row by row, as text; of numbers their digits.
    public IReadOnlyList<IReadOnlyList<string>> Sheet(int number)
    {
        using var book = SpreadsheetDocument.Open(new MemoryStream(sheets), isEditable: false);
        var part = (WorksheetPart)(book.WorkbookPart?.GetPartById($"sheet{number}")
            ?? throw new InvalidOperationException("The workbook has no such sheet."));
        return [.. (part.Worksheet.GetFirstChild<SheetData>()?.Elements<Row>() ?? [])
            .Select(r => (IReadOnlyList<string>)[.. r.Elements<Cell>().Select(c => c.InnerText)])];
    }

    // Each file of the package with the sum that the package says it has, and the one it has.
    public IReadOnlyList<(string Name, string Said, string Is)> Checked()
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return [.. Encoding.UTF8.GetString(Read(zip, "checksums.txt")).TrimEnd().Split('\n').Select(line => line.Split("  "))
            .Select(parts => (parts[1], parts[0], Sum(Read(zip, parts[1]))))];
    }

    public int Files()
    {
        using var zip = new ZipArchive(new MemoryStream(package));
        return zip.Entries.Count;
    }

    // For people to open by hand.
    public async Task KeepAsync(string folder, string name)
    {
        await File.WriteAllBytesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.xlsx")), sheets);
        await File.WriteAllBytesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{name}.zip")), package);
    }

    private static async Task<byte[]> DownloadAsync(IPage page, int number)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator("main .files a").Nth(number).ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync());
    }

    private static string Sum(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var bytes = new MemoryStream();
        using var entry = zip.GetEntry(name)?.Open() ?? throw new InvalidOperationException($"The package has no {name}.");
        entry.CopyTo(bytes);
        return bytes.ToArray();
    }
}
