using System.Globalization;
using Hawl.Core;
using Hawl.Core.Publication;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Api;

// The papers of a bundle: what happened as a table, what mail servers said as another, each letter and reply for itself, and all of it
// as one page.
public sealed class BundlePapers(Texts texts, DateWords dates, EventWords words, RequestPapers papers, Links links)
{
    // In the order of the correspondence, told apart by their number here.
    public static string PathOf(ShownMessage message, int number)
    {
        var isLetter = message is ShownMessage.Outgoing or ShownMessage.Withheld { IsOutgoing: true };
        var (folder, kind) = isLetter ? ("letters", "letter") : ("replies", "reply");
        return string.Create(CultureInfo.InvariantCulture, $"{folder}/{number:D3}-{message.At:yyyy-MM-dd}-{kind}-{message.Id}.txt");
    }

    public string Readme(ShownRequest shown) => string.Join(
        '\n',
        texts["Bundle.Title", shown.Title],
        links.Request(shown.Slug),
        "",
        $"bundle.html            {texts["Bundle.Zip.Page"]}",
        $"timeline.csv           {texts["Bundle.Zip.Timeline"]}",
        $"deadlines.csv          {texts["Bundle.Zip.Deadlines"]}",
        $"proof-of-sending.csv   {texts["Bundle.Zip.Proof"]}",
        $"letters/               {texts["Bundle.Zip.Letters"]}",
        $"replies/               {texts["Bundle.Zip.Replies"]}",
        $"files/                 {texts["Zip.Files"]}",
        "",
        texts["Bundle.Shown"],
        "");

    public string Letter(ShownRequest shown, ShownMessage message) =>
        string.Join('\n', [papers.Heading(shown, message), "", .. papers.Lines(message), ""]);

    public async Task<string> TimelineAsync(ShownRequest shown, IReadOnlyList<ShownEvent> events)
    {
        using var text = new StringWriter();
        var csv = new CsvLines(text, forSpreadsheets: true);
        await csv.WriteAsync(
            texts["Bundle.Number"], texts["Bundle.Date"], texts["Bundle.Instant"], texts["Bundle.What"], texts["Bundle.Reason"]);
        foreach (var one in events)
        {
            await csv.WriteAsync(one.Number, one.On, one.At, words.Of(one, shown.User, shown.Authority), one.Reason ?? "");
        }

        return text.ToString();
    }

    public async Task<string> DeadlinesAsync(DeadlinesView deadlines)
    {
        using var text = new StringWriter();
        var csv = new CsvLines(text, forSpreadsheets: true);
        await csv.WriteAsync([.. DeadlineHeads()]);
        foreach (var one in deadlines.All)
        {
            await csv.WriteAsync(one.Name, one.Deadline.Due, one.Stands(texts), one.Source, string.Join(' ', one.Working));
        }

        return text.ToString();
    }

    public async Task<string> ProofAsync(ShownRequest shown)
    {
        using var text = new StringWriter();
        var csv = new CsvLines(text, forSpreadsheets: true);
        await csv.WriteAsync(
            texts["Bundle.Letter"], texts["Bundle.Instant"], texts["Bundle.What"], texts["Bundle.Server"], texts["Bundle.Words"]);
        foreach (var letter in shown.Messages.OfType<ShownMessage.Outgoing>())
        {
            foreach (var fact in letter.Deliveries)
            {
                await csv.WriteAsync(letter.Id, fact.At, texts[$"Delivery.{Words.Of(fact.Kind)}"], fact.Server ?? "", fact.Words);
            }
        }

        return text.ToString();
    }

    public string Page(ShownRequest shown, IReadOnlyList<ShownEvent> events, DeadlinesView deadlines)
    {
        var body = Element.Of("body").Add(Element.Of("h1", null, texts["Bundle.Title", shown.Title]))
            .Add(Element.Of("p").Add(Element.Link(links.Request(shown.Slug), links.Request(shown.Slug))))
            .Add(Element.Of("h2", null, texts["Bundle.Timeline"]))
            .Add(Table([texts["Bundle.Date"], texts["Bundle.What"]], events.Select(e => new[]
            {
                $"{dates.Full(e.On)}, {dates.Time(e.At)}",
                string.Join(' ', new[] { words.Of(e, shown.User, shown.Authority), e.Reason }.OfType<string>()),
            })))
            .Add(Element.Of("h2", null, texts["Bundle.Deadlines"]))
            .Add(Table(DeadlineHeads(), deadlines.All.Select(one => new[]
            {
                one.Name,
                one.Deadline.Due is { } due ? one.Date(due) : "",
                one.Stands(texts),
                one.Source,
                string.Join(' ', one.Working),
            })))
            .Add(Element.Of("h2", null, texts["Bundle.Proof"]))
            .Add(Table(ProofHeads(), Proof(shown)))
            .Add(Element.Of("h2", null, texts["Request.Correspondence"]));
        foreach (var message in shown.Messages)
        {
            body.Add(papers.Article(shown, message));
        }

        return RequestPapers.Document(texts["Bundle.Title", shown.Title], body);
    }

    private IEnumerable<string[]> Proof(ShownRequest shown) =>
        from letter in shown.Messages.OfType<ShownMessage.Outgoing>()
        from fact in letter.Deliveries
        select new[]
        {
            dates.Full(dates.On(letter.At)),
            $"{dates.Full(dates.On(fact.At))}, {dates.TimeWithSeconds(fact.At)}",
            texts[$"Delivery.{Words.Of(fact.Kind)}"],
            string.Join(": ", new[] { fact.Server, fact.Words }.OfType<string>()),
        };

    private string[] DeadlineHeads() =>
        [texts["Bundle.Deadlines"], texts["Bundle.Due"], texts["Bundle.Stands"], texts["DueDate.Rule"], texts["Deadline.Working"]];

    private string[] ProofHeads() =>
        [texts["Bundle.Letter"], texts["Bundle.Instant"], texts["Bundle.What"], texts["Bundle.Words"]];

    private static TagBuilder Table(string[] heads, IEnumerable<string[]> rows)
    {
        var head = Element.Of("tr");
        foreach (var name in heads)
        {
            head.Add(Element.Of("th", null, name).With("scope", "col"));
        }

        var body = Element.Of("tbody");
        foreach (var row in rows)
        {
            var line = Element.Of("tr");
            foreach (var cell in row)
            {
                line.Add(Element.Of("td", null, cell));
            }

            body.Add(line);
        }

        return Element.Of("table").With("border", "1").Add(Element.Of("thead").Add(head)).Add(body);
    }
}
