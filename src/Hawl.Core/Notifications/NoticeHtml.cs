using System.Net;

namespace Hawl.Core.Notifications;

// A notice as HTML: tables and inline styles, since mail programs know little else; nothing is loaded from anywhere.
public static class NoticeHtml
{
    private const string Sans = "font-family:'Source Sans 3','Segoe UI',Helvetica,Arial,sans-serif;";

    private const string Body = $"{Sans}font-size:17px;line-height:26px;color:#1b1f24;";

    private static readonly string Frame = Load();

    public static string Of(NoticeContent content, IReadOnlyList<NoticeItem> choices, string site)
    {
        var small = choices.Select(c => Anchor(c.Text, c.Url ?? "", "#5b6470")).Prepend(Escaped(content.Why));
        return Places.Fill(Frame, new Dictionary<string, string>
        {
            ["sans"] = Sans,
            ["language"] = Escaped(content.Language),
            ["site"] = Escaped(site),
            ["subject"] = Escaped(content.Subject),
            ["blocks"] = string.Concat(content.Blocks.Select(Written)),
            ["small"] = string.Concat(small.Select(s => $"<p style=\"margin:0 0 8px;\">{s}</p>\n")),
        });
    }

    private static string Written(NoticeBlock block) => block switch
    {
        NoticeBlock.Paragraph paragraph => $"<p class=\"ink\" style=\"margin:0 0 16px;{Body}\">{Escaped(paragraph.Text)}</p>\n",
        NoticeBlock.Link link => Button(link),
        NoticeBlock.Items items => $"<ul class=\"ink\" style=\"margin:0 0 16px;padding:0 0 0 22px;{Body}\">\n"
            + string.Concat(items.All.Select(Item)) + "</ul>\n",
        NoticeBlock.Quotation quotation => Quotation(quotation),
        _ => "",
    };

    private static string Item(NoticeItem item) => "<li style=\"margin:0 0 8px;\">"
        + (item.Url is null ? Escaped(item.Text) : Anchor(item.Text, item.Url, "#0b5c5e")) + "</li>\n";

    // A cell with a colour of its own: a button in Outlook too.
    private static string Button(NoticeBlock.Link link) =>
        $"""
        <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:4px 0 20px;"><tr>
        <td class="button" bgcolor="#0b5c5e" style="background-color:#0b5c5e;border-radius:4px;padding:11px 20px;">
        <a href="{Escaped(link.Url)}" style="{Sans}font-size:17px;line-height:22px;font-weight:bold;color:#ffffff;text-decoration:none;">
        {Escaped(link.Words)}</a></td>
        </tr></table>

        """;

    private static string Quotation(NoticeBlock.Quotation quotation) =>
        $"""
        <table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px;"><tr>
        <td class="ink line" style="border-left:3px solid #e3ded3;padding:2px 0 2px 14px;
        font-family:'Source Serif 4',Georgia,'Times New Roman',serif;font-size:17px;line-height:26px;color:#1b1f24;">
        {Escaped(quotation.Text).Replace("\n", "<br>\n", StringComparison.Ordinal)}</td>
        </tr></table>

        """;

    private static string Anchor(string words, string url, string colour) =>
        $"<a href=\"{Escaped(url)}\" style=\"color:{colour};text-decoration:underline;\">{Escaped(words)}</a>";

    private static string Escaped(string text) => WebUtility.HtmlEncode(text);

    private static string Load()
    {
        var file = typeof(NoticeHtml).Assembly.GetManifestResourceStream("Hawl.Core.Notifications.Frame.html")
            ?? throw new InvalidOperationException("The frame of notices cannot be read.");
        using var reader = new StreamReader(file);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
