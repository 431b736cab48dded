namespace Hawl.Core.Publication;

// Tells files of text by the type they were sent with, and by their names where that says nothing. What may be text is.
public static class TextKinds
{
    private static readonly Dictionary<string, TextKind> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = TextKind.Plain,
        [".text"] = TextKind.Plain,
        [".log"] = TextKind.Plain,
        [".md"] = TextKind.Plain,
        [".csv"] = TextKind.Csv,
        [".tsv"] = TextKind.Plain,
        [".htm"] = TextKind.Html,
        [".html"] = TextKind.Html,
        [".xhtml"] = TextKind.Html,
        [".xml"] = TextKind.Escaped,
        [".svg"] = TextKind.Escaped,
        [".json"] = TextKind.Escaped,
        [".ics"] = TextKind.Folded,
        [".vcf"] = TextKind.Folded,
        [".eml"] = TextKind.Mail,
        [".mht"] = TextKind.Mail,
        [".mhtml"] = TextKind.Mail,
        [".mbox"] = TextKind.Mail,
    };

    private static readonly Dictionary<string, TextKind> ByType = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/csv"] = TextKind.Csv,
        ["text/html"] = TextKind.Html,
        ["application/xhtml+xml"] = TextKind.Html,
        ["text/xml"] = TextKind.Escaped,
        ["application/xml"] = TextKind.Escaped,
        ["application/json"] = TextKind.Escaped,
        ["image/svg+xml"] = TextKind.Escaped,
        ["text/calendar"] = TextKind.Folded,
        ["text/vcard"] = TextKind.Folded,
        ["text/x-vcard"] = TextKind.Folded,
        ["text/directory"] = TextKind.Folded,
    };

    // A word processor's own writing, not text for people.
    private static readonly string[] Formats = ["text/rtf", "text/richtext"];

    public static TextKind? Of(string contentType, string name)
    {
        if (ByType.TryGetValue(contentType, out var kind) || ByEnding.TryGetValue(Path.GetExtension(name), out kind))
        {
            return kind;
        }

        if (contentType.StartsWith("message/", StringComparison.OrdinalIgnoreCase))
        {
            return TextKind.Mail;
        }

        var isText = contentType.StartsWith("text/", StringComparison.OrdinalIgnoreCase)
            || contentType.EndsWith("+xml", StringComparison.OrdinalIgnoreCase);
        return isText && !Formats.Contains(contentType, StringComparer.OrdinalIgnoreCase) ? TextKind.Plain : null;
    }
}
