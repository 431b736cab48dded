using Hawl.Core.Publication;
using Hawl.Web.Hosting;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Hawl.Web.Pages.Batches;

// What each authority answered to each question, a page of authorities at a time.
[Authorize(Policies.Public)]
[MadeFrom(PageSource.Batch)]
public sealed class BatchTableModel(
    BatchHeads heads, BatchTableQuery table, CurrentViewer viewer, RowWords words, AnswerMarkup answers) : PageModel
{
    public const int AtOnce = 50;
    public const int LongestAnswer = 70;

    private const int LongestLabel = 90;
    private const int LongestStem = 55;

    public static readonly string[] Legend =
    [
        "yes", "no", "number", "date", "text", "list", "nil", "not-held", "not-applicable", "refused", "ncnd", "see", "attachment",
        "unanswered", "unsure",
    ];

    private readonly Dictionary<string, string> labels = [];

    public required BatchHead Head { get; set; }

    public required TableAsk Ask { get; set; }

    public IReadOnlyList<TableRow> Rows { get; private set; } = [];

    public ILookup<string, AnswerTally> Tallies { get; private set; } = Array.Empty<AnswerTally>().ToLookup(t => t.Question);

    public IReadOnlyList<string> Tags { get; private set; } = [];

    public int? Next { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, [FromServices] BatchTagsQuery tags, CancellationToken cancellation)
    {
        if (await heads.FindAsync(id, BatchTab.Table, cancellation) is not { } head)
        {
            return NotFound();
        }

        (Head, Ask) = (head, TableAsk.Read(Request.Query, head.Batch.Questions));
        var rows = await RowsAsync(id, cancellation);
        (Rows, Next) = ([.. rows.Take(AtOnce)], rows.Count > AtOnce ? rows[AtOnce - 1].Position : null);
        Tallies = (await table.TalliesAsync(id, viewer.Value, cancellation)).ToLookup(t => t.Question);
        Tags = await tags.FindAsync(id, cancellation);
        return Page();
    }

    public string Waiting(TableRow row) => words.Waiting(row);

    public RowCells Cells(TableRow row) => new(row, Head.Batch.Questions, answers, Label);

    public string Label(ShownBatch.Question question) => question.Stem is { } stem
        ? $"{question.Key} {CellWords.Cut(stem, LongestStem)} {CellWords.Cut(question.Text, LongestStem)}"
        : $"{question.Key} {CellWords.Cut(question.Text, LongestLabel)}";

    private string Label(TableStretch stretch)
    {
        if (stretch.Questions is not [var one])
        {
            return words.Stretch(stretch.Questions);
        }

        if (!labels.TryGetValue(one, out var label))
        {
            labels[one] = label = Label(Head.Batch.Questions.First(q => q.Key == one));
        }

        return label;
    }

    // One more than is shown, where there are more.
    private async Task<IReadOnlyList<TableRow>> RowsAsync(long id, CancellationToken cancellation)
    {
        var language = Languages.Current.Code;
        if (Ask.Order is not { } order)
        {
            return await table.FindAsync(id, language, viewer.Value, Ask.Filter, Ask.After, AtOnce + 1, cancellation);
        }

        var all = await table.OrderAsync(id, viewer.Value, Ask.Filter, order, cancellation);
        var next = Ask.After == 0 ? all : all.SkipWhile(p => p != Ask.After).Skip(1);
        return await table.AtAsync(id, language, viewer.Value, [.. next.Take(AtOnce + 1)], cancellation);
    }
}
