using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Hawl.Core.Documents.Word;
using CellName = Hawl.Reading.Texts.CellName;

namespace Hawl.Core.Documents.Sheets;

// A workbook of Excel: what its sheets show, with the values that formulas had when it was saved.
internal sealed class Workbook
{
    private const int MostLetters = 20_000_000;
    private const int MostStrings = 1_000_000;

    private readonly DocumentDraft draft;
    private readonly List<string> strings;
    private readonly CellFormats formats;
    private readonly bool is1904;

    private Workbook(WorkbookPart book, DocumentDraft draft)
    {
        this.draft = draft;
        strings = Strings(book.SharedStringTablePart);
        formats = CellFormats.Of(book.WorkbookStylesPart);
        is1904 = book.Workbook.WorkbookProperties?.Date1904?.Value ?? false;
    }

    public static void Read(Stream content, DocumentDraft draft)
    {
        using var file = SpreadsheetDocument.Open(content, true, OfficeFiles.Settings);
        var book = file.WorkbookPart ?? throw new InvalidDataException("There is no workbook in it.");
        var workbook = new Workbook(book, draft);
        draft.Hidden.Copies = book.PivotTableCacheDefinitionParts.Count() + book.ExternalWorkbookParts.Count();
        foreach (var sheet in book.Workbook.Sheets?.Elements<Sheet>() ?? [])
        {
            if (sheet.State is { HasValue: true } state && state.Value != SheetStateValues.Visible)
            {
                draft.Hidden.Sheets++;
            }
            else if (sheet.Id?.Value is { } id && book.TryGetPartById(id, out var part) && part is WorksheetPart worksheet && !draft.IsFull)
            {
                draft.Begin(null, CleanText.Of(sheet.Name?.Value ?? ""));
                workbook.Read(worksheet);
            }
        }
    }

    private void Read(WorksheetPart sheet)
    {
        draft.Hidden.Remarks += sheet.WorksheetCommentsPart?.Comments.CommentList?.Elements<Comment>().Count() ?? 0;
        var (table, hidden, row) = (new SheetTable(draft), new List<(uint From, uint To)>(), 0u);
        using var reader = OpenXmlReader.Create(sheet);
        while (!table.IsFull && reader.Read())
        {
            if (reader is { ElementType: var type, IsStartElement: true } && (type == typeof(Column) || type == typeof(Row)))
            {
                var element = reader.LoadCurrentElement();
                if (element is Column column)
                {
                    Note(column, hidden);
                }
                else if (element is Row one)
                {
                    row = Math.Min(one.RowIndex?.Value ?? row + 1, 1_048_576);
                    Read(one, (int)row, table, hidden);
                }
            }
        }

        table.Write();
    }

    private void Note(Column column, List<(uint From, uint To)> hidden)
    {
        if (column is { Min.Value: var from, Max.Value: var to }
            && ((column.Hidden?.Value ?? false) || column.Width is { HasValue: true, Value: 0 }))
        {
            hidden.Add((from, to));
            draft.Hidden.Columns += (int)Math.Clamp((long)to - from + 1, 1, 16_384);
        }
    }

    private void Read(Row row, int number, SheetTable table, List<(uint From, uint To)> hidden)
    {
        if ((row.Hidden?.Value ?? false) || row.Height is { HasValue: true, Value: 0 })
        {
            draft.Hidden.Rows += row.HasChildren ? 1 : 0;
            return;
        }

        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = CellName.ColumnOf(cell.CellReference?.Value) ?? column + 1;
            if (!hidden.Exists(h => column >= h.From && column <= h.To) && Show(cell) is { } shown)
            {
                table.Add(number, shown with { Column = column });
            }
        }
    }

    private SheetCell? Show(Cell cell)
    {
        var look = formats[cell.StyleIndex?.Value];
        var value = cell.CellValue?.Text;
        if (look.Number.ShowsNothing)
        {
            draft.Hidden.Words += value is null && cell.InlineString is null ? 0 : 1;
            return null;
        }

        var kind = cell.DataType is { HasValue: true } type ? type.Value : CellValues.Number;
        var words = kind switch
        {
            CellValues.SharedString => int.TryParse(value, out var n) && n >= 0 && n < strings.Count ? strings[n] : null,
            CellValues.InlineString => cell.InlineString is { } inline ? Letters(inline) : null,
            CellValues.Boolean => value == "1" ? "TRUE" : "FALSE",
            CellValues.String or CellValues.Error => value,
            _ => null,
        };
        return words is not null ? new SheetCell(0, words, look.Style, true)
            : value is not null && OfficeFiles.Number(value) is { } number
                ? new SheetCell(0, look.Number.Show(number, is1904), look.Style, false)
                : value is not null && kind == CellValues.Date ? new SheetCell(0, value, look.Style, false) : null;
    }

    private static List<string> Strings(SharedStringTablePart? part)
    {
        var (strings, letters) = (new List<string>(), 0L);
        if (part is null)
        {
            return strings;
        }

        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement
                && reader.LoadCurrentElement() is SharedStringItem item)
            {
                var text = Letters(item);
                strings.Add(text);
                letters += text.Length;
                if (letters > MostLetters || strings.Count > MostStrings)
                {
                    throw new UnreadableDocumentException(DocumentFault.TooLarge);
                }
            }
        }

        return strings;
    }

    // Words set in several ways stand in several runs; how they are spoken is not part of them.
    private static string Letters(OpenXmlElement item) =>
        string.Concat(item.Elements<Text>().Concat(item.Elements<Run>().SelectMany(r => r.Elements<Text>())).Select(t => t.Text));
}
