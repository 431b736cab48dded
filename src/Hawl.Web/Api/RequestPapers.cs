using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Hawl.Core;
using Hawl.Core.Correspondence;
using Hawl.Core.Publication;
using Hawl.Web.Pages.Requests;
using Hawl.Web.Ui;
using Hawl.Web.Ui.Passages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Api;

// A request on paper: its correspondence as text and as a page, its events as data, and a word on what is what.
public sealed class RequestPapers(Texts texts, DateWords dates, HawlSettings settings, Links links, SiteToday today)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public DateOnly Today => today.Value;

    // Where a file stands in the zip. Text that was written anew says so by its ending.
    public static string PathOf(long message, int number, string name, TextKind? kind) =>
        $"files/{message}-{number}-{name}{(kind is null or TextKind.Plain or TextKind.Csv ? "" : ".txt")}";

    public static string Events(IReadOnlyList<ShownEvent> events) => JsonSerializer.Serialize(events, Json);

    public string Readme(ShownRequest shown) => string.Join(
        '\n',
        texts["Request.Title", shown.Title, shown.Authority],
        links.Request(shown.Slug),
        "",
        texts["Zip.What"],
        "",
        $"correspondence.txt   {texts["Zip.Text"]}",
        $"correspondence.html  {texts["Zip.Page"]}",
        $"events.json          {texts["Zip.Events"]}",
        $"files/               {texts["Zip.Files"]}",
        "",
        texts["Zip.Left", settings.SiteName],
        "");

    public string Text(ShownRequest shown)
    {
        var text = new StringBuilder();
        text.AppendLine(texts["Request.Title", shown.Title, shown.Authority]).AppendLine(links.Request(shown.Slug));
        foreach (var message in shown.Messages)
        {
            text.AppendLine().AppendLine(new string('=', 72)).AppendLine(Heading(shown, message)).AppendLine();
            foreach (var line in Lines(message))
            {
                text.AppendLine(line);
            }
        }

        return text.ToString();
    }

    public string Page(ShownRequest shown)
    {
        var title = texts["Request.Title", shown.Title, shown.Authority];
        var body = Element.Of("body").Add(Element.Of("h1", null, title))
            .Add(Element.Of("p").Add(Element.Link(links.Request(shown.Slug), links.Request(shown.Slug))));
        foreach (var message in shown.Messages)
        {
            body.Add(Article(shown, message));
        }

        return Document(title, body);
    }

    public static string Document(string title, TagBuilder body)
    {
        var head = Element.Of("head").Add(Element.Of("meta").With("charset", "utf-8").SelfClosed()).Add(Element.Of("title", null, title));
        using var page = new StringWriter();
        page.WriteLine("<!doctype html>");
        Element.Of("html").With("lang", Languages.Current.Code).Add(head).Add(body).WriteTo(page, HtmlEncoder.Default);
        return page.ToString();
    }

    public TagBuilder Article(ShownRequest shown, ShownMessage message)
    {
        var article = Element.Of("article").Add(Element.Of("hr").SelfClosed()).Add(Element.Of("h2", null, Heading(shown, message)));
        return message switch
        {
            ShownMessage.Outgoing letter => article.Add(new LetterMarkup(texts, letter.Passages).Write()),
            ShownMessage.Incoming reply => article.Add(new LetterMarkup(texts, reply.Passages).Write()).Add(Files(reply)),
            ShownMessage.Withheld withheld => article.Add(Element.Of("p", null, withheld.Reason ?? texts["Withheld.NoReason"])),
            _ => article,
        };
    }

    private TagBuilder Files(ShownMessage.Incoming reply)
    {
        var list = Element.Of("ul");
        foreach (var file in reply.Files)
        {
            list.Add(file.IsWithheld
                ? Element.Of("li", null, $"{texts["Files.Withheld", file.Number]} {file.Reason ?? texts["Withheld.NoReason"]}")
                : Element.Of("li").Add(Element.Link(AddressOf(reply.Id, file), file.Name)));
        }

        return list;
    }

    public IEnumerable<string> Lines(ShownMessage message) => message switch
    {
        ShownMessage.Outgoing letter => PassageText.Lines(letter.Passages),
        ShownMessage.Incoming reply => PassageText.Lines(reply.Passages).Concat(reply.Files.Select(f => f.IsWithheld
            ? $"[{texts["Files.Withheld", f.Number]} {f.Reason ?? texts["Withheld.NoReason"]}]"
            : $"[{PathOf(reply.Id, f)}]")),
        ShownMessage.Withheld withheld => [withheld.Reason ?? texts["Withheld.NoReason"]],
        _ => [],
    };

    private static string PathOf(long message, ShownFile file) =>
        PathOf(message, file.Number, file.Name, TextKinds.Of(file.ContentType, file.Name));

    // From the page beside the folder of files.
    private static string AddressOf(long message, ShownFile file) =>
        Uri.EscapeDataString(PathOf(message, file)).Replace("%2F", "/", StringComparison.Ordinal);

    public string Heading(ShownRequest shown, ShownMessage message)
    {
        var who = message switch
        {
            ShownMessage.Outgoing letter => letter.From,
            ShownMessage.Incoming reply => MessageSender.Of(reply, shown.Authority, texts),
            ShownMessage.Withheld { IsErased: true } => texts["Withheld.Erased"],
            ShownMessage.Withheld { IsOutgoing: true } => texts["Withheld.Letter"],
            _ => texts["Withheld.Message"],
        };
        return $"{who}, {dates.Full(dates.On(message.At))}";
    }
}
