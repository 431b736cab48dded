using System.Text;
using Hawl.Core.Data;

namespace Hawl.Core.Datasets;

// Writes a dataset in the form that was asked for.
public sealed class DatasetWriter(Links links, HawlSettings settings)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public Task WriteAsync(Dataset dataset, DatasetForm form, Stream to, CancellationToken cancellation) => form switch
    {
        DatasetForm.Csv or DatasetForm.Cells => CsvAsync(dataset, form is DatasetForm.Cells, to, cancellation),
        DatasetForm.Json => DatasetJson.WriteAsync(dataset.Facts.Questions, dataset.Rows.ReadAsync(cancellation), to, cancellation),
        DatasetForm.Package => new DatasetPackage(links).WriteAsync(dataset, to, cancellation),
        _ => new DatasetWorkbook(links).WriteAsync(dataset, to, cancellation),
    };

    // On the disk for as long as it is open, and read from its beginning.
    public async Task<FileStream> MakeAsync(Dataset dataset, DatasetForm form, CancellationToken cancellation)
    {
        var file = PassingFile.Create(settings);
        try
        {
            await WriteAsync(dataset, form, file, cancellation);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private async Task CsvAsync(Dataset dataset, bool isLong, Stream to, CancellationToken cancellation)
    {
        var tables = new DatasetTables(dataset.Facts, links);
        await using var text = new StreamWriter(to, Utf8, leaveOpen: true);
        var csv = new CsvLines(text, forSpreadsheets: true);
        await csv.WriteAsync([.. (isLong ? tables.Cells : tables.Answers).Select(c => c.Name)]);
        await foreach (var row in dataset.Rows.ReadAsync(cancellation))
        {
            foreach (var line in isLong ? tables.CellsOf(row) : [tables.AnswersOf(row)])
            {
                await csv.WriteAsync(line);
            }
        }
    }
}
