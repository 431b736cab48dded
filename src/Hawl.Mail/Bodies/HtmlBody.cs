using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Hawl.Mail.Bodies;

/// <summary>Turns HTML into blocks. The tree is walked without recursion; nothing is fetched, no script runs.</summary>
internal sealed class HtmlBody
{
    private readonly BlockList blocks;
    private readonly StyleSheet sheet;
    private readonly HtmlTables tables;
    private readonly RunList line = new();
    private readonly Stack<Level> open = new();
    private readonly ListNumbers numbers = new();
    private HtmlRow? row;
    private string? listMark;

    private HtmlBody(IDocument document, BlockList blocks)
    {
        this.blocks = blocks;
        sheet = new StyleSheet(document);
        tables = new HtmlTables(document);
    }

    /// <summary>The identifiers of parts that the HTML shows (<c>cid:</c>, RFC 2392).</summary>
    public HashSet<string> Shown { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether the HTML holds words that its writer's program hides.</summary>
    public bool HidesWords { get; private set; }

    public static HtmlBody Read(string html, BlockList blocks)
    {
        var parser = new HtmlParser(new HtmlParserOptions { SkipComments = true, DisableElementPositionTracking = true });
        // The parser looks for a character set in what a meta element says, in time and memory that grow with the square of its length.
        // The text is decoded already, and the other element that stands in a head and shows nothing does as well.
        var document = parser.ParseDocument(html.Replace("<meta", "<link", StringComparison.OrdinalIgnoreCase));
        var body = new HtmlBody(document, blocks);
        body.Walk(document.Body ?? document.DocumentElement);
        body.EndLine(default);
        return body;
    }

    /// <summary>Walks by index: to ask a node of this tree for its next sibling takes time in proportion to the number of its
    /// siblings.</summary>
    private void Walk(INode root)
    {
        Visit(root, default);
        while (open.TryPop(out var level))
        {
            if (level.Next < level.Element.ChildNodes.Length)
            {
                open.Push(level with { Next = level.Next + 1 });
                Visit(level.Element.ChildNodes[level.Next], level.Inside);
            }
            else
            {
                Leave(level.Element, level.Inside);
            }
        }
    }

    private void Visit(INode node, HtmlState state)
    {
        if (node is IText text)
        {
            Write(text.Data, state);
        }
        else if (node is IElement element && Enter(element, state) is { } inside)
        {
            open.Push(new Level(element, inside, 0));
        }
    }

    /// <summary>What holds inside the element; null where its inside is not read.</summary>
    private HtmlState? Enter(IElement element, HtmlState state)
    {
        if (HtmlElements.IsUnread(element.LocalName))
        {
            return null;
        }

        var inside = state.Inside(element, sheet);
        if (inside.IsHidden)
        {
            HidesWords |= !string.IsNullOrWhiteSpace(element.TextContent);
            return null;
        }

        switch (element.LocalName)
        {
            case "br":
                Break(state);
                return null;
            case "hr":
                Rule(state);
                return null;
            case "img":
                Picture(element, state);
                return null;
            case "input":
                Write(HtmlElements.Tick(element), state);
                return null;
        }

        Begin(element, state, inside);
        return inside;
    }

    private void Begin(IElement element, HtmlState outside, HtmlState inside)
    {
        if (HtmlElements.IsBlock(element.LocalName))
        {
            EndLine(outside);
            Gap(element);
        }

        if (HtmlElements.QuoteMark(element) is { } mark)
        {
            blocks.Mark(mark);
        }

        if (element.LocalName == "li")
        {
            Item(numbers.Mark(element), inside);
        }
        else if (row is null && tables.IsDataRow(element))
        {
            row = new HtmlRow(inside.QuoteDepth);
        }
    }

    private void Leave(IElement element, HtmlState inside)
    {
        if (element.LocalName is "td" or "th" && row is not null)
        {
            row.Add(line.Take(), element.LocalName == "th");
        }
        else if (element.LocalName == "tr" && row is not null)
        {
            row.Finish(blocks);
            row = null;
        }
        else if (HtmlElements.IsBlock(element.LocalName))
        {
            EndLine(inside);
            Gap(element);
        }

        if (HtmlElements.QuoteMark(element) is "blockquote" or "border-top" or "gmail_quote")
        {
            blocks.Unmark();
        }
    }

    /// <summary>The mark of a list's item waits for its first words; in a cell it stands before them at once.</summary>
    private void Item(string mark, HtmlState inside)
    {
        if (row is null)
        {
            listMark = mark;
        }
        else
        {
            line.Add(mark, inside.Style, null, true);
        }
    }

    private void Rule(HtmlState state)
    {
        EndLine(state);
        if (row is null)
        {
            blocks.Add(new Block { Kind = BlockKind.Rule, Runs = [], QuoteDepth = state.QuoteDepth });
        }
    }

    private void Gap(IElement element)
    {
        if (row is null && HtmlElements.HasMargin(element.LocalName))
        {
            blocks.Gap();
        }
    }

    private void Write(string text, HtmlState state)
    {
        if (state.KeepsSpace && row is null)
        {
            var lines = text.ReplaceLineEndings("\n").Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                if (i > 0)
                {
                    Break(state);
                }

                line.Add(Links.UnwrapAll(lines[i]), state.Style, state.Link, true);
            }

            return;
        }

        line.Add(Links.UnwrapAll(text), state.Style, state.Link, false);
    }

    private void Break(HtmlState state)
    {
        if (row is not null)
        {
            line.NewLine();
        }
        else if (line.HasWords)
        {
            EndLine(state, BlockKind.Line);
        }
        else
        {
            line.Take();
            blocks.Gap();
        }
    }

    private void EndLine(HtmlState state, BlockKind? kind = null)
    {
        if (row is not null)
        {
            line.NewLine();
            return;
        }

        if (!line.HasWords)
        {
            // A paragraph that holds only a fixed blank is how mail writes a white line.
            if (!line.IsEmpty)
            {
                blocks.Gap();
            }

            line.Take();
            return;
        }

        IReadOnlyList<Run> runs = line.Take();
        if (listMark is not null)
        {
            runs = [new Run(listMark, RunStyle.Plain, null), .. runs];
        }

        var isItem = listMark is not null;
        blocks.Add(new Block
        {
            Kind = isItem ? BlockKind.ListItem : Kind(state, kind),
            Runs = runs,
            Level = isItem ? Math.Max(state.ListDepth, 1) : state.HeadingLevel,
            QuoteDepth = state.QuoteDepth,
        });
        listMark = null;
    }

    private static BlockKind Kind(HtmlState state, BlockKind? asked) =>
        state.HeadingLevel > 0 ? BlockKind.Heading : state.KeepsSpace ? BlockKind.Preformatted : asked ?? BlockKind.Paragraph;

    private void Picture(IElement element, HtmlState state)
    {
        var source = element.GetAttribute("src") ?? "";
        if (source.StartsWith("cid:", StringComparison.OrdinalIgnoreCase))
        {
            Shown.Add(Uri.UnescapeDataString(source[4..]));
        }

        // A picture's name is no description of it.
        var words = element.GetAttribute("alt") ?? "";
        if (words.Contains(' ', StringComparison.Ordinal) && words.Length < 500)
        {
            line.Add($"[{words.Trim()}]", state.Style, state.Link, false);
        }
    }

    /// <summary>An element that is open: what holds inside it, and which of its children is read next.</summary>
    private readonly record struct Level(IElement Element, HtmlState Inside, int Next);
}
