using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Hawl.Mail.Bodies;
using Run = DocumentFormat.OpenXml.Wordprocessing.Run;

namespace Hawl.Core.Documents.Word;

// Makes blocks of paragraphs: their words as they are shown, with the number of the list and the level of the heading.
internal sealed class WordParagraphs
{
    private const int Outermost = 6;

    private readonly WordStyles styles;
    private readonly WordNumbering numbering;
    private readonly Dictionary<string, string> links = new(StringComparer.Ordinal);
    private readonly DocumentHidden hidden;

    public WordParagraphs(MainDocumentPart main, DocumentHidden hidden)
    {
        this.hidden = hidden;
        styles = new WordStyles(main.StyleDefinitionsPart);
        numbering = new WordNumbering(main.NumberingDefinitionsPart, style => styles.Of(style).List);
        foreach (var link in main.HyperlinkRelationships)
        {
            var leads = link.IsExternal && link.Uri.IsAbsoluteUri && link.Uri.Scheme is "http" or "https" or "mailto";
            links[link.Id] = leads ? link.Uri.OriginalString : "";
        }
    }

    // Null: a white line.
    public DocumentBlock? Of(Paragraph paragraph)
    {
        var properties = paragraph.ParagraphProperties;
        var style = styles.Of(properties?.ParagraphStyleId?.Val?.Value);
        var runs = Words(paragraph, style);
        if (runs.Count == 0)
        {
            return null;
        }

        var own = properties?.NumberingProperties;
        var list = own?.NumberingId?.Val?.Value ?? style.List;
        var level = own?.NumberingLevelReference?.Val?.Value ?? style.Level ?? 0;
        var mark = list is > 0 ? numbering.Next(list.Value, level) : null;
        if (mark is not null)
        {
            runs[0] = runs[0] with { Text = $"{mark} {runs[0].Text}" };
        }

        var outline = properties?.OutlineLevel?.Val?.Value ?? style.Outline;
        return outline is >= 0 and < Outermost ? new DocumentBlock(BlockKind.Heading, runs) { Level = outline.Value + 1 }
            : mark is not null ? new DocumentBlock(BlockKind.ListItem, runs) { Level = level + 1 }
            : new DocumentBlock(BlockKind.Paragraph, runs);
    }

    private List<Hawl.Mail.Bodies.Run> Words(Paragraph paragraph, WordStyles.Known style)
    {
        var words = new WordRuns();
        Inside(paragraph, style.Look, null, words);
        return words.Take();
    }

    private void Inside(OpenXmlElement element, WordLook look, string? link, WordRuns words)
    {
        foreach (var child in element.ChildElements)
        {
            switch (child)
            {
                case Run run:
                    Add(run, look, link, words);
                    break;
                case Hyperlink { Id.Value: { } id }:
                    Inside(child, look, links.GetValueOrDefault(id) is { Length: > 0 } target ? target : null, words);
                    break;
                case DeletedRun or MoveFromRun:
                    hidden.Deletions++;
                    break;
                case ParagraphProperties or SdtProperties or AlternateContentFallback or Paragraph or Table:
                    break;
                default:
                    Inside(child, look, link, words);
                    break;
            }
        }
    }

    private void Add(Run run, WordLook paragraph, string? link, WordRuns words)
    {
        var look = paragraph.Under(styles.OfWords(run.RunProperties?.RunStyle?.Val?.Value)).Under(WordLook.Of(run.RunProperties));
        if (look.Hidden ?? false)
        {
            hidden.Words++;
            return;
        }

        foreach (var part in run.ChildElements)
        {
            words.Add(WordSigns.Of(part) ?? "", look.Style(link is not null), link);
        }
    }
}
