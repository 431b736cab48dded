using System.Net;
using Hawl.Mail.Mime;

namespace Hawl.Mail.Bodies;

/// <summary>The forms in which the sender wrote the body: plain text, HTML, or both side by side.</summary>
/// <param name="Plain">The text of the plain parts, one after the other, paragraphs of flowed text joined and wrapped addresses undone;
/// null where the body has none that says anything.</param>
/// <param name="Html">The HTML parts as they were sent; plain parts between them as paragraphs. Never show it. Null where there is no
/// HTML.</param>
/// <param name="HtmlText">The words of the HTML parts; null where there is no HTML.</param>
/// <example><code>BodyForms.Of(message).Plain ?? BodyForms.Of(message).HtmlText</code></example>
public sealed record BodyForms(string? Plain, string? Html, string? HtmlText)
{
    /// <summary>Reads the forms of a message.</summary>
    public static BodyForms Of(Message message)
    {
        ArgumentNullException.ThrowIfNull(message);
        var plain = Texts(message.Root, "text/plain");
        var html = Texts(message.Root, "text/html");
        var words = Words(plain);
        var hasHtml = html.Exists(p => p.ContentType == "text/html");
        return new BodyForms(
            string.IsNullOrWhiteSpace(words) ? null : words,
            hasHtml ? Joined(html) : null,
            hasHtml ? Words([.. html.Where(p => p.ContentType == "text/html")]) : null);
    }

    /// <summary>The texts of the body, of alternatives those of the wanted form where there are any.</summary>
    private static List<Part> Texts(Part part, string wanted)
    {
        if (part.AttachedMessage is not null || part.Children.Count == 0)
        {
            return BodyReader.MayBeBody(part) ? [part] : [];
        }

        if (part.ContentType != "multipart/alternative")
        {
            return [.. part.Children.SelectMany(c => Texts(c, wanted))];
        }

        var forms = part.Children.Select(c => Texts(c, wanted)).Where(f => f.Count > 0).ToList();
        return forms.Find(f => f.Exists(p => p.ContentType == wanted && !IsMislabelled(p))) ?? forms.LastOrDefault() ?? [];
    }

    /// <summary>Some programs put the HTML into the plain form too.</summary>
    private static bool IsMislabelled(Part part)
    {
        var start = part.ContentType == "text/plain" ? part.Text().AsSpan().TrimStart() : [];
        return start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    private static string Words(List<Part> parts)
    {
        var blocks = new BlockList();
        foreach (var part in parts)
        {
            blocks.Gap();
            BodyReader.Write(part, blocks);
        }

        return blocks.Text;
    }

    private static string Joined(List<Part> parts) =>
        string.Join("<br/>\n", parts.Select(p => p.ContentType == "text/html" ? p.Text() : Paragraphs(p.Text())));

    private static string Paragraphs(string text) => string.Concat(
        text.ReplaceLineEndings("\n").Trim().Split("\n\n")
            .Select(p => $"<p>{WebUtility.HtmlEncode(p).ReplaceLineEndings("<br/>")}</p>"));
}
