using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-progress parts="Model.Parts" />: a bar drawn to scale and, under it, the same in words, which is what screen readers get.
[HtmlTargetElement("hawl-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTag(PageLinks links) : TagHelper
{
    private const decimal Width = 1000;
    private const decimal Gap = 2;

    public required IReadOnlyList<ProgressPart> Parts { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress-of-batch");
        output.Content.AppendHtml(Bar()).AppendHtml(Words());
    }

    private TagBuilder Bar()
    {
        var bar = Element.Of("svg", "progress-bar-line")
            .With("viewBox", "0 0 1000 10")
            .With("preserveAspectRatio", "none")
            .With("aria-hidden", "true");
        decimal total = Math.Max(1, Parts.Sum(p => p.Count));
        var at = 0m;
        foreach (var part in Parts.Where(p => p.Count > 0))
        {
            var width = part.Count / total * Width;
            bar.Add(Piece(part.Word, at, Math.Max(1, width - Gap)));
            at += width;
        }

        return bar;
    }

    private static TagBuilder Piece(string word, decimal at, decimal width) => Element.Of("rect", $"part is-{word}")
        .With("x", at.ToString("0.##", CultureInfo.InvariantCulture))
        .With("width", width.ToString("0.##", CultureInfo.InvariantCulture))
        .With("height", "10");

    private TagBuilder Words()
    {
        var list = Element.Of("ul", "progress-words");
        foreach (var part in Parts)
        {
            list.Add(Element.Of("li", $"is-{part.Word}").Add(Shape.Draw(links, part.Word)).Add(part.Words));
        }

        return list;
    }
}
