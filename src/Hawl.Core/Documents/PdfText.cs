using System.Text.RegularExpressions;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents;

// The pages of a PDF as `pdftotext -layout` writes them: lines, with a form feed behind each page.
public static partial class PdfText
{
    private const int MostPages = 3_000;

    public static DocumentText Of(string written)
    {
        ArgumentNullException.ThrowIfNull(written);
        var draft = new DocumentDraft();
        var pages = written.Split('\f');
        for (var n = 0; n < pages.Length && !draft.IsFull; n++)
        {
            if (n == MostPages)
            {
                draft.Cut();
            }
            else if (n < pages.Length - 1 || !string.IsNullOrWhiteSpace(pages[n]))
            {
                draft.Begin(n + 1, null);
                Lines(pages[n], draft);
            }
        }

        return draft.Finish();
    }

    // The margin of the page is no part of its words. Lines below each other with as many gaps are the rows of a table; another line
    // with gaps keeps them.
    private static void Lines(string page, DocumentDraft draft)
    {
        var lines = page.Split('\n').Select(line => CleanText.Of(line.Replace('\t', ' ')).TrimEnd()).ToList();
        var margin = lines.Where(line => line.Length > 0).Select(line => line.Length - line.TrimStart().Length).DefaultIfEmpty(0).Min();
        var isAfterBlank = false;
        for (int n = 0, end; n < lines.Count; n = end)
        {
            end = n + 1;
            if (lines[n].Length == 0)
            {
                isAfterBlank = true;
                continue;
            }

            var columns = Columns(lines[n]);
            while (columns > 1 && end < lines.Count && Columns(lines[end]) == columns)
            {
                end++;
            }

            for (var at = n; at < end; at++, isAfterBlank = false)
            {
                draft.Add(Block(lines[at][margin..], columns, end - n > 1) with { AfterBlank = isAfterBlank });
            }
        }
    }

    private static DocumentBlock Block(string line, int columns, bool isRow) => isRow
        ? new DocumentBlock(BlockKind.TableRow, null)
        {
            Cells = [.. Gap().Split(line.Trim()).Select(cell => new DocumentCell([new Run(cell, RunStyle.Plain, null)], false, null))],
        }
        : new DocumentBlock(
            columns > 1 ? BlockKind.Preformatted : BlockKind.Line,
            [new Run(columns > 1 ? line : line.TrimStart(), RunStyle.Plain, null)]);

    private static int Columns(string line) => line.Length == 0 ? 0 : Gap().Count(line.TrimStart()) + 1;

    [GeneratedRegex(" {3,}")]
    private static partial Regex Gap();
}
