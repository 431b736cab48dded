using System.IO.Compression;
using System.Text;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// The dataset as a zip that is a Frictionless data package: four tables as CSV, what they mean, how they were made, and sums to check
// them by. The same dataset is the same bytes.
public sealed class DatasetPackage(Links links)
{
    // What every entry is said to be from: zip knows no time before it.
    private static readonly DateTimeOffset Fixed = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task WriteAsync(Dataset dataset, Stream to, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Utf8, cancellation);
        var (tables, papers) = (new DatasetTables(dataset.Facts, links), new PackagePapers(dataset, links));
        var rows = dataset.Rows.ReadAsync;
        var sums = new List<PackageEntry.Sum>
        {
            await TableAsync(zip, "answers.csv", tables.Answers, Each(rows(cancellation), row => [tables.AnswersOf(row)])),
            await TableAsync(zip, "cells.csv", tables.Cells, Each(rows(cancellation), tables.CellsOf)),
            await TableAsync(zip, "questions.csv", tables.Questions, tables.QuestionRows().ToAsyncEnumerable()),
            await TableAsync(zip, "authorities.csv", tables.Authorities, Each(rows(cancellation), row => [tables.AuthorityOf(row)])),
        };
        var description = PackageDescription.Write(dataset, tables, links, sums);
        foreach (var (name, text) in new[]
        {
            ("datapackage.json", description), ("codebook.md", papers.Codebook(tables)), ("method.md", papers.Method()),
            ("LICENCE.md", papers.Licence()),
        })
        {
            sums.Add(await TextAsync(zip, name, text));
        }

        await TextAsync(zip, "checksums.txt", string.Concat(sums.Select(s => $"{s.Hash}  {s.Name}\n")));
    }

    private static async Task<PackageEntry.Sum> TableAsync(
        ZipArchive zip, string name, IReadOnlyList<DatasetColumn> columns, IAsyncEnumerable<object?[]> lines)
    {
        await using var entry = new PackageEntry(zip, name, Fixed);
        await using (var text = new StreamWriter(entry, Utf8, leaveOpen: true))
        {
            var csv = new CsvLines(text, forSpreadsheets: true) { IsUnmarked = true };
            await csv.WriteAsync([.. columns.Select(c => c.Name)]);
            await foreach (var line in lines)
            {
                await csv.WriteAsync(line);
            }
        }

        return entry.Checksum;
    }

    private static async Task<PackageEntry.Sum> TextAsync(ZipArchive zip, string name, string text)
    {
        await using var entry = new PackageEntry(zip, name, Fixed);
        await entry.WriteAsync(Utf8.GetBytes(text));
        return entry.Checksum;
    }

    private static async IAsyncEnumerable<object?[]> Each(IAsyncEnumerable<TableRow> rows, Func<TableRow, IEnumerable<object?[]>> lines)
    {
        await foreach (var row in rows)
        {
            foreach (var line in lines(row))
            {
                yield return line;
            }
        }
    }
}
