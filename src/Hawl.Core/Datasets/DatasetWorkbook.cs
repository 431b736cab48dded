using System.Globalization;
using System.IO.Compression;
using System.Text;
using Hawl.Core.Publication;

namespace Hawl.Core.Datasets;

// The dataset as a spreadsheet (Office Open XML): the answers, the words that prove them, what every column means, and where it all
// comes from. Sheets are written one after the other while their rows are read, so that its length is no matter to the memory.
public sealed class DatasetWorkbook(Links links)
{
    public async Task WriteAsync(Dataset dataset, Stream to, CancellationToken cancellation)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, cancellation);
        var book = new WorkbookZip(zip);
        var (tables, words) = (new DatasetTables(dataset.Facts, links), dataset.Words);
        await AddAsync("answers", tables.Answers, row => [tables.AnswersOf(row)]);
        await AddAsync("cells", tables.Cells, tables.CellsOf);
        await book.SheetAsync(words.Label("codebook"), [20, 26, 90], isTable: true, sheet => Codebook(sheet, tables, words));
        await book.SheetAsync(words.Label("about"), [24, 110], isTable: false, sheet => About(sheet, dataset, words));
        book.End(WorkbookStyle.Make());

        Task AddAsync(string name, IReadOnlyList<DatasetColumn> columns, Func<TableRow, IEnumerable<object?[]>> lines) =>
            book.SheetAsync(words.Tables[name].Title, columns.Select(c => c.Width), isTable: true, async sheet =>
            {
                sheet.Head(columns.Select(c => c.Title));
                await foreach (var row in dataset.Rows.ReadAsync(cancellation))
                {
                    foreach (var line in lines(row))
                    {
                        Add(sheet, line, words);
                    }
                }
            });
    }

    private static void Add(SheetWriter sheet, object?[] values, DatasetWords words)
    {
        if (!sheet.IsFull)
        {
            sheet.Row(values);
        }
        else if (!sheet.IsClosed)
        {
            sheet.Close(words.Label("cut"));
        }
    }

    private static Task Codebook(SheetWriter sheet, DatasetTables tables, DatasetWords words)
    {
        sheet.Head(words.Label("sheet"), words.Label("column"), words.Label("means"));
        foreach (var (name, columns) in new[] { ("answers", tables.Answers), ("cells", tables.Cells) })
        {
            foreach (var column in columns)
            {
                sheet.Row(words.Tables[name].Title, column.Title, column.Means);
            }
        }

        foreach (var (word, means) in words.Types)
        {
            sheet.Row(words.Label("kinds"), word, means);
        }

        return Task.CompletedTask;
    }

    private Task About(SheetWriter sheet, Dataset dataset, DatasetWords words)
    {
        var facts = dataset.Facts;
        sheet.Title(facts.Title);
        sheet.Row(words.Label("batch"), links.Batch(facts.BatchId, facts.Language));
        sheet.Row(words.Label("dataset"), links.Dataset(facts.BatchId, facts.Language));
        sheet.Row(
            words.Label("version"),
            facts.Version is { } version ? version.ToString(CultureInfo.InvariantCulture) : words.Label("live"));
        sheet.Row(words.Label("made"), facts.At);
        if (facts.Note is { } note)
        {
            sheet.Row(words.Label("note"), note);
        }

        sheet.Row(words.Label("authorities"), dataset.Rows.Count);
        sheet.Row(words.Label("questions"), facts.Questions.Count);
        foreach (var (label, texts) in new[] { ("method", words.Method.Append(words.Label("empty"))), ("licence", words.Licence) })
        {
            foreach (var (text, i) in texts.Select((t, i) => (t, i)))
            {
                sheet.Row(i == 0 ? words.Label(label) : null, text);
            }
        }

        sheet.Row(words.Label("letter"), facts.Letter);
        return Task.CompletedTask;
    }
}
