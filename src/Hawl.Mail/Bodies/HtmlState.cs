using AngleSharp.Dom;

namespace Hawl.Mail.Bodies;

/// <summary>What holds inside an element of HTML: the style that is inherited, the link, how deep it is quoted.</summary>
internal readonly record struct HtmlState(
    RunStyle Style, string? Link, int QuoteDepth, int ListDepth, int HeadingLevel, bool KeepsSpace, bool IsHidden)
{
    private const int Deepest = 50;

    public HtmlState Inside(IElement element, StyleSheet sheet)
    {
        var state = this with { QuoteDepth = Math.Min(QuoteDepth + (element.LocalName == "blockquote" ? 1 : 0), Deepest) };
        foreach (var declarations in Declared(element, sheet))
        {
            state = state.With(declarations, element);
        }

        return state.Named(element);
    }

    private static IEnumerable<CssDeclarations> Declared(IElement element, StyleSheet sheet)
    {
        if (!sheet.IsEmpty && element.HasAttribute("class"))
        {
            foreach (var name in element.ClassList)
            {
                if (sheet.For(element.LocalName, name) is { } declarations)
                {
                    yield return declarations;
                }
            }
        }

        if (element.GetAttribute("style") is { Length: > 0 } style)
        {
            yield return CssDeclarations.Parse(style);
        }
    }

    private HtmlState With(CssDeclarations declared, IElement element)
    {
        var isBody = element.LocalName is "body" or "html";
        var style = Style with
        {
            Colour = Link is null && declared.Colour is { } colour ? Visible(colour, "#000000") : Style.Colour,
            Highlight = isBody || declared.Background is null ? Style.Highlight : Visible(declared.Background, "#ffffff"),
            Bold = declared.Bold ?? Style.Bold,
            Italic = declared.Italic ?? Style.Italic,
            Struck = declared.Struck ?? Style.Struck,
        };
        return this with { Style = style, IsHidden = IsHidden || declared.IsHidden, KeepsSpace = KeepsSpace || declared.KeepsSpace };
    }

    private static string? Visible(string colour, string usual) => colour == usual ? null : colour;

    private HtmlState Named(IElement element) => element.LocalName switch
    {
        "b" or "strong" or "th" => this with { Style = Style with { Bold = true } },
        "i" or "em" or "cite" or "var" => this with { Style = Style with { Italic = true } },
        "s" or "strike" or "del" => this with { Style = Style with { Struck = true } },
        "mark" => this with { Style = Style with { Highlight = Style.Highlight ?? "#ffff00" } },
        "font" when Link is null && CssColour.Parse(element.GetAttribute("color") ?? "") is { } colour =>
            this with { Style = Style with { Colour = Visible(colour, "#000000") } },
        "a" when Links.Clean(element.GetAttribute("href")) is { } link => this with { Link = link, Style = Style with { Colour = null } },
        "pre" or "listing" or "xmp" or "textarea" => this with { KeepsSpace = true },
        "ul" or "ol" or "dir" or "menu" => this with { ListDepth = Math.Min(ListDepth + 1, Deepest) },
        ['h', >= '1' and <= '6'] => this with { HeadingLevel = element.LocalName[1] - '0' },
        _ => this,
    };
}
