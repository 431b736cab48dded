using System.Text.Encodings.Web;
using System.Text.Unicode;
using Hawl.Core.Correspondence;
using Hawl.Web.Ui;
using Hawl.Web.Ui.Passages;

namespace Hawl.Tests.Web.Ui.Passages;

// Short ways to write passages, and what becomes of them.
internal static class Written
{
    public static StoredPassage Open(params StoredPassage.Block[] blocks) => new(StoredPassage.Visible, null, blocks);

    public static StoredPassage Quoted(params StoredPassage.Block[] blocks) => new("quoted", "repeats what was sent", blocks);

    // A block a line; an empty line parts paragraphs.
    public static StoredPassage.Block[] Lines(string text, int depth = 0)
    {
        var lines = text.Split('\n');
        return [.. lines.Index().Where(l => l.Item.Length > 0)
            .Select(l => Block("line", l.Item, depth: depth) with { AfterBlank = l.Index > 0 && lines[l.Index - 1].Length == 0 })];
    }

    public static StoredPassage.Block Block(string kind, string text, int level = 0, int depth = 0) =>
        Block(kind, [Run(text)]) with { Level = level, QuoteDepth = depth };

    public static StoredPassage.Block Block(string kind, params StoredPassage.Run[] runs) => new(kind, runs, 0, 0, false, null);

    public static StoredPassage.Block Row(bool isHead, params string[] cells) =>
        new("table-row", null, 0, 0, false, [.. cells.Select(c => new StoredPassage.Cell([Run(c)], isHead))]);

    public static StoredPassage.Run Run(string text, string? colour = null, string? highlight = null, string? link = null) =>
        new(text, false, false, false, colour, highlight, link);

    public static string Markup(params StoredPassage[] passages)
    {
        using var writer = new StringWriter();
        new LetterMarkup(new Texts(), passages).Write().WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }
}
