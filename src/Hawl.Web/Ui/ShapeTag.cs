using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-shape name="refused" />: a shape of img/shapes.svg in the colour of the text around it. It is never the only bearer
// of a meaning, so it is hidden from screen readers.
[HtmlTargetElement("hawl-shape", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ShapeTag(PageLinks links) : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.SuppressOutput();
        output.PostElement.AppendHtml(Shape.Draw(links, Name));
    }
}
