using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-bars caption="…" head="…" figure="…" bars="Model.Bars" of="124" />: a table whose rows carry a bar beside the figure, so that
// chart and figures are one. The bars are drawn to the longest, or to the whole where it is given.
[HtmlTargetElement("hawl-bars", TagStructure = TagStructure.WithoutEndTag)]
public sealed class BarsTag : TagHelper
{
    private const decimal Width = 1000;

    public required string Caption { get; set; }

    // Above the labels and above the figures.
    public required string Head { get; set; }

    public required string Figure { get; set; }

    public required IReadOnlyList<Bar> Bars { get; set; }

    public int? Of { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "table";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "bars");
        output.Content.AppendHtml(Element.Of("caption", "visually-hidden", Caption));
        output.Content.AppendHtml(Element.Of("thead").Add(Element.Of("tr")
            .Add(Element.Of("th", null, Head).With("scope", "col"))
            .Add(Element.Of("th", "bar-figure", Figure).With("scope", "col").With("colspan", "2"))));
        var most = Math.Max(1, Of ?? Bars.Select(b => b.Count).DefaultIfEmpty().Max());
        var body = Element.Of("tbody");
        foreach (var bar in Bars)
        {
            var label = bar.Href is { } href ? Element.Of("th").Add(Element.Link(href, bar.Label)) : Element.Of("th", null, bar.Label);
            body.Add(Element.Of("tr").Add(label.With("scope", "row"))
                .Add(Element.Of("td", "bar-figure", bar.Figure ?? bar.Count.ToString("N0", CultureInfo.CurrentCulture)))
                .Add(Element.Of("td", "bar-line").With("aria-hidden", "true").Add(Line(bar, most))));
        }

        output.Content.AppendHtml(body);
    }

    private static TagBuilder Line(Bar bar, int most)
    {
        var width = Math.Min(1, (decimal)bar.Count / most) * Width;
        var line = Element.Of("svg").With("viewBox", "0 0 1000 10").With("preserveAspectRatio", "none");
        return bar.Count == 0 ? line : line.Add(Element.Of("rect", $"part is-{bar.Word ?? "number"}")
            .With("width", Math.Max(4, width).ToString("0.#", CultureInfo.InvariantCulture)).With("height", "10"));
    }
}
