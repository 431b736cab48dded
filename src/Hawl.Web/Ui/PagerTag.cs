using Microsoft.AspNetCore.Razor.TagHelpers;

namespace Hawl.Web.Ui;

// <hawl-pager first="?" next="?after=812" />: pages are cut at a key, not a number, so that a list that grows while it is read
// neither repeats nor skips. There is a way on and a way back to the start.
[HtmlTargetElement("hawl-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTag(Texts texts) : TagHelper
{
    public string? First { get; set; }

    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(First) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Pager.Label"]);
        Add(output, First, texts["Pager.First"], "start");
        Add(output, Next, texts["Pager.Next"], "next");
    }

    private static void Add(TagHelperOutput output, string? address, string words, string relation)
    {
        if (!string.IsNullOrEmpty(address))
        {
            output.Content.AppendHtml(Element.Link(address, words).With("rel", relation));
        }
    }
}
