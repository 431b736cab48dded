using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Hawl.Mail.Bodies;
using Run = Hawl.Mail.Bodies.Run;
using RunStyle = Hawl.Mail.Bodies.RunStyle;

namespace Hawl.Core.Documents.Word;

// A letter of Word: what it shows when every change in it is accepted.
internal sealed class WordFile
{
    private readonly DocumentDraft draft;
    private readonly WordParagraphs paragraphs;
    private bool isAfterBlank;

    private WordFile(MainDocumentPart main, DocumentDraft draft) =>
        (this.draft, paragraphs) = (draft, new WordParagraphs(main, draft.Hidden));

    public static void Read(Stream content, DocumentDraft draft)
    {
        using var file = WordprocessingDocument.Open(content, true, OfficeFiles.Settings);
        var main = file.MainDocumentPart ?? throw new InvalidDataException("There is no letter in it.");
        var body = main.Document.Body ?? throw new InvalidDataException("The letter is empty.");
        draft.Hidden.Remarks = main.WordprocessingCommentsPart?.Comments.Elements<Comment>().Count() ?? 0;
        draft.Begin(null, null);
        var reading = new WordFile(main, draft);
        reading.Blocks(body);
        foreach (var note in (main.FootnotesPart?.Footnotes?.Elements<FootnoteEndnoteType>() ?? [])
            .Concat(main.EndnotesPart?.Endnotes?.Elements<FootnoteEndnoteType>() ?? []).Where(n => n.Type is null))
        {
            reading.Blocks(note);
        }
    }

    private void Blocks(OpenXmlElement parent)
    {
        foreach (var element in parent.ChildElements)
        {
            switch (element)
            {
                case Paragraph paragraph:
                    Add(paragraphs.Of(paragraph));
                    TextBoxes(paragraph);
                    break;
                case Table table:
                    Rows(table);
                    break;
                case SdtProperties or SectionProperties or AlternateContentFallback:
                    break;
                default:
                    Blocks(element);
                    break;
            }
        }
    }

    // Every paragraph of Word is parted from the one before.
    private void Add(DocumentBlock? block)
    {
        if (block is not null && !draft.IsFull)
        {
            draft.Add(block with { AfterBlank = isAfterBlank });
        }

        isAfterBlank = true;
    }

    // Drawn twice, for programs new and old.
    private void TextBoxes(Paragraph paragraph)
    {
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(b => !b.Ancestors<AlternateContentFallback>().Any()))
        {
            if (!box.Ancestors<TextBoxContent>().Any())
            {
                Blocks(box);
            }
        }
    }

    private void Rows(Table table)
    {
        foreach (var row in Within<TableRow>(table))
        {
            if (row.TableRowProperties?.GetFirstChild<Deleted>() is not null)
            {
                draft.Hidden.Deletions++;
                continue;
            }

            var isHeading = row.TableRowProperties?.GetFirstChild<TableHeader>() is { } set
                && (set.Val is null || set.Val.Value == OnOffOnlyValues.On);
            Add(new DocumentBlock(BlockKind.TableRow, null)
            {
                Cells = [.. Within<TableCell>(row).Select(cell => new DocumentCell(Lines(cell), isHeading, null))],
            });
        }
    }

    // The paragraphs of a cell as lines, those of tables within it too.
    private List<Run> Lines(TableCell cell)
    {
        var runs = new List<Run>();
        foreach (var block in cell.Descendants<Paragraph>().Where(p => !p.Ancestors<TextBoxContent>().Any()).Select(paragraphs.Of))
        {
            if (block?.Runs is { } words)
            {
                runs.AddRange(runs.Count > 0 ? [new Run("\n", RunStyle.Plain, null), .. words] : words);
            }
        }

        return runs;
    }

    // Its own, also where a form stands around them.
    private static IEnumerable<T> Within<T>(OpenXmlElement parent)
        where T : OpenXmlElement
    {
        foreach (var child in parent.ChildElements)
        {
            if (child is T own)
            {
                yield return own;
            }
            else if (child is SdtElement or SdtContentRow or SdtContentCell or CustomXmlElement)
            {
                foreach (var inner in Within<T>(child))
                {
                    yield return inner;
                }
            }
        }
    }
}
