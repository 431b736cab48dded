using AngleSharp.Dom;

namespace Hawl.Mail.Bodies;

/// <summary>Tells tables that hold data from tables that only lay out the page.</summary>
internal sealed class HtmlTables
{
    private const int LongestCell = 4_000;
    private const int MostParagraphs = 40;

    private readonly HashSet<INode> data = [];

    public HtmlTables(IDocument document)
    {
        var tables = document.QuerySelectorAll("table");
        var outer = new HashSet<INode>(tables.Select(t => Around(t)).OfType<INode>());
        data.UnionWith(tables.Where(t => !outer.Contains(t) && HoldsData(t)));
    }

    /// <summary>Whether the element is a row of a table that holds data.</summary>
    public bool IsDataRow(IElement row) => row.LocalName == "tr" && Around(row) is { } table && data.Contains(table);

    private static IElement? Around(IElement element)
    {
        var up = element.ParentElement;
        while (up is not null && up.LocalName != "table")
        {
            up = up.ParentElement;
        }

        return up;
    }

    /// <summary>Some row has two cells with words, and no cell is a page of its own.</summary>
    private static bool HoldsData(IElement table)
    {
        var hasRow = false;
        foreach (var row in table.QuerySelectorAll("tr"))
        {
            var cells = row.Children.Where(c => c.LocalName is "td" or "th").ToList();
            if (cells.Any(c => c.TextContent.Length > LongestCell || c.QuerySelectorAll("p, div, li").Length > MostParagraphs))
            {
                return false;
            }

            hasRow |= cells.Count(c => !string.IsNullOrWhiteSpace(c.TextContent)) >= 2;
        }

        return hasRow;
    }
}
