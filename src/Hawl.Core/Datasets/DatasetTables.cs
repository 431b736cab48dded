using System.Globalization;
using Hawl.Core.Publication;
using Hawl.Reading.Answers;

namespace Hawl.Core.Datasets;

// The tables of a dataset, the same in every form: what their columns are, and what stands in them for a row. In a form that holds
// links, a link is told from its address.
public sealed class DatasetTables(DatasetFacts facts, Links links)
{
    private const NumberStyles Digits = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    private readonly DatasetWords words = DatasetWords.In(facts.Language);

    // One row an authority: first who, then two columns a question.
    public IReadOnlyList<DatasetColumn> Answers =>
    [
        Column("authority_name", 38), Column("authority", 38), .. Of("request", "regime", "sent", "progress", "outcome", "last_reply"),
        .. facts.Questions.SelectMany(q => new[]
        {
            new DatasetColumn($"q{q.Key}", "string", q.Key, words.Label("value-of", q.Key, q.Whole)) { Width = 24 },
            new DatasetColumn($"q{q.Key}_type", "string", words.Label("type-title", q.Key), words.Label("type-of", q.Key)),
        }),
    ];

    // One row an answer, with the words that prove it.
    public IReadOnlyList<DatasetColumn> Cells =>
    [
        Column("authority_name", 38), Column("authority", 38), .. Of("request", "question", "type", "value", "grounds", "refers_to"),
        Column("evidence", 70), Column("evidence_url", 50), .. Of("message", "part", "page", "cell", "by", "confidence", "needs_person"),
    ];

    public IReadOnlyList<DatasetColumn> Questions => [.. Of("question"), Column("text", 70), Column("is_part", 10)];

    public IReadOnlyList<DatasetColumn> Authorities =>
    [
        .. Of("authority"), Column("authority_name", 38), Column("authority_url", 50), .. Of("request"), Column("request_url", 50),
        .. Of("regime", "sent", "progress", "outcome", "last_reply"),
    ];

    public object?[] AnswersOf(TableRow row) =>
    [
        row.Authority, row.AuthoritySlug, row.RequestId, row.Regime, row.Sent, ProgressOf(row), OutcomeOf(row), row.LastReply,
        .. facts.Questions.SelectMany(q => row.Cells.TryGetValue(q.Key, out var cell)
            ? new[] { ValueOf(cell), Words.Of(cell.Type) }
            : [null, null]),
    ];

    // In the order of the letter.
    public IEnumerable<object?[]> CellsOf(TableRow row) => CellsIn(row).Select(cell => new object?[]
    {
        row.Authority, row.AuthoritySlug, row.RequestId, cell.Question, Words.Of(cell.Type), ValueOf(cell), cell.Grounds, cell.RefersTo,
        cell.Evidence?.Text, LinkOf(row, cell), cell.Evidence?.Message, cell.Evidence?.Part, cell.Evidence?.Page, cell.Evidence?.Cell,
        cell.ByPerson ? "person" : "machine", Math.Round(cell.Confidence, 3), cell.NeedsPerson,
    });

    public IEnumerable<object?[]> QuestionRows() => facts.Questions.Select(q => new object?[] { q.Key, q.Whole, q.IsPart });

    public object?[] AuthorityOf(TableRow row) =>
    [
        row.AuthoritySlug, row.Authority, links.Authority(row.AuthoritySlug), row.RequestId,
        row.RequestSlug is { } slug ? links.Request(slug) : null, row.Regime, row.Sent, ProgressOf(row), OutcomeOf(row), row.LastReply,
    ];

    // Where the words stand; without any, the request.
    public string? LinkOf(TableRow row, TableCell cell) => row.RequestSlug is not { } slug
        ? null
        : cell.Evidence is { } proof
            ? string.Create(CultureInfo.InvariantCulture, $"{links.Request(slug)}#incoming-{proof.Message}")
            : links.Request(slug);

    // Numbers and whole dates as what they are; the rest as it was read.
    public static object? ValueOf(TableCell cell) => cell.Type switch
    {
        AnswerType.Yes => "yes",
        AnswerType.No => "no",
        AnswerType.Number when decimal.TryParse(
            cell.Value, Digits, CultureInfo.InvariantCulture, out var number) => number,
        AnswerType.Date when DateOnly.TryParseExact(
            cell.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => date,
        _ => cell.Value,
    };

    public DatasetColumn Column(string name, int width = 14) =>
        new(name, TypeOf(name), words.Columns[name].Title, words.Columns[name].Means) { Width = width };

    private IEnumerable<DatasetColumn> Of(params IEnumerable<string> names) => names.Select(n => Column(n));

    private IEnumerable<TableCell> CellsIn(TableRow row) =>
        facts.Questions.Select(q => row.Cells.GetValueOrDefault(q.Key)).OfType<TableCell>();

    private static string? ProgressOf(TableRow row) => row.State is { } state ? Words.Of(state.Progress) : null;

    private static string? OutcomeOf(TableRow row) => row.State is { } state ? Words.Of(state.Outcome) : null;

    private static string TypeOf(string name) => name switch
    {
        "request" or "message" or "page" => "integer",
        "confidence" => "number",
        "needs_person" or "is_part" => "boolean",
        "sent" => "date",
        "last_reply" => "datetime",
        _ => "string",
    };
}
