using System.Globalization;
using System.Xml.Linq;
using Hawl.Mail.Bodies;

namespace Hawl.Core.Documents.OpenDocument;

// A letter in OpenDocument. Its lists are numbered as their styles say for figures, letters and bullets.
internal sealed class OpenLetter
{
    private readonly ILookup<string?, XElement> lists;
    private readonly OpenWords words;
    private readonly DocumentDraft draft;
    private bool isAfterBlank;

    private OpenLetter(OpenFile file, DocumentDraft draft)
    {
        (this.draft, words) = (draft, new OpenWords(file, draft.Hidden));
        lists = file.Root.Descendants(OpenNames.Text + "list-style").ToLookup(s => (string?)s.Attribute(OpenNames.Style + "name"));
    }

    public static void Read(Stream content, DocumentDraft draft)
    {
        draft.Begin(null, null);
        var file = OpenFile.Read(content);
        new OpenLetter(file, draft).Blocks(file.Body);
    }

    private void Blocks(XElement parent)
    {
        foreach (var element in parent.Elements().TakeWhile(_ => !draft.IsFull))
        {
            switch (element.Name.LocalName)
            {
                case "h":
                    var level = (int?)element.Attribute(OpenNames.Text + "outline-level") ?? 1;
                    Add(new DocumentBlock(BlockKind.Heading, words.Of(element)) { Level = Math.Clamp(level, 1, 6) });
                    break;
                case "p":
                    Add(new DocumentBlock(BlockKind.Paragraph, words.Of(element)));
                    break;
                case "list":
                    List(element, 1, (string?)element.Attribute(OpenNames.Text + "style-name"));
                    break;
                case "table":
                    Rows(element);
                    break;
                case "tracked-changes":
                    draft.Hidden.Deletions += element.Descendants(OpenNames.Text + "deletion").Count();
                    break;
                default:
                    Blocks(element);
                    break;
            }
        }
    }

    private void List(XElement list, int level, string? style)
    {
        var number = 0;
        foreach (var item in list.Elements(OpenNames.Text + "list-item"))
        {
            number = (int?)item.Attribute(OpenNames.Text + "start-value") ?? number + 1;
            var mark = Mark(style, level, number) + " ";
            foreach (var inner in item.Elements())
            {
                if (inner.Name == OpenNames.Text + "list")
                {
                    List(inner, level + 1, (string?)inner.Attribute(OpenNames.Text + "style-name") ?? style);
                }
                else if (words.Of(inner) is [var first, ..] runs)
                {
                    List<Run> marked = [first with { Text = mark + first.Text }, .. runs.Skip(1)];
                    Add(new DocumentBlock(BlockKind.ListItem, marked) { Level = level });
                    mark = "";
                }
            }
        }
    }

    private string Mark(string? style, int level, int number)
    {
        var shape = lists[style].FirstOrDefault()?
            .Elements(OpenNames.Text + "list-level-style-number")
            .FirstOrDefault(s => (int?)s.Attribute(OpenNames.Text + "level") == level);
        if (shape is null)
        {
            return "•";
        }

        var figure = (string?)shape.Attribute(OpenNames.Style + "num-format") switch
        {
            "a" when number is > 0 and <= 26 => ((char)('a' + number - 1)).ToString(),
            "A" when number is > 0 and <= 26 => ((char)('A' + number - 1)).ToString(),
            _ => number.ToString(CultureInfo.InvariantCulture),
        };
        string? Beside(string name) => (string?)shape.Attribute(OpenNames.Style + name);
        return Beside("num-prefix") + figure + Beside("num-suffix");
    }

    private void Rows(XElement table)
    {
        var rows = table.Descendants(OpenNames.Table + "table-row");
        foreach (var row in rows.Where(r => r.Ancestors(OpenNames.Table + "table").First() == table))
        {
            var isHeading = row.Parent?.Name == OpenNames.Table + "table-header-rows";
            Add(new DocumentBlock(BlockKind.TableRow, null)
            {
                Cells = [.. row.Elements(OpenNames.Table + "table-cell").Select(cell => new DocumentCell(Lines(cell), isHeading, null))],
            });
        }
    }

    private List<Run> Lines(XElement cell)
    {
        var runs = new List<Run>();
        var lines = cell.Descendants().Where(e => e.Name == OpenNames.Text + "p" || e.Name == OpenNames.Text + "h");
        foreach (var line in lines.Select(words.Of))
        {
            if (line.Count > 0)
            {
                runs.AddRange(runs.Count > 0 ? [new Run("\n", RunStyle.Plain, null), .. line] : line);
            }
        }

        return runs;
    }

    private void Add(DocumentBlock block)
    {
        if (block.Cells is not null || block.Runs?.Count > 0)
        {
            draft.Add(block with { AfterBlank = isAfterBlank });
        }

        isAfterBlank = true;
    }
}
