using AngleSharp.Dom;

namespace Hawl.Mail.Bodies;

/// <summary>What the elements of HTML mean for reading mail.</summary>
internal static class HtmlElements
{
    private static readonly HashSet<string> Unread = [..
        ("script style head title template object embed applet svg math iframe frame frameset select datalist audio video canvas map " +
        "link meta base").Split(' ')];

    private static readonly HashSet<string> Blocks = [..
        ("p div h1 h2 h3 h4 h5 h6 li ul ol dir menu dl dt dd table thead tbody tfoot tr caption pre listing blockquote address section " +
        "article header footer main nav aside center form fieldset legend figure figcaption details summary hgroup body td th").Split(' ')];

    private static readonly HashSet<string> Margins = [.. "p h1 h2 h3 h4 h5 h6 ul ol dl table pre blockquote".Split(' ')];

    private static readonly string[] QuoteIds =
        ["divRplyFwdMsg", "appendonsend", "OLK_SRC_BODY_SECTION", "reply-intro", "mail-editor-reference-message-container"];

    private static readonly string[] QuoteClasses =
        ["gmail_quote", "gmail_extra", "moz-cite-prefix", "yahoo_quoted", "protonmail_quote", "zmail_extra", "OutlookMessageHeader"];

    public static bool IsUnread(string name) => Unread.Contains(name);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool HasMargin(string name) => Margins.Contains(name);

    public static string Tick(IElement input) => input.GetAttribute("type")?.ToLowerInvariant() switch
    {
        "checkbox" or "radio" => input.HasAttribute("checked") ? "☑" : "☐",
        "hidden" or "password" => "",
        _ => input.GetAttribute("value") ?? "",
    };

    /// <summary>The mark of a mail program at the beginning of a quotation. Some programs put it on an empty element before the
    /// quotation.</summary>
    public static string? QuoteMark(IElement element)
    {
        var id = element.Id ?? "";
        if (Array.Find(QuoteIds, known => id.EndsWith(known, StringComparison.Ordinal)) is { } mark)
        {
            return mark;
        }

        if (element.HasAttribute("class") && Array.Find(QuoteClasses, element.ClassList.Contains) is { } name)
        {
            return name;
        }

        var style = element.LocalName == "div" ? element.GetAttribute("style") ?? "" : "";
        var isRuled = style.Contains("border-top", StringComparison.OrdinalIgnoreCase);
        return element.LocalName == "blockquote" ? "blockquote" : isRuled ? "border-top" : null;
    }
}
