using System.Text.RegularExpressions;
using System.Xml.Linq;
using Hawl.Core.Documents.Word;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.OpenDocument;

// The words of a paragraph of OpenDocument.
internal sealed partial class OpenWords(OpenFile file, DocumentHidden hidden)
{
    private const int MostBlanks = 200;

    public List<Run> Of(XElement paragraph)
    {
        var words = new WordRuns();
        Add(paragraph, file.Style(paragraph, RunStyle.Plain, OpenNames.Text + "style-name"), null, words);
        return words.Take();
    }

    private void Add(XElement parent, RunStyle style, string? link, WordRuns words)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text)
            {
                words.Add(Blanks().Replace(text.Value, " "), style, link);
            }
            else if (node is XElement element)
            {
                Add(element.Name, element, style, link, words);
            }
        }
    }

    private void Add(XName name, XElement element, RunStyle style, string? link, WordRuns words)
    {
        switch (name.LocalName)
        {
            case "s":
                var count = (int?)element.Attribute(OpenNames.Text + "c") ?? 1;
                words.Add(new string(' ', Math.Clamp(count, 1, MostBlanks)), style, link);
                break;
            case "tab":
                words.Add("\t", style, link);
                break;
            case "line-break":
                words.Add("\n", style, link);
                break;
            case "annotation":
                hidden.Remarks++;
                break;
            case "hidden-text" or "hidden-paragraph":
                hidden.Words++;
                break;
            case "tracked-changes" or "annotation-end" or "sequence-decls" or "forms":
                break;
            case "a":
                var target = (string?)element.Attribute(OpenNames.Link + "href") ?? "";
                var isPage = target.StartsWith("http", StringComparison.OrdinalIgnoreCase);
                Add(element, style with { Colour = null }, isPage ? target : null, words);
                break;
            default:
                Add(element, file.Style(element, style, OpenNames.Text + "style-name"), link, words);
                break;
        }
    }

    [GeneratedRegex(@"[ \t\r\n]+")]
    private static partial Regex Blanks();
}
