using System.Xml.Linq;
using Hawl.Core.Documents.Sheets;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.OpenDocument;

// A workbook in OpenDocument, whose cells keep what they show.
internal sealed class OpenSheets
{
    private const int MostRepeats = 2_000;

    private readonly OpenFile file;
    private readonly OpenWords words;
    private readonly DocumentDraft draft;

    private OpenSheets(OpenFile file, DocumentDraft draft) =>
        (this.file, this.draft, words) = (file, draft, new OpenWords(file, draft.Hidden));

    public static void Read(Stream content, DocumentDraft draft)
    {
        var file = OpenFile.Read(content);
        var reading = new OpenSheets(file, draft);
        foreach (var sheet in file.Body.Elements(OpenNames.Table + "table"))
        {
            reading.Read(sheet);
        }
    }

    private void Read(XElement sheet)
    {
        var set = file.Properties(sheet, OpenNames.Table + "style-name", "table-properties");
        if ((string?)set?.Attribute(OpenNames.Table + "display") == "false")
        {
            draft.Hidden.Sheets++;
            return;
        }

        draft.Begin(null, CleanText.Of((string?)sheet.Attribute(OpenNames.Table + "name") ?? ""));
        var (table, hidden, number) = (new SheetTable(draft), HiddenColumns(sheet), 1);
        foreach (var row in sheet.Descendants(OpenNames.Table + "table-row"))
        {
            var times = Times(row, "number-rows-repeated");
            if (IsHidden(row))
            {
                draft.Hidden.Rows += row.Descendants(OpenNames.Text + "p").Any() ? 1 : 0;
            }
            else if (row.Descendants(OpenNames.Text + "p").Any())
            {
                for (var n = 0; n < Math.Min(times, MostRepeats) && !table.IsFull; n++)
                {
                    Read(row, number + n, table, hidden);
                }
            }

            number = (int)Math.Min((long)number + times, 1_048_576);
        }

        table.Write();
    }

    private void Read(XElement row, int number, SheetTable table, List<(int From, int To)> hidden)
    {
        var column = 1;
        foreach (var cell in row.Elements().Where(e => e.Name.LocalName is "table-cell" or "covered-table-cell"))
        {
            var times = Times(cell, "number-columns-repeated");
            var lines = cell.Elements(OpenNames.Text + "p").Select(words.Of).Where(line => line.Count > 0).ToList();
            if (lines.Count > 0)
            {
                var text = string.Join('\n', lines.Select(line => string.Concat(line.Select(run => run.Text))));
                var kind = (string?)cell.Attribute(OpenNames.Office + "value-type") ?? "string";
                for (var n = 0; n < Math.Min(times, MostRepeats); n++)
                {
                    if (!hidden.Exists(h => column + n >= h.From && column + n <= h.To))
                    {
                        table.Add(number, new SheetCell(column + n, text, Style(cell, lines[0][0].Style), kind == "string"));
                    }
                }
            }

            column = (int)Math.Min((long)column + times, 16_384);
        }
    }

    private RunStyle Style(XElement cell, RunStyle own) =>
        own == RunStyle.Plain ? file.Style(cell, own, OpenNames.Table + "style-name") : own;

    private List<(int From, int To)> HiddenColumns(XElement sheet)
    {
        var (hidden, column) = (new List<(int From, int To)>(), 1);
        foreach (var one in sheet.Descendants(OpenNames.Table + "table-column"))
        {
            var times = Times(one, "number-columns-repeated");
            if (IsHidden(one))
            {
                hidden.Add((column, column + times - 1));
                draft.Hidden.Columns += Math.Min(times, 16_384);
            }

            column = (int)Math.Min((long)column + times, 16_384);
        }

        return hidden;
    }

    private static bool IsHidden(XElement element) => (string?)element.Attribute(OpenNames.Table + "visibility") is "collapse" or "filter";

    private static int Times(XElement element, string name) =>
        Math.Clamp((int?)element.Attribute(OpenNames.Table + name) ?? 1, 1, 1_048_576);
}
