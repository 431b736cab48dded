using Hawl.Core.Correspondence;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace Hawl.Web.Ui.Passages;

// Blocks as paragraphs, lists and tables: what belongs together is put together.
public sealed class BlockMarkup(Texts texts, string? commonColour, WrappedLines wrapped)
{
    private static readonly HtmlString Blank = new(" ");

    private readonly RunMarkup _runs = new(texts, commonColour);

    public IHtmlContent Of(IReadOnlyList<StoredPassage.Block> blocks)
    {
        var markup = new HtmlContentBuilder();
        for (int start = 0, end; start < blocks.Count; start = end)
        {
            end = start + 1;
            while (end < blocks.Count && GoesOn(blocks[start], blocks[end]))
            {
                end++;
            }

            markup.AppendHtml(Group([.. blocks.Skip(start).Take(end - start)]));
        }

        return markup;
    }

    // Lines make a paragraph until one stands apart; items make a list and rows a table whatever the space between.
    private static bool GoesOn(StoredPassage.Block first, StoredPassage.Block next) => first.Kind == next.Kind && first.Kind switch
    {
        "line" or "preformatted" => !next.AfterBlank,
        "list-item" or "table-row" => true,
        _ => false,
    };

    private TagBuilder Group(IReadOnlyList<StoredPassage.Block> blocks) => blocks[0].Kind switch
    {
        "rule" => Element.Of("hr").SelfClosed(),
        "heading" => Element.Of("h3").Add(_runs.Of(blocks[0].Runs)),
        "list-item" => List(blocks),
        "table-row" => Table(blocks),
        "preformatted" => Element.Of("pre").Add(Lines(blocks, (_, _) => false)),
        _ => Element.Of("p").Add(Lines(blocks, wrapped.IsBrokenAfter)),
    };

    private HtmlContentBuilder Lines(
        IReadOnlyList<StoredPassage.Block> blocks, Func<StoredPassage.Block, StoredPassage.Block, bool> isWrapped)
    {
        var lines = new HtmlContentBuilder();
        for (var i = 0; i < blocks.Count; i++)
        {
            if (i > 0)
            {
                lines.AppendHtml(isWrapped(blocks[i - 1], blocks[i]) ? Blank : Element.Of("br").SelfClosed());
            }

            lines.AppendHtml(_runs.Of(blocks[i].Runs));
        }

        return lines;
    }

    // An item's mark ("•", "2.", "b)") is part of its words.
    private TagBuilder List(IReadOnlyList<StoredPassage.Block> items)
    {
        var list = Element.Of("ul", "items");
        foreach (var item in items)
        {
            list.Add(Element.Of("li", item.Level > 1 ? $"level-{Math.Min(item.Level, 4)}" : null).Add(_runs.Of(item.Runs)));
        }

        return list;
    }

    private TagBuilder Table(IReadOnlyList<StoredPassage.Block> rows)
    {
        var table = Element.Of("table", "table");
        foreach (var row in rows)
        {
            var isHead = row.Cells is [_, ..] cells && cells.All(c => c.IsHeader);
            var line = Element.Of("tr");
            foreach (var cell in row.Cells ?? [])
            {
                var words = Element.Of(cell.IsHeader ? "th" : "td").Add(_runs.Of(cell.Runs));
                line.Add(cell.IsHeader ? words.With("scope", isHead ? "col" : "row") : words);
            }

            table.Add(line);
        }

        return Element.Of("div", "table-frame")
            .With("tabindex", "0").With("role", "region").With("aria-label", texts["Message.Table"])
            .Add(table);
    }
}
