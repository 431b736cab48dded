using System.Globalization;
using System.Text.Encodings.Web;
using Hawl.Core.Publication;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Html;

namespace Hawl.Web.Pages.Batches;

// The cells of an authority that has answered, each on a line of its own. The label says what a cell answers where there are no columns.
public sealed class RowCells(
    TableRow row, IReadOnlyList<ShownBatch.Question> questions, AnswerMarkup answers, Func<TableStretch, string> label) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        foreach (var stretch in TableStretch.Of(row, questions))
        {
            Write(writer, encoder, stretch);
        }
    }

    private void Write(TextWriter page, HtmlEncoder encoder, TableStretch stretch)
    {
        page.Write("<td role=\"cell\"");
        if (stretch.Questions.Count > 1)
        {
            page.Write(string.Create(CultureInfo.InvariantCulture, $" colspan=\"{stretch.Questions.Count}\""));
        }

        page.Write(" data-label=\"");
        encoder.Encode(page, label(stretch));
        page.Write("\">");
        var isProved = stretch.Cell?.Evidence is not null;
        if (isProved)
        {
            page.Write(string.Create(CultureInfo.InvariantCulture, $"<a href=\"table/{row.RequestId}/"));
            encoder.Encode(page, stretch.Questions[0]);
            page.Write("#evidence\">");
        }

        answers.Write(page, encoder, stretch.Cell, BatchTableModel.LongestAnswer);
        page.Write(isProved ? "</a></td>\n" : "</td>\n");
    }
}
